internal import NewsarModel

/// Counts the distinct persons, bodies and documents that an article cites.
enum CitedSources {
    private static let nameLimit = 30

    /// In the order in which they are first cited. Pronouns that stand for nobody known and the author are no sources.
    static func cited(in reading: Reading, _ quotations: [Quotation], _ names: [NamedEntity]) -> SourcesCited {
        var seen: Set<String> = []
        var cited: [String] = []
        for quotation in quotations where quotation.isStatement {
            guard let speaker = quotation.speaker, speaker.isSource else { continue }
            if seen.insert(speaker.name.lowercased()).inserted { cited.append(speaker.name) }
        }
        return SourcesCited(count: cited.count, label: label(of: cited.count), names: Array(cited.prefix(nameLimit)))
    }

    private static func label(of count: Int) -> SourcesCited.Label {
        switch count {
        case 0: .none
        case 1...2: .limited
        case 3...5: .several
        default: .many
        }
    }
}
