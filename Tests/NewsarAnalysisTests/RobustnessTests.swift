import NewsarAnalysis
import NewsarModel
import Testing

/// No text makes the analysis trap, or take more than time in proportion to its length: a quadratic step would not end
/// within the limit on texts of this size.
@Suite struct RobustnessTests {
    static let megabyte = 1 << 20

    static func filled(_ piece: String) -> String { String(repeating: piece, count: megabyte / piece.utf8.count + 1) }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "a", "A", "A ", "Aa ", "Aa. ", "A. ", "a.", "“", "\"", "' ", "'s ", "Aa's ", "(", "Aa (AA) ", "-", "a-",
            "A-a", ".",
            "a.b", "U.S. ", "@", "@a ", "http://", "www.", "a.com/", "1", "1,", "1/", "\n", "Aa\n", "\u{0}", "\u{301}",
            "e\u{301}",
            "漢", "👩‍👩‍👧 ", "ש ", "Bank of ", "Department of Health and ", "President ", "Anna Velder ", "van der ", "Aa & ",
            "Aa v. ",
            "New York ", "Washington, ", "No. ", "the ", "word ", "Sen. ", "! ", "。", "\u{200B}", "\u{2028}", "क्", "&",
            "said ", "said that ", "“a” ", "“Aa,” Aa said. ", "\"a,\" said Aa, \"a\" ", "''a'' ", "„", "»a« ", "“a\n\n",
            ", said ",
            "Aa, who said, ", "according to ", "according to Aa, ", "Aa said a, and said ", "his claim that ", "he ",
            "who ",
            "– a – ", "is ready to ", "told Aa ", "((", "[(“", "“(", "$1 ", "from 1 to 2 ", "between 1 and 2 ", "5 % ",
            "million ", "half a ", "1 in 2 ", "doubled ", "up from 1 ", "The tax rose 5 % to $1 million. ",
        ])
    func repeated(_ piece: String) {
        let text = Self.filled(piece)
        let brief = brief(text, title: String(text.prefix(200)))
        #expect(brief.keywords.count <= 15)
        let raw = unchanged(text)
        #expect(raw.article.text == text)
    }

    private func unchanged(_ text: String) -> Brief { Analyzer().brief(of: Article(text: text), asIs: true) }

    /// Distinct words, persons of one surname, and letters for names: what fills each table.
    @Test(.timeLimit(.minutes(1)))
    func distinct() {
        let letters = (0..<100_000).map(Self.word)
        let texts = [
            letters.joined(separator: " "),
            letters.map { "Anna \($0.capitalized) Velder and Velder met." }.joined(separator: " "),
            letters.map { "The \($0.capitalized) Fisheries Commission (\($0.uppercased().prefix(3)))." }.joined(
                separator: " "),
            letters.map { "X\($0.uppercased())" }.joined(separator: ", "),
        ]
        for text in texts { #expect(brief(text, asIs: true).article.text == text) }
    }

    /// A word of small letters, another for each number.
    private static func word(_ number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        for _ in 0..<4 {
            letters.append(UInt8(97 + rest % 26))
            rest /= 26
        }
        return String(decoding: letters, as: UTF8.self)
    }

    @Test func randomBytes() {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for length in 0..<300 {
            let bytes = (0..<length * 7).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for asIs in [false, true] {
                let brief = brief(text, title: text, asIs: asIs)
                for span in brief.spans {
                    #expect(scalars(brief.article.text, span.start, span.end) == span.text)
                }
            }
        }
    }

    @Test func randomWords() {
        let pieces = [
            "the ", "President ", "Anna ", "Velder", ". ", ", ", "“", "”", "U.S. ", "of ", "and ", "Bank ", "(", ") ",
            "'s ", "\n\n",
            "New ", "York ", "-", "said ", "FEC", "v. ", "Jr. ", "King ", "2020 ", "é", "漢", "🎉", "@x ",
            "https://x.example ", "May ", "& ", "Food and Drug Administration ", "Northern Fisheries Commission (NFC) ",
        ]
        var state: UInt64 = 1
        for _ in 0..<2_000 {
            let text = (0..<40).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int(state >> 40) % pieces.count]
            }.joined()
            let brief = brief(text)
            for span in brief.spans { #expect(scalars(brief.article.text, span.start, span.end) == span.text) }
            let mentions = brief.entities.flatMap(\.mentions).sorted { $0.start < $1.start }
            for (first, second) in zip(mentions, mentions.dropFirst()) { #expect(first.end <= second.start) }
        }
    }

    @Test func textBeyondTheLimitIsKept() {
        let text = String(repeating: "漢字 word. ", count: Document.byteLimit / 12 + 10)
        #expect(text.utf8.count > Document.byteLimit)
        #expect(unchanged(text).article.text.utf8.count == text.utf8.count)
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
