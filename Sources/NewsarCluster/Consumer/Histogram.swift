internal import Synchronization

/// Counts in fixed bins, as Prometheus wants them; safe to fill from any thread.
public final class Histogram: Sendable {
    /// For waits in a queue: 1 ms to an hour.
    public static let queueSeconds = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600]
    /// For the work itself: 0.1 ms to a minute.
    public static let workSeconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5, 15, 60]

    public struct Snapshot: Sendable {
        public let bounds: [Double]
        /// Per bin, not cumulated; the last is for what is beyond all bounds.
        public let counts: [Int]
        public let sum: Double
    }

    private let bounds: [Double]
    private let bins: Mutex<(counts: [Int], sum: Double)>

    public init(bounds: [Double]) {
        self.bounds = bounds
        bins = Mutex((Array(repeating: 0, count: bounds.count + 1), 0))
    }

    public func record(seconds: Double, times: Int = 1) {
        let bin = bounds.firstIndex { seconds <= $0 } ?? bounds.count
        bins.withLock { bins in
            bins.counts[bin] += times
            bins.sum += seconds * Double(times)
        }
    }

    public var snapshot: Snapshot {
        bins.withLock { Snapshot(bounds: bounds, counts: $0.counts, sum: $0.sum) }
    }
}
