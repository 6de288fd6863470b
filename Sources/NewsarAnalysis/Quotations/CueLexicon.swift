/// The words of `CueWords` with their traits, verbs in all forms, built once in a process.
enum CueLexicon {
    static let shared: TraitTable<CueTraits> = {
        var table = TraitTable<CueTraits>()
        for (list, traits) in CueWords.words {
            for word in TraitTable<CueTraits>.split(list) { table.add(Array(word), traits) }
        }
        for (list, traits) in CueWords.verbs {
            for entry in TraitTable<CueTraits>.split(list) {
                let forms = VerbForms(entry)
                table.add(forms.base, traits.union(.base))
                table.add(forms.third, traits.union(.third))
                table.add(forms.past, traits.union(.past))
                table.add(forms.participle, traits.union(.participle))
                table.add(forms.gerund, traits.union(.gerund))
            }
        }
        return table
    }()
}
