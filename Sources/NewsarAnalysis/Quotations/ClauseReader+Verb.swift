/// Whether a word is a verb in its place.
extension ClauseReader {
    /// Whether the word is a verb here, by its form, its helpers and what stands before it.
    func isVerb(_ index: Int, _ subject: Subject) -> Bool {
        let traits = traits[index]
        let helpers = subject.helpers
        if helpers.contains(.to) {
            return traits.contains(.base) && traits.contains(.clause) && index + 1 < tokens.count
                && (has(index + 1, .that) || stretchEnds[index + 1] > 0)
        }
        if helpers.contains(.be) { return traits.contains(.gerund) }
        if helpers.contains(.have) { return traits.contains(.participle) }
        if helpers.contains(.modal) { return traits.contains(.base) }
        if traits.contains(.gerund) { return subject.tokens.isEmpty }
        guard let last = subject.tokens.last else {
            return traits.contains(.past) || traits.contains(.third) && !traits.overlaps([.alsoNoun, .noun])
        }
        if traits.contains(.naming), !isName[last], !tokens[last].isCapitalised,
            !has(last, [.subjectPronoun, .relative, .person]), endings[last] != .s
        {
            return false
        }
        if traits.contains(.past) { return true }
        let isAmbiguous = traits.overlaps([.alsoNoun, .noun])
        if traits.contains(.third) { return !isAmbiguous || isBareVerb(index, last) }
        guard traits.contains(.base) else { return false }
        if has(last, [.plural, .relative]) { return true }
        if isName[last], tokens[last].kind != .clitic { return !isAmbiguous }
        return isPlural(last) && (!isAmbiguous || isBareVerb(index, last))
    }

    /// A form that may be a noun is a verb here: `Trump claims that`, `Trump calls for`.
    private func isBareVerb(_ index: Int, _ last: Int) -> Bool {
        if has(last, [.subjectPronoun, .relative]) { return true }
        guard index + 1 < tokens.count, tokens[last].kind == .word,
            !has(last, [.determiner, .preposition, .possessive])
        else { return false }
        let next = index + 1
        if has(next, [.that, .determiner, .possessive, .subjectPronoun, .objectPronoun]) || stretchEnds[next] > 0 {
            return true
        }
        if has(next, .to) { return traits[index].contains(.infinitive) }
        if CueTraits.verb(traits[index], takes: traits[next]) {
            return !CueTraits.noun(traits[index], takes: traits[next])
        }
        return isName[last] && isName[next]
    }

    private func isPlural(_ index: Int) -> Bool {
        has(index, .plural) || tokens[index].kind == .word && !isName[index] && endings[index] == .s
    }
}
