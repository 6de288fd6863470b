import FoundationEssentials
import NewsarScoring
import TestKit
import Testing

/// Miniature sets in the layouts of the real ones.
@Suite struct SetTests {
    private func figures(
        _ set: any EvaluationSet.Type, _ files: [String: String]
    ) async throws -> [String: Double] {
        let folder = try TemporaryFolder()
        for (path, text) in files {
            let file = URL(fileURLWithPath: folder.path + "/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let figures = try await set.figures(EvaluationData(folder: folder.path))
        return Dictionary(figures.map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test func names() async throws {
        let corpus = """
            Angela B-PER
            Merkel I-PER
            met O
            reporters O
            in O
            Berlin B-LOC
            . O

            Nobody B-ORG
            spoke O
            . O

            """
        let found = try await figures(NameSet.self, ["ner/conll2003/dev.conllu": corpus])
        #expect(found["person F1"] == 1 && found["location F1"] == 1 && found["organization F1"] == 0)
        #expect(found["precision"] == 1 && abs((found["recall"] ?? 0) - 2.0 / 3) < 1e-12)
    }

    @Test func quotations() async throws {
        let text = "“The bridge will open in May,” said Anna Weber."
        let marks = "T1\tSource 36 46\tAnna Weber\nT2\tContent 0 30\tx\nE1\tAttribution:T3 Content:T2 Source:T1\n"
        let missed = marks + "T4\tContent 40 44\tx\nE2\tAttribution:T5 Content:T4\n"
        let files = { ["quotes/text/a.txt": text, "quotes/attributions/a_abcd.ann": $0] }
        let all = try await figures(QuoteSet.self, files(marks))
        #expect(all["content F1"] == 1 && all["content and speaker F1"] == 1 && all["direct recall"] == 1)
        let half = try await figures(QuoteSet.self, files(missed))
        #expect(abs((half["content F1"] ?? 0) - 2.0 / 3) < 1e-12)
    }

    @Test func keywordsInAnyForm() async throws {
        let text = "The meadow was wet. Two meadows were old. The meadow was sold."
        let found = try await figures(
            KeywordSet.self,
            ["keywords/kpcrowd/docs/a.txt": text, "keywords/kpcrowd/keys/a.key": "Meadows\nunheard-of thing\n"])
        #expect((found["F1 of ten"] ?? 0) > 0)
    }

    @Test func opinionLeavesOutWhatHasNoLabel() async throws {
        let table = """
            text,label_bias
            "The disgraceful, shameful lie was outrageous.",Biased
            The council met on Monday.,Non-biased
            Anything.,No agreement
            """
        #expect(try await figures(OpinionSet.self, ["factuality/babe-sg2.csv": table]) == ["average precision": 1])
    }

    @Test func claims() async throws {
        let sentences = """
            [{"label":1,"text":"Unemployment rose to 9.1 percent in 2010, the highest rate in 26 years."},{"label":0,"text":"Thank you."}]
            """
        #expect(
            try await figures(ClaimSet.self, ["claims/claimbuster-train.json": sentences]) == ["average precision": 1])
    }

    @Test func damagedFilesAreNamed() async {
        await #expect {
            try await figures(FrameSet.self, ["frames/narrative-frames.jsonl": "{}\n"])
        } throws: { "\($0)".hasPrefix("frames/narrative-frames.jsonl: line 1") }
        await #expect(throws: ScoringError.self) { try await figures(ClaimSet.self, [:]) }
    }

    @Test func pages() async throws {
        let body = (1...8).map {
            "<p>Paragraph \($0) tells what the council of the town decided about the old bridge.</p>"
        }
        let page = """
            <html><head><title>Bridge closed</title><meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>
            <body><nav>Menu of the site</nav><article><h1>Bridge closed</h1>\(body.joined())</article></body></html>
            """
        let labels = """
            {"https://example.org/bridge":{"file":"a.html","title":"Bridge closed","date":"2024-03-05","with":["Paragraph 3 tells"],
            "without":["Menu of the site"]}}
            """
        let version = """
            {"V1":{"title":"Bridge closed","authors":[],"publishing_date":"2024-03-05 10:00:00","body":{"sections":[{"paragraphs":["x"]}]}}}
            """
        let files = [
            "html/trafilatura/evaldata.json": labels, "html/trafilatura/a.html": page,
            "html/fundus/xx/Paper.json": version,
        ]
        let text = try await figures(ExtractionSet.self, files)
        #expect(text["trafilatura F1"] == 1)
        let facts = try await figures(MetadataSet.self, files)
        #expect(facts["trafilatura title"] == 1 && facts["trafilatura date"] == 1 && facts["fundus title"] == 0)
    }
}
