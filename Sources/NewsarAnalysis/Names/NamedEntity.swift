internal import NewsarModel

/// An entity with the tokens of its mentions, for the steps that build on names.
struct NamedEntity {
    var entity: Entity
    /// In text order.
    var tokens: [Range<Int>]
    var isInTitle: Bool
}
