internal import NewsarModel

/// Joins the forms of one name within an article: surname to full name, letters to the words that they stand for, a
/// head word to its organisation. Two full names with different given names are never joined. O(mentions).
struct NameResolver {
    private let reading: Reading
    private let mentions: [NameMention]
    private var groups: [NameGroup]
    private var groupOfMention: [Int]

    private init(_ mentions: [NameMention], _ reading: Reading) {
        let grouper = NameGrouper(mentions, reading)
        self.reading = reading
        self.mentions = mentions
        groups = grouper.groups
        groupOfMention = grouper.groupOfMention
    }

    /// The groups with all their mentions; a group that lost its mentions to another is left out.
    static func groups(of mentions: [NameMention], _ reading: Reading) -> [NameGroup] {
        var resolver = NameResolver(mentions, reading)
        resolver.joinFullNames()
        resolver.joinSurnames()
        resolver.joinGivenNames()
        resolver.joinOrganizations()
        return resolver.collected()
    }

    private func traits(_ word: Int32) -> WordTraits { reading.vocabulary.traits(of: word) }

    // MARK: Persons

    /// A person's full name: two words or more.
    private func isFullName(_ group: NameGroup) -> Bool {
        group.kind == .person && group.words.count > 1 && !group.mentions.isEmpty
    }

    private func surname(of group: NameGroup) -> Int32? {
        group.words.last { !traits($0).contains(.generation) }
    }

    private struct FullName: Hashable {
        let first: Int32
        let last: Int32
        let generation: Int32
    }

    /// `Donald Trump` and `Donald J. Trump`.
    private mutating func joinFullNames() {
        var seen: [FullName: Int] = [:]
        for number in groups.indices where isFullName(groups[number]) {
            guard let first = groups[number].words.first, let last = surname(of: groups[number]), first != last else {
                continue
            }
            let end = groups[number].words.last ?? last
            let name = FullName(first: first, last: last, generation: end == last ? -1 : end)
            guard let other = seen[name] else {
                seen[name] = number
                continue
            }
            if isVariant(groups[number], groups[other]) { move(allOf: number, to: other) }
        }
    }

    /// One has the other's middle names or initials or none.
    private func isVariant(_ left: NameGroup, _ right: NameGroup) -> Bool {
        if left.known >= 0, right.known >= 0 { return false }
        let shorter = left.words.count <= right.words.count ? left.words : right.words
        let longer = left.words.count <= right.words.count ? right.words : left.words
        return shorter.count < longer.count && shorter.allSatisfy { longer.contains($0) }
    }

    private mutating func joinSurnames() {
        var owners: [Int32: [Int]] = [:]
        for number in groups.indices where isFullName(groups[number]) {
            guard let surname = surname(of: groups[number]) else { continue }
            // More bearers of one surname than an article can tell apart would cost, and gain nothing.
            if owners[surname, default: []].count < Self.ownerLimit { owners[surname, default: []].append(number) }
        }
        guard !owners.isEmpty else { return }
        joinGenerations(owners)
        for number in groups.indices where groups[number].words.count == 1 && !groups[number].mentions.isEmpty {
            guard var full = owners[groups[number].words[0]] else { continue }
            if groups[number].known >= 0 { full.removeAll { generation(of: groups[$0]) != nil } }
            guard !full.isEmpty else { continue }
            for mention in groups[number].mentions where canBeSurname(groups[number], mentions[mention]) {
                move(mention, to: nearest(full, before: mention))
            }
        }
    }

    private static let ownerLimit = 32

    private func generation(of group: NameGroup) -> Int32? {
        group.words.last.flatMap { traits($0).contains(.generation) ? $0 : nil }
    }

    /// `Trump Jr.` after `Donald Trump Jr.`
    private mutating func joinGenerations(_ owners: [Int32: [Int]]) {
        for number in groups.indices where groups[number].words.count == 2 && groups[number].known < 0 {
            guard let generation = generation(of: groups[number]), let full = owners[groups[number].words[0]] else {
                continue
            }
            let bearers = full.filter { $0 != number && groups[$0].words.count > 2 }
            if let owner = bearers.first(where: { self.generation(of: groups[$0]) == generation }) {
                move(allOf: number, to: owner)
            }
        }
    }

    private func canBeSurname(_ group: NameGroup, _ mention: NameMention) -> Bool {
        guard group.known >= 0 else { return !(mention.isDefinite && group.votes.organization > group.votes.person) }
        switch group.kind {
        case .person: return !group.isTitled
        case .organization: return !mention.isDefinite
        default: return mention.isTitled
        }
    }

    /// Of several bearers of a surname the one named last before the mention, or the first in the text.
    private func nearest(_ owners: [Int], before mention: Int) -> Int {
        var best = owners[0]
        var bestMention = -1
        for owner in owners {
            // The mentions that were there from the start are in order; the full forms come first.
            let last = lastFullMention(of: owner, before: mention)
            if last > bestMention {
                best = owner
                bestMention = last
            }
        }
        return best
    }

    private func lastFullMention(of group: Int, before mention: Int) -> Int {
        let list = groups[group].mentions
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < mention { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? list[low - 1] : -1
    }

    /// `Hillary`, `Bernie` where one person of that given name is there.
    private mutating func joinGivenNames() {
        var owners: [Int32: Int] = [:]
        for number in groups.indices where isFullName(groups[number]) {
            guard let first = groups[number].words.first else { continue }
            owners[first] = owners[first] == nil ? number : -1
        }
        for number in groups.indices where groups[number].words.count == 1 && groups[number].known < 0 {
            let word = groups[number].words[0]
            let isGivenName = traits(word).contains(.firstName)
            guard isGivenName || !groups[number].isCertain else { continue }
            if let owner = owners[word], owner >= 0 {
                move(allOf: number, to: owner)
            } else if isGivenName {
                groups[number].votes.person += 3
            }
        }
    }

    // MARK: Organisations

    private mutating func joinOrganizations() {
        var byInitials: [[UInt8]: Int] = [:]
        var byFirst: [Int32: Int] = [:]
        var byLast: [Int32: Int] = [:]
        for number in groups.indices where groups[number].kind == .organization && groups[number].words.count > 1 {
            guard !groups[number].mentions.isEmpty, groups[number].isCertain else { continue }
            let words = groups[number].words
            let initials = words.compactMap { isSmallWord($0) ? nil : reading.vocabulary.bytes(of: $0).first }
            if initials.count > 2 { byInitials[initials] = byInitials[initials] == nil ? number : -1 }
            if let first = words.first, reading.vocabulary.lexiconWord(first) < 0 {
                byFirst[first] = byFirst[first] == nil ? number : -1
            }
            if let last = words.last { byLast[last] = byLast[last] == nil ? number : -1 }
        }
        for number in groups.indices where groups[number].words.count == 1 && groups[number].known < 0 {
            guard !groups[number].mentions.isEmpty else { continue }
            let word = groups[number].words[0]
            if isCapitals(groups[number]), let owner = byInitials[letters(of: word)], owner >= 0 {
                move(allOf: number, to: owner)
            } else if let owner = byFirst[word], owner >= 0, !groups[number].isCertain {
                move(allOf: number, to: owner)
            } else if traits(word).contains(.organizationHead), let owner = byLast[word], owner >= 0 {
                for mention in groups[number].mentions where mentions[mention].isDefinite { move(mention, to: owner) }
            }
        }
    }

    private func isSmallWord(_ word: Int32) -> Bool {
        traits(word).contains(.stopWord) || traits(word).contains(.particle)
    }

    private func isCapitals(_ group: NameGroup) -> Bool {
        group.mentions.first.map { reading.body.tokens[mentions[$0].tokens.lowerBound].shape == .allCapitals } ?? false
    }

    private func letters(of word: Int32) -> [UInt8] { reading.vocabulary.bytes(of: word).filter { $0 != 0x2E } }

    // MARK: Moving

    private mutating func move(allOf source: Int, to target: Int) {
        for mention in groups[source].mentions { groupOfMention[mention] = target }
        groups[target].votes += groups[source].votes
        if groups[target].known < 0 { groups[target].known = groups[source].known }
        // Kept in order by the last step; here only for the search of full mentions.
        groups[source].mentions = []
    }

    private mutating func move(_ mention: Int, to target: Int) { groupOfMention[mention] = target }

    private func collected() -> [NameGroup] {
        var result = groups
        for number in result.indices {
            result[number].mentions = []
            result[number].isProven = false
            result[number].isTitled = false
        }
        for (mention, group) in groupOfMention.enumerated() { result[group].add(mention, mentions[mention]) }
        return result.filter { !$0.mentions.isEmpty }
    }
}
