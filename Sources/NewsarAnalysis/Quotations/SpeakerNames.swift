internal import NewsarModel

/// Says whom the words for a speaker stand for: a name, a pronoun, a role (`the spokesman`).
///
/// Sieves, surest first: the name that heads the phrase; for `who` the name before it; for `he` and `she` the last
/// speaker or the last person that the pronoun fits; for a role the one person whom the article gives it. O(tokens) to
/// build, O(1) a question.
struct SpeakerNames {
    /// Tokens back in which a pronoun finds its person.
    private static let reach = 120

    private enum Gender { case unknown, masculine, feminine }

    private let names: [NamedEntity]
    private let reading: Reading
    private let traits: [CueTraits]
    /// Per token: the name that stands there, -1 for none.
    private var nameAt: [Int32]
    /// Per token: the last person who opens a sentence or stands first in it, so far.
    private var personBefore: [Int32]
    private var genders: [Gender]
    /// Per word of the vocabulary: the person who has the role; -1 nobody, -2 several.
    private var roleHolders: [Int32]

    init(_ names: [NamedEntity], _ reading: Reading, _ traits: [CueTraits]) {
        self.names = names
        self.reading = reading
        self.traits = traits
        let count = reading.body.tokens.count
        nameAt = [Int32](repeating: -1, count: count)
        personBefore = [Int32](repeating: -1, count: count)
        genders = names.map { Self.gender(of: $0, reading) }
        roleHolders = [Int32](repeating: -1, count: reading.vocabulary.count)
        for (number, name) in names.enumerated() {
            for range in name.tokens { for index in range { nameAt[index] = Int32(truncatingIfNeeded: number) } }
        }
        findSubjects()
        for (number, name) in names.enumerated() where name.entity.kind == .person {
            for range in name.tokens { noteRoles(of: Int32(truncatingIfNeeded: number), at: range) }
        }
    }

    // MARK: Building

    private static func gender(of name: NamedEntity, _ reading: Reading) -> Gender {
        guard name.entity.kind == .person else { return .unknown }
        for range in name.tokens {
            for index in max(0, range.lowerBound - 1)...range.lowerBound {
                let traits = GenderLexicon.shared.traits(of: reading.body.tokens[index].word, reading.vocabulary)
                if traits.contains(.feminine) { return .feminine }
                if traits.contains(.masculine) { return .masculine }
            }
        }
        return .unknown
    }

    /// The first person of each sentence is whom a pronoun after it means as a rule.
    private mutating func findSubjects() {
        var last: Int32 = -1
        for sentence in reading.body.sentences {
            var isSeen = false
            for index in sentence.tokens {
                personBefore[index] = last
                let name = nameAt[index]
                if !isSeen, name >= 0, names[Int(name)].entity.kind == .person {
                    last = Int32(truncatingIfNeeded: index)
                    isSeen = true
                }
            }
        }
    }

    /// `spokesman Tom Hill`, `Tom Hill, a spokesman for …`
    private mutating func noteRoles(of person: Int32, at range: Range<Int>) {
        let tokens = reading.body.tokens
        let before = range.lowerBound - 1
        if before >= 0, isRole(before) { note(tokens[before].word, person) }
        guard range.upperBound < tokens.count, tokens[range.upperBound].kind == .comma else { return }
        var index = range.upperBound + 1
        let limit = min(tokens.count, index + 8)
        while index < limit, tokens[index].kind == .word || tokens[index].kind == .clitic {
            if isRole(index), nameAt[index] < 0 { return note(tokens[index].word, person) }
            if traits[index].overlaps([.verb, .relative]) { return }
            index += 1
        }
    }

    private mutating func note(_ word: Int32, _ person: Int32) {
        let known = roleHolders[Int(word)]
        roleHolders[Int(word)] = known == -1 || known == person ? person : -2
    }

    private func isRole(_ index: Int) -> Bool {
        reading.body.tokens[index].word >= 0
            && reading.vocabulary.traits(of: reading.body.tokens[index].word).overlapsRole
    }

    // MARK: Asking

    /// `nil` where there are no words.
    func speaker(_ words: Range<Int>, _ last: Quotation.Speaker?) -> Quotation.Speaker? {
        guard !words.isEmpty else { return nil }
        let head = head(of: words)
        if nameAt[head] >= 0 { return named(words, Int(nameAt[head])) }
        let traits = traits[head]
        if traits.overlaps([.masculine, .feminine]), words.count == 1 {
            let person = antecedent(of: head, traits.contains(.feminine) ? .feminine : .masculine, last)
            return person.map { named(words, $0) } ?? phrase(words, isSource: false)
        }
        if traits.contains(.relative) || traits.contains(.that) {
            let before = beforeRelative(head)
            return before >= 0 && nameAt[before] >= 0
                ? named(words, Int(nameAt[before])) : phrase(words, isSource: false)
        }
        if traits.overlaps([.subjectPronoun, .objectPronoun, .possessive]), !traits.contains(.person) {
            return phrase(words, isSource: false)
        }
        if isRole(head) {
            let holder = roleHolders[Int(reading.body.tokens[head].word)]
            let isDefinite = self.traits[words.lowerBound].overlaps([.determiner, .possessive]) || words.count == 1
            if holder >= 0, isDefinite, words.upperBound - words.lowerBound <= 3 { return named(words, Int(holder)) }
            return phrase(words, isSource: true)
        }
        return phrase(words, isSource: traits.overlaps([.person, .document]))
    }

    /// The word that the phrase is about: the last before `of`, `for`, `in`.
    private func head(of words: Range<Int>) -> Int {
        var head = words.lowerBound
        for index in words {
            let token = reading.body.tokens[index]
            if index > words.lowerBound, nameAt[index] < 0, traits[index].overlaps([.preposition, .relative]) { break }
            if token.kind == .word { head = index }
        }
        return head
    }

    private func beforeRelative(_ index: Int) -> Int {
        let tokens = reading.body.tokens
        var before = index - 1
        if before >= 0, tokens[before].kind == .comma { before -= 1 }
        if before >= 0, tokens[before].kind == .closeBracket {
            let limit = max(0, before - 8)
            while before > limit, tokens[before].kind != .openBracket { before -= 1 }
            before -= 1
        }
        return before
    }

    private func antecedent(of pronoun: Int, _ gender: Gender, _ last: Quotation.Speaker?) -> Int? {
        if let last, let entity = last.entity, pronoun - last.tokens.upperBound <= Self.reach, fits(entity, gender) {
            return entity
        }
        var place = personBefore[pronoun]
        // The same sentence's first person, then those of the sentences before.
        for _ in 0..<6 {
            guard place >= 0, pronoun - Int(place) <= Self.reach else { return nil }
            let entity = Int(nameAt[Int(place)])
            if fits(entity, gender) { return entity }
            place = personBefore[Int(place)]
        }
        return nil
    }

    private func fits(_ entity: Int, _ gender: Gender) -> Bool {
        names[entity].entity.kind == .person && (genders[entity] == gender || genders[entity] == .unknown)
    }

    private func named(_ words: Range<Int>, _ entity: Int) -> Quotation.Speaker {
        Quotation.Speaker(tokens: words, entity: entity, name: names[entity].entity.name)
    }

    /// The words themselves, without an article before them.
    private func phrase(_ words: Range<Int>, isSource: Bool) -> Quotation.Speaker {
        var range = words
        if range.count > 1, traits[range.lowerBound].contains(.determiner), !traits[range.lowerBound].contains(.plural)
        {
            range = range.lowerBound + 1..<range.upperBound
        }
        return Quotation.Speaker(
            tokens: words, entity: nil, name: reading.body.text(reading.body.byteRange(range)), isSource: isSource)
    }
}

extension WordTraits {
    fileprivate var overlapsRole: Bool { !isDisjoint(with: [.role, .title]) }
}
