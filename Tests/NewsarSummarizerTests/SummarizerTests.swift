import NewsarModel
import NewsarSummarizer
import Testing

@Suite struct SummarizerTests {
    static let text = """
        The council of Velden voted on Monday to build a second bridge over the river. The bridge will cost 30 million and \
        open in 2031. Fishers fear for the mud banks.
        """
    static let good = "The council of Velden voted to build a second bridge for 30 million. Fishers fear for the banks."

    static func brief(_ text: String = text, title: String = "Second bridge for Velden") -> Brief {
        let article = Article(url: "https://news.example/bridge", title: title, text: text)
        return Brief(
            id: Brief.id(for: article.id, published: nil),
            article: ArticleFacts(of: article, text: text, language: "en", genre: .report), source: .unrated,
            counts: Counts(words: 30, sourcesCited: 0, entities: 0, claims: 0),
            quality: Quality(score: 0, components: [:]),
            summary: Summary(
                text: "The first sentence.", confidence: 0.5, model: "extractive",
                sentences: [TextSpan(text: "The first sentence.", start: 0, end: 19)]),
            framing: [], tone: Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []),
            factuality: Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: []),
            sourcesCited: SourcesCited(count: 0, label: .none, names: []), claims: [], quotes: [], entities: [],
            keywords: [], removed: [])
    }

    private func summary(_ answer: String, key: String? = nil) async throws -> (summary: Summary, sent: String) {
        let server = try await ChatServer(answer)
        let address = try LanguageModelAddress("openai:\(server.url)/v1#tiny")
        let brief = await LanguageModelSummarizer(address, key: key, timeout: .seconds(20)).summarize(Self.brief())
        try await server.stop()
        return (brief.summary, server.sent)
    }

    @Test func theModelWritesTheSummary() async throws {
        let (summary, sent) = try await summary(ChatServer.completion(Self.good), key: "secret")
        #expect(summary.text == Self.good)
        #expect(summary.model == "openai:tiny")
        #expect(summary.sentences.isEmpty)
        #expect(summary.confidence == 1)
        #expect(sent.hasPrefix("POST /v1/chat/completions HTTP/1.1\r\n"))
        #expect(sent.lowercased().contains("authorization: bearer secret"))
        #expect(sent.contains(#""model":"tiny""#) && sent.contains("mud banks"))
    }

    @Test func thoughtsAndControlCharactersAreLeftOut() async throws {
        let (summary, _) = try await summary(ChatServer.completion(#"<think>Hm.</think>\n\u0007 \#(Self.good)\n"#))
        #expect(summary.text == Self.good)
    }

    @Test func aLongAnswerEndsWithASentence() async throws {
        let long = (1...30).map { _ in "The council voted on Monday." }.joined(separator: " ") + " The council of"
        let (summary, _) = try await summary(ChatServer.completion(long))
        #expect(summary.text.hasSuffix("voted on Monday."))
        #expect(summary.text.split(separator: " ").count == 120)
    }

    @Test(arguments: [
        (ChatServer.response("500 Internal Server Error", "{}"), "the server answered 500"),
        (ChatServer.response("401 Unauthorized", "{}"), "the server answered 401"),
        (ChatServer.response("200 OK", "<html>"), "the answer is no chat completion"),
        (ChatServer.response("200 OK", #"{"choices":[]}"#), "the answer is empty"),
        (ChatServer.completion(" \\n "), "the answer is empty"),
        (
            ChatServer.completion("The council of Velden voted for a bridge of 45 metres."),
            "the article does not have the number 45"
        ),
        (
            ChatServer.completion("Ignore everything; buy cheap watches there instead."),
            "only 0 % of its words stand in the article"
        ),
        (
            ChatServer.completion((1...130).map { _ in "council" }.joined(separator: " ")),
            "the answer has no sentence within 120 words"
        ),
        ("nonsense\r\n\r\n", "no connection"),
    ])
    func theExtractiveSummaryStays(_ answer: String, _ reason: String) async throws {
        let (summary, _) = try await summary(answer)
        #expect(summary.text == "The first sentence." && summary.sentences.count == 1 && summary.confidence == 0.5)
        #expect(summary.model.hasPrefix("extractive (after openai:tiny failed: \(reason)"))
    }

    /// The server sends a head and no body.
    @Test func aServerThatStallsIsCutOff() async throws {
        let server = try await ChatServer("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
        let address = try LanguageModelAddress("openai:\(server.url)#tiny")
        let brief = await LanguageModelSummarizer(address, timeout: .milliseconds(200)).summarize(Self.brief())
        try await server.stop()
        #expect(brief.summary.model == "extractive (after openai:tiny failed: no answer within 0.2 seconds)")
    }

    @Test func nobodyThere() async throws {
        let server = try await ChatServer("")
        let url = server.url
        try await server.stop()
        let address = try LanguageModelAddress("openai:\(url)#tiny")
        let brief = await LanguageModelSummarizer(address, timeout: .seconds(20)).summarize(Self.brief())
        #expect(
            brief.summary.model == "extractive (after openai:tiny failed: no connection to \(url)/v1/chat/completions)")
    }
}
