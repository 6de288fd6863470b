/// Results on their way to the commit. They gather while a commit is under way, so batches grow with the load.
actor Outbox {
    private var results: [JobResult] = []
    private var isFinished = false
    private var reader: CheckedContinuation<Void, Never>?

    func add(_ more: [JobResult]) {
        results.append(contentsOf: more)
        wake()
    }

    /// No more results come.
    func finish() {
        isFinished = true
        wake()
    }

    /// Up to `limit` results as soon as there are any; `nil` when all are out and no more come. One reader.
    func next(upTo limit: Int) async -> [JobResult]? {
        while results.isEmpty && !isFinished {
            await withCheckedContinuation { reader = $0 }
        }
        guard !results.isEmpty else { return nil }
        let batch = Array(results.prefix(limit))
        results.removeFirst(batch.count)
        return batch
    }

    private func wake() {
        reader?.resume()
        reader = nil
    }
}
