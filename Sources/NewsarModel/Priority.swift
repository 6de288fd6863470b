/// How soon a job is wanted. Higher priorities go first; the lowest never starves (the lease script sees to it).
public enum Priority: UInt8, Sendable, CaseIterable {
    case breaking = 0
    case `default` = 1
    case bulk = 2

    public init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    /// As in `--queue` and in the key of the ready list.
    public var name: String {
        switch self {
        case .breaking: "breaking"
        case .default: "default"
        case .bulk: "bulk"
        }
    }
}
