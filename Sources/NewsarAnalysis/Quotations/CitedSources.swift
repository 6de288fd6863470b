internal import NewsarModel

/// Counts the distinct persons, bodies and documents that an article cites.
enum CitedSources {
    static func cited(in reading: Reading, _ quotations: [Quotation], _ names: [NamedEntity]) -> SourcesCited {
        SourcesCited(count: 0, label: .none, names: [])
    }
}
