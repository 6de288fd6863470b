internal import DequeModule
internal import NewsarModel

/// Jobs between the lease call and the slots, and the count of all that is in hand: waiting, running or not yet settled.
actor JobBuffer {
    private var waiting: Deque<Job> = []
    private var inHand = 0
    private var isClosed = false
    private var takers: [CheckedContinuation<Void, Never>] = []
    private var drainer: (level: Int, continuation: CheckedContinuation<Void, Never>)?

    /// Jobs that have come in all.
    private(set) var arrivals = 0

    /// Jobs in hand.
    var count: Int { inHand }

    /// Adds leased jobs. On a closed buffer they are refused and returned.
    func put(_ jobs: [Job]) -> [Job] {
        inHand += jobs.count
        arrivals += jobs.count
        guard !isClosed else { return jobs }
        waiting.append(contentsOf: jobs)
        wakeTakers()
        return []
    }

    /// Up to `limit` jobs as soon as there are any; `nil` once the buffer is closed.
    func take(upTo limit: Int) async -> [Job]? {
        while waiting.isEmpty && !isClosed {
            await withCheckedContinuation { takers.append($0) }
        }
        guard !isClosed else { return nil }
        let jobs = Array(waiting.prefix(limit))
        waiting.removeFirst(jobs.count)
        return jobs
    }

    /// Notes that jobs are settled.
    func settle(_ count: Int) {
        inHand -= count
        if let drainer, inHand <= drainer.level {
            self.drainer = nil
            drainer.continuation.resume()
        }
    }

    /// Waits until at most `level` jobs are in hand, or the buffer is closed. One waiter at a time.
    func room(downTo level: Int) async {
        guard inHand > level, !isClosed else { return }
        await withCheckedContinuation { drainer = (level, $0) }
    }

    /// Ends `take` and `room`; returns the jobs that no slot has begun.
    func close() -> [Job] {
        isClosed = true
        let rest = Array(waiting)
        waiting = []
        wakeTakers()
        drainer?.continuation.resume()
        drainer = nil
        return rest
    }

    private func wakeTakers() {
        let woken = takers
        takers = []
        for taker in woken { taker.resume() }
    }
}
