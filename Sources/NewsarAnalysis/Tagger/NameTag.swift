package import NewsarModel

/// What a token is within a name: nothing, or the beginning, inside, last or only token of a name of some kind (BILOU,
/// Ratinov and Roth 2009).
package struct NameTag: Sendable, Hashable {
    package enum Place: UInt8, Sendable { case beginning, inside, last, only }

    /// 0 outside; 1 + 4 · kind + place otherwise.
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package init(_ kind: Entity.Kind, _ place: Place) {
        rawValue = 1 + 4 * Self.number(of: kind) + place.rawValue
    }

    package static let outside = NameTag(rawValue: 0)
    /// Tags in all, `outside` included.
    package static let count = 17

    package static func number(of kind: Entity.Kind) -> UInt8 {
        switch kind {
        case .person: 0
        case .organization: 1
        case .location: 2
        case .event: 3
        }
    }

    private static let kinds: [Entity.Kind] = [.person, .organization, .location, .event]

    /// `nil` outside.
    package var kind: Entity.Kind? { rawValue == 0 ? nil : Self.kinds[Int((rawValue - 1) / 4) & 3] }

    /// `nil` outside.
    package var place: Place? { rawValue == 0 ? nil : Place(rawValue: (rawValue - 1) % 4) }

    /// The name goes on after this token.
    package var isOpen: Bool { place == .beginning || place == .inside }

    /// It goes on with the name of the token before.
    package var continues: Bool { place == .inside || place == .last }

    /// Whether it can stand after `previous`.
    package func canFollow(_ previous: NameTag) -> Bool {
        previous.isOpen ? continues && kind == previous.kind : !continues
    }

    /// The tags of a name of `length` tokens.
    package static func tags(_ kind: Entity.Kind, length: Int) -> [NameTag] {
        guard length > 1 else { return [NameTag(kind, .only)] }
        return (0..<length).map { index in
            NameTag(kind, index == 0 ? .beginning : index == length - 1 ? .last : .inside)
        }
    }
}
