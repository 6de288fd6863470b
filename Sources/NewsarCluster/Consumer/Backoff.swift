/// Growing waits with full jitter for something that is away: up to `first`, twice that, … at most `longest`.
///
/// Full jitter spreads the return of many workers best (Brooker, "Exponential Backoff And Jitter", AWS 2015).
public struct Backoff: Sendable {
    private let first: Duration
    private let longest: Duration
    private var ceiling: Duration

    public init(first: Duration = .milliseconds(100), longest: Duration = .seconds(5)) {
        self.first = first
        self.longest = longest
        ceiling = first
    }

    /// The next wait.
    public mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        let share = Double.random(in: 0.1...1, using: &random)
        let wait = ceiling * share
        ceiling = min(ceiling * 2, longest)
        return wait
    }

    /// What was away is back.
    public mutating func reset() { ceiling = first }
}
