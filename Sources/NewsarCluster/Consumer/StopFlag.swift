internal import Synchronization

/// A flag that stays up, with one action for when it goes up.
final class StopFlag: Sendable {
    private let state = Mutex<(isRaised: Bool, action: (@Sendable () -> Void)?)>((false, nil))

    var isRaised: Bool { state.withLock { $0.isRaised } }

    func raise() {
        let action = state.withLock { state in
            state.isRaised = true
            return state.action
        }
        action?()
    }

    /// Replaces the action; it runs at once when the flag is up already.
    func onRaise(_ action: @escaping @Sendable () -> Void) {
        let isRaised = state.withLock { state in
            state.action = action
            return state.isRaised
        }
        if isRaised { action() }
    }
}
