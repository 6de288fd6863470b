internal import NewsarModel

/// Articles of one day, or those without one, with an inverted index over their terms.
struct StoryShelf {
    let day: Int64?
    private(set) var articles: [(place: Int32, article: StoryArticle)] = []
    private var terms = TermNumbers()
    /// Per term, where it stands: the article's slot, and in the lowest eight bits its weight.
    private var postings: [[UInt32]] = []

    init(day: Int64?) { self.day = day }

    /// Slots that a posting can hold: what comes after them is found by nobody.
    private static let slotLimit = 1 << 24

    mutating func add(_ article: StoryArticle, place: Int32) {
        guard articles.count < Self.slotLimit else { return }
        let slot = UInt32(truncatingIfNeeded: articles.count)
        articles.append((place, article))
        // A weight of 0 adds nothing, and `ProductSums` counts on that there is none.
        for term in article.features.terms where term.weight > 0 {
            let number = terms.number(of: term.hash)
            if number == postings.count { postings.append([]) }
            // One more than `commonTerm` tells that the term is common.
            if postings[number].count <= StoryRules.commonTerm {
                postings[number].append(slot << 8 | UInt32(term.weight))
            }
        }
    }

    /// Products of an article's terms with those of each article here that shares one, added up in `sums`. O(postings).
    func addProducts(of article: StoryArticle, to sums: inout ProductSums) {
        sums.begin(slots: articles.count)
        for term in article.features.terms where term.weight > 0 {
            guard let number = terms.find(term.hash), postings[number].count <= StoryRules.commonTerm else { continue }
            sums.add(postings[number], weight: term.weight)
        }
    }
}

/// Sums of products by slot, and the slots that have any; kept from article to article for its memory.
struct ProductSums {
    private var sums: [Int32] = []
    private var touched: [Int32] = []
    private var count = 0

    fileprivate mutating func begin(slots: Int) {
        if sums.count < slots {
            let missing = slots - sums.count
            sums += Array(repeating: 0, count: missing)
            // One place more than there are slots: the loop writes ahead of what it keeps.
            touched = Array(repeating: 0, count: slots + 1)
        }
    }

    fileprivate mutating func add(_ postings: [UInt32], weight: UInt8) {
        let weight = Int32(weight)
        var count = count
        sums.withUnsafeMutableBufferPointer { sums in
            touched.withUnsafeMutableBufferPointer { touched in
                // Slots are below the number of articles, for which `begin` has made room; no slot is noted twice, since a
                // sum stays above 0: a posting's weight is.
                for posting in postings {
                    let slot = Int(posting >> 8)
                    let sum = sums[slot]
                    touched[count] = Int32(truncatingIfNeeded: slot)
                    count &+= sum == 0 ? 1 : 0
                    sums[slot] = sum &+ Int32(posting & 255) &* weight
                }
            }
        }
        self.count = count
    }

    /// Calls `body` with each slot that has a sum, and forgets all of them.
    mutating func drain(_ body: (_ slot: Int, _ sum: Int32) -> Void) {
        for index in 0..<count {
            let slot = Int(touched[index])
            body(slot, sums[slot])
            sums[slot] = 0
        }
        count = 0
    }
}

/// Numbers terms in the order in which they come. Open addressing; the place of a hash is keyed anew in each process, so that
/// nobody can prepare words that collide.
private struct TermNumbers {
    private static let key = UInt64.random(in: .min ... .max) | 1

    /// Hash in the upper half, number + 1 in the lower; 0 where free. A power of two, at most half full.
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var count = 0

    func find(_ hash: UInt32) -> Int? {
        let entry = slots[place(of: hash)]
        return entry == 0 ? nil : Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
    }

    mutating func number(of hash: UInt32) -> Int {
        let place = place(of: hash)
        if slots[place] != 0 { return Int(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1 }
        count += 1
        slots[place] = UInt64(hash) << 32 | UInt64(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// Where a hash stands, or the free place for it.
    private func place(of hash: UInt32) -> Int {
        let mask = slots.count - 1
        // Multiply-shift (Dietzfelbinger et al. 1997).
        var place = Int(truncatingIfNeeded: (UInt64(hash) &* Self.key) >> 32) & mask
        while slots[place] != 0, slots[place] >> 32 != UInt64(hash) { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 {
            slots[place(of: UInt32(truncatingIfNeeded: entry >> 32))] = entry
        }
    }
}
