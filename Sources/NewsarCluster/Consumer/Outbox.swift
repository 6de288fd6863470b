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

    /// Up to `limit` results, of about `bytes` bytes, as soon as there are any; `nil` when all are out and no more come. One reader.
    func next(upTo limit: Int, bytes: Int = 2_000_000) async -> [JobResult]? {
        while results.isEmpty && !isFinished {
            await withCheckedContinuation { reader = $0 }
        }
        guard !results.isEmpty else { return nil }
        var room = bytes
        let batch = Array(
            results.prefix(limit).prefix { result in
                defer { room -= result.size }
                return room > 0
            })
        results.removeFirst(batch.count)
        return batch
    }

    private func wake() {
        reader?.resume()
        reader = nil
    }
}
