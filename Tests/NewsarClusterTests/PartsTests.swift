import NewsarCluster
import NewsarModel
import TestKit
import Testing

@Suite struct BackoffTests {
    /// Gives the same word for ever: the ends of the jitter.
    private struct Constant: RandomNumberGenerator {
        let word: UInt64
        func next() -> UInt64 { word }
    }

    private func waits(_ word: UInt64, _ count: Int) -> [Double] {
        var backoff = Backoff(first: .milliseconds(100), longest: .seconds(1))
        var random = Constant(word: word)
        return (0..<count).map { _ in backoff.next(using: &random) / .milliseconds(1) }
    }

    @Test func growsToTheLongestAndStaysThere() {
        let ceilings: [Double] = [100, 200, 400, 800, 1000, 1000]
        for (wait, ceiling) in zip(waits(.max, 6), ceilings) { #expect((ceiling * 0.999...ceiling).contains(wait)) }
        // Full jitter, but never nothing: a caller must not spin.
        for (wait, ceiling) in zip(waits(0, 6), ceilings) { #expect((ceiling * 0.1...ceiling * 0.101).contains(wait)) }
    }

    @Test func spreads() {
        var random = SystemRandomNumberGenerator()
        let waits = (0..<200).map { _ in
            var backoff = Backoff()
            return backoff.next(using: &random) / .milliseconds(1)
        }
        #expect(waits.allSatisfy { (10...100).contains($0) })
        #expect(waits.contains { $0 < 40 } && waits.contains { $0 > 70 })
    }

    @Test func aResetBeginsAnew() {
        var backoff = Backoff(first: .milliseconds(100), longest: .seconds(1))
        var random = Constant(word: .max)
        for _ in 1...4 { _ = backoff.next(using: &random) }
        backoff.reset()
        #expect(backoff.next(using: &random) <= .milliseconds(100))
    }
}

@Suite struct HistogramTests {
    @Test func countsInBins() {
        let histogram = Histogram(bounds: [0.1, 1, 10])
        for seconds in [0, 0.1, 0.100001, 1, 9, 10, 10.1, 1e9] { histogram.record(seconds: seconds) }
        histogram.record(seconds: 0.5, times: 4)
        let snapshot = histogram.snapshot
        #expect(snapshot.bounds == [0.1, 1, 10])
        #expect(snapshot.counts == [2, 6, 2, 2])
        #expect(abs(snapshot.sum - (0.1 + 0.100001 + 1 + 9 + 10 + 10.1 + 1e9 + 2)) < 1e-3)
    }

    @Test func threadsMayShareIt() async {
        let histogram = Histogram(bounds: Histogram.workSeconds)
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<1000 { histogram.record(seconds: 0.001) } } }
        }
        #expect(histogram.snapshot.counts.reduce(0, +) == 8000)
        #expect(
            Histogram.workSeconds == Histogram.workSeconds.sorted()
                && Histogram.queueSeconds == Histogram.queueSeconds.sorted())
    }
}

@Suite struct RunningBoardTests {
    @Test func knowsWhatHasRunLongest() async throws {
        let board = RunningBoard(slots: 3)
        #expect(board.busy == 0 && board.overdue(beyond: .zero) == nil)
        let jobs = Job.samples(1...3).map(\.id)
        board.begin(jobs[0], slot: 2)
        try await eventually("time passes") { board.overdue(beyond: .milliseconds(1)) != nil }
        board.begin(jobs[1], slot: 0)
        #expect(board.busy == 2)
        #expect(board.overdue(beyond: .zero)?.job == jobs[0])
        #expect(board.overdue(beyond: .seconds(3600)) == nil)
        board.begin(jobs[2], slot: 2)
        #expect(board.busy == 2)
        try await eventually("time passes") { board.overdue(beyond: .zero) != nil }
        #expect(board.overdue(beyond: .zero)?.job == jobs[1])
        for slot in 0...2 { board.end(slot: slot) }
        #expect(board.busy == 0 && board.overdue(beyond: .zero) == nil)
    }
}
