/// What a topic is: a kind of entity, or a keyword.
public enum TopicKind: UInt8, Sendable, CaseIterable {
    case person = 0
    case organization = 1
    case location = 2
    case event = 3
    case keyword = 4

    public init(_ kind: Entity.Kind) {
        switch kind {
        case .person: self = .person
        case .organization: self = .organization
        case .location: self = .location
        case .event: self = .event
        }
    }

    public init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    public var name: String {
        switch self {
        case .person: "person"
        case .organization: "organization"
        case .location: "location"
        case .event: "event"
        case .keyword: "keyword"
        }
    }
}

/// A topic across articles.
public struct Topic: Hashable, Sendable {
    public let kind: TopicKind
    public let name: String

    public init(kind: TopicKind, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// A topic in one article, with how much the article is about it.
public struct TopicMention: Sendable, Equatable {
    public let topic: Topic
    /// Millionths, 0…1,000,000: integers, so that sums do not depend on the order of the merge.
    public let salience: Int64

    public init(topic: Topic, salience: Int64) {
        self.topic = topic
        self.salience = salience
    }
}
