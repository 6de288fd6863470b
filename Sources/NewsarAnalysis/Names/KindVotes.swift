internal import NewsarModel

/// Evidence for what a name is, in points.
struct KindVotes: Sendable, Equatable {
    var person = 0
    var organization = 0
    var location = 0
    var event = 0

    static let certain = 1_000

    init() {}

    init(certain kind: Entity.Kind) { self[kind] = Self.certain }

    subscript(kind: Entity.Kind) -> Int {
        get {
            switch kind {
            case .person: person
            case .organization: organization
            case .location: location
            case .event: event
            }
        }
        set {
            switch kind {
            case .person: person = newValue
            case .organization: organization = newValue
            case .location: location = newValue
            case .event: event = newValue
            }
        }
    }

    static func += (left: inout KindVotes, right: KindVotes) {
        left.person += right.person
        left.organization += right.organization
        left.location += right.location
        left.event += right.event
    }

    /// The kind with most points; of equals the first in the order of `Entity.Kind`. `nil` where no kind has a point.
    var winner: Entity.Kind? {
        var best: Entity.Kind?
        for kind in Entity.Kind.allCases where self[kind] > 0 {
            if let current = best, self[current] >= self[kind] { continue }
            best = kind
        }
        return best
    }
}
