import NewsarModel

/// Two articles that may be on one event, by their places in the order of all.
struct StoryPair {
    let earlier: Int32
    let later: Int32
    /// Similarity less the penalties, in millionths.
    let weight: Int32
    let isCopy: Bool
}

/// Finds similar pairs among articles that come in the order of their days, by inverted indexes over the last days.
///
/// A pair depends on its two articles, on the caps of `StoryRules` and on nothing that comes after. About 20 µs an article
/// at 1,000 articles a day; memory is the articles of `StoryRules.window` days and all those without a date.
struct PairFinder {
    private var shelves: [StoryShelf] = []
    private var undated = StoryShelf(day: nil)
    private var sums = ProductSums()
    private var next: Int32 = 0

    /// Product of an article with itself: weights have the length 255.
    private static let whole: Int64 = 65_025

    /// Takes the next article: those without a date first, then by day.
    ///
    /// - Returns: its strongest pairs with articles before it, strongest first.
    mutating func add(_ article: StoryArticle) -> [StoryPair] {
        let place = next
        next += 1
        var pairs = self.pairs(of: article, place: place, on: undated, penalty: StoryRules.undatedPenalty)
        if let day = article.day {
            shelves.removeAll { ($0.day ?? day) + StoryRules.window < day }
            for shelf in shelves {
                let gap = day - (shelf.day ?? day)
                pairs += self.pairs(of: article, place: place, on: shelf, penalty: gap * StoryRules.dayPenalty)
            }
            if shelves.last?.day != day { shelves.append(StoryShelf(day: day)) }
            shelves[shelves.count - 1].add(article, place: place)
        } else {
            undated.add(article, place: place)
        }
        pairs.sort { ($1.weight, $0.earlier) < ($0.weight, $1.earlier) }
        return Array(pairs.prefix(StoryRules.pairLimit))
    }

    private mutating func pairs(
        of article: StoryArticle, place: Int32, on shelf: StoryShelf, penalty: Int64
    ) -> [StoryPair] {
        guard !shelf.articles.isEmpty else { return [] }
        shelf.addProducts(of: article, to: &sums)
        var pairs: [StoryPair] = []
        // Most sums are too small: told without a division.
        let least = ((StoryRules.weakest + penalty) * Self.whole + 999_999) / 1_000_000
        sums.drain { slot, product in
            guard product >= least else { return }
            let similarity = Int64(product) * 1_000_000 / Self.whole
            let (otherPlace, other) = shelf.articles[slot]
            let isCopy =
                article.contentID == other.contentID
                || (similarity >= StoryRules.copySuspicion
                    && article.features.containment(with: other.features) >= StoryRules.copyShare)
            pairs.append(
                StoryPair(
                    earlier: otherPlace, later: place,
                    weight: Int32(isCopy ? max(similarity, 1_000_000) : similarity - penalty),
                    isCopy: isCopy))
        }
        return pairs
    }
}
