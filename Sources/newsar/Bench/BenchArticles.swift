import NewsarIngest
import NewsarModel

/// The articles that a benchmark works on: real ones from files, or made ones with the statistics of news text.
struct BenchArticles {
    let articles: [Article]

    /// - Parameter inputs: files as `newsar run` takes them; none gives made articles of about 6 KB (1,000 words).
    init(_ inputs: [String], count: Int) async throws {
        guard !inputs.isEmpty else {
            var maker = ArticleMaker(seed: 7)
            articles = (0..<count).map { maker.article($0) }
            return
        }
        let feed = try ArticleFeed(inputs)
        var found: [Article] = []
        while found.count < count {
            let items = await feed.items(upTo: 500)
            if items.isEmpty { break }
            for case .article(let article, origin: _) in items { found.append(article) }
        }
        guard !found.isEmpty else { throw Failure(.usage, "no articles in \(inputs.joined(separator: ", "))") }
        articles = Array(found.prefix(count))
    }

    /// As many as asked, repeating: the copies have addresses of their own, so they are different articles.
    func stretched(to count: Int) -> [Article] {
        (0..<count).map { index in
            let article = articles[index % articles.count]
            guard index >= articles.count else { return article }
            return Article(
                givenID: article.givenID, url: "https://copy\(index).example/\(article.id)", title: article.title,
                description: article.description, text: article.text, source: article.source, author: article.author,
                published: article.published, language: article.language)
        }
    }
}

/// Makes English-like articles: words drawn with Zipf's frequencies from a made vocabulary, sentences of 8–28 words, names.
private struct ArticleMaker {
    private var random: SplitMix
    private let vocabulary: [String]
    private let cumulated: [Double]

    init(seed: UInt64) {
        var random = SplitMix(state: seed)
        let onsets = [
            "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "st", "tr", "pl", "gr", "w", "v", "ch",
        ]
        let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
        let codas = ["", "n", "r", "s", "t", "l", "nd", "ng", "ck", "m"]
        var words = [
            "the", "of", "to", "and", "in", "a", "that", "for", "said", "on", "is", "was", "with", "by", "it", "as",
        ]
        while words.count < 6000 {
            let syllables = Int.random(in: 1...3, using: &random)
            words.append(
                (0..<syllables).map { _ in
                    onsets[Int.random(in: 0..<onsets.count, using: &random)]
                        + vowels[Int.random(in: 0..<vowels.count, using: &random)]
                        + codas[Int.random(in: 0..<codas.count, using: &random)]
                }.joined())
        }
        var sum = 0.0
        cumulated = words.indices.map { index in
            sum += 1 / Double(index + 3)
            return sum
        }
        vocabulary = words
        self.random = random
    }

    mutating func article(_ number: Int) -> Article {
        var text = ""
        while text.utf8.count < 5900 {
            for _ in 0..<Int.random(in: 2...4, using: &random) { text += sentence() + " " }
            text += "\n\n"
        }
        return Article(
            givenID: "made-\(number)", url: "https://outlet\(number % 50).example/\(number)", title: sentence(),
            text: text,
            source: "Outlet \(number % 50)",
            published: Timestamp(seconds: 1_700_000_000 + Int64(number % 365) * 86_400),
            language: "en")
    }

    private mutating func sentence() -> String {
        var words = (0..<Int.random(in: 8...28, using: &random)).map { _ in word() }
        if Int.random(in: 0..<3, using: &random) == 0 {
            words.insert(
                capitalized(word()) + " " + capitalized(word()), at: Int.random(in: 0..<words.count, using: &random))
        }
        words[0] = capitalized(words[0])
        return words.joined(separator: " ") + "."
    }

    private mutating func word() -> String {
        let point = Double.random(in: 0..<(cumulated.last ?? 1), using: &random)
        var (low, high) = (0, cumulated.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] < point { low = middle + 1 } else { high = middle }
        }
        return vocabulary[low]
    }

    private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
