internal import Synchronization

/// A token bucket: so many events a second on average, and a burst of two seconds' worth.
package final class RateLimit: Sendable {
    private struct State {
        var level: Double
        var filledAt: ContinuousClock.Instant
    }

    private let perSecond: Double
    private let state: Mutex<State>

    package init(perSecond: Int, now: ContinuousClock.Instant = .now) {
        self.perSecond = Double(max(1, perSecond))
        state = Mutex(State(level: 2 * Double(max(1, perSecond)), filledAt: now))
    }

    /// `nil` when one more event may happen now; otherwise the whole seconds after which one may.
    package func refuse(now: ContinuousClock.Instant = .now) -> Int? {
        state.withLock { state in
            let seconds = max(0, state.filledAt.duration(to: now) / .seconds(1))
            state.level = min(2 * perSecond, state.level + seconds * perSecond)
            state.filledAt = max(now, state.filledAt)
            guard state.level < 1 else {
                state.level -= 1
                return nil
            }
            return max(1, Int(((1 - state.level) / perSecond).rounded(.up)))
        }
    }
}
