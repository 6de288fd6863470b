/// A frame of the Policy Frames Codebook (Boydstun, Card, Gross, Resnik & Smith 2014), by its place in `all`.
struct Frame: Sendable, Equatable {
    let index: Int

    /// The frames' names in briefs, and as people read them.
    private static let texts: [(name: String, label: String)] = [
        ("economic", "Economic Impact"),
        ("capacity-resources", "Capacity & Resources"),
        ("morality", "Morality & Religion"),
        ("fairness-equality", "Fairness & Equality"),
        ("legality", "Law & Constitution"),
        ("policy", "Policy & Solutions"),
        ("crime-punishment", "Crime & Punishment"),
        ("security-defense", "Security & Defense"),
        ("health-safety", "Health & Safety"),
        ("quality-of-life", "Quality of Life"),
        ("cultural-identity", "Cultural Identity"),
        ("public-opinion", "Public Opinion"),
        ("political", "Political Strategy"),
        ("external-relations", "External Relations"),
        ("human-interest", "Human Interest"),
    ]

    static let all = texts.indices.map { Frame(index: $0) }

    private init(index: Int) { self.index = index }

    /// The frame of that name; `nil` for no frame's.
    init?(name: some StringProtocol) {
        guard let index = Self.texts.firstIndex(where: { $0.name == name }) else { return nil }
        self.index = index
    }

    var name: String { Self.texts[index].name }

    /// As people read it.
    var label: String { Self.texts[index].label }
}
