/// The words of `ClaimWords` with their traits, built once in a process.
enum ClaimLexicon {
    static let shared: TraitTable<ClaimTraits> = {
        var table = TraitTable<ClaimTraits>()
        for (list, traits) in ClaimWords.all {
            for word in TraitTable<ClaimTraits>.split(list) { table.add(Array(word), traits) }
        }
        return table
    }()
}
