import FoundationEssentials
internal import NewsarModel

/// A language model's answer, checked: short, and of the article's own words and numbers.
struct SummaryAnswer: Equatable {
    private static let wordLimit = 120
    /// Share of its longer words that must stand in the article; models that rephrase reach 70–90 %.
    private static let leastGrounded = 0.5
    /// Letters of a longer word.
    private static let longWord = 4

    let text: String
    /// The share of its longer words that stand in the article, 0…1.
    let grounded: Double

    /// Of the body of the server's response.
    init(json: [UInt8], brief: Brief) throws(SummaryFailure) {
        let response: Response
        do {
            response = try JSONDecoder().decode(Response.self, from: Data(json))
        } catch {
            throw SummaryFailure(reason: "the answer is no chat completion")
        }
        try self.init(response.choices.first?.message.content ?? "", brief: brief)
    }

    init(_ answer: String, brief: Brief) throws(SummaryFailure) {
        let words = Self.plain(answer).split(separator: " ")
        guard !words.isEmpty else { throw SummaryFailure(reason: "the answer is empty") }
        guard let end = Self.end(of: words) else {
            throw SummaryFailure(reason: "the answer has no sentence within \(Self.wordLimit) words")
        }
        let known = Set(Self.terms(brief.article.title + " " + brief.article.text))
        let terms = Self.terms(words[..<end].joined(separator: " "))
        if let number = terms.first(where: { $0.utf8.first.map { 0x30...0x39 ~= $0 } == true && !known.contains($0) }) {
            throw SummaryFailure(reason: "the article does not have the number \(number)")
        }
        let long = terms.filter { $0.count >= Self.longWord }
        grounded = long.isEmpty ? 0 : Double(long.count { known.contains($0) }) / Double(long.count)
        guard grounded >= Self.leastGrounded else {
            throw SummaryFailure(reason: "only \(Int(grounded * 100)) % of its words stand in the article")
        }
        text = words[..<end].joined(separator: " ")
    }

    private struct Response: Decodable {
        struct Choice: Decodable { let message: Message }
        struct Message: Decodable { let content: String? }
        let choices: [Choice]
    }

    /// One paragraph without control characters, and without what a model thought before it answered.
    private static func plain(_ answer: String) -> String {
        let said = answer.ranges(of: "</think>").last.map { answer[$0.upperBound...] } ?? answer[...]
        var plain = String.UnicodeScalarView()
        for scalar in said.unicodeScalars {
            plain.append(scalar.value < 0x21 || 0x7F..<0xA0 ~= scalar.value ? " " : scalar)
        }
        return String(plain)
    }

    /// How many words there are up to the last sentence that ends within the limit; all where they are few.
    private static func end(of words: [Substring]) -> Int? {
        guard words.count > wordLimit else { return words.count }
        let last = words.prefix(wordLimit).lastIndex { word in
            word.last { !"\"”’)»".contains($0) }.map { ".!?…。".contains($0) } == true
        }
        return last.map { $0 + 1 }
    }

    /// Words and numbers in small letters, without signs.
    private static func terms(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
