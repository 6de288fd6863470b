/// Given names and titles by the pronoun that goes with them.
enum GenderLexicon {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let masculine = Traits(rawValue: 1)
        static let feminine = Traits(rawValue: 2)
    }

    static let shared: TraitTable<Traits> = {
        var table = TraitTable<Traits>()
        for word in TraitTable<Traits>.split(GivenNames.feminine + " mrs ms miss queen") {
            table.add(Array(word), .feminine)
        }
        for word in TraitTable<Traits>.split(GivenNames.masculine + " mr king") { table.add(Array(word), .masculine) }
        return table
    }()
}
