import Compression
import NewsarCluster
import NewsarModel
import Synchronization
import TestKit
import Testing

@Suite struct AnalysisHandlerTests {
    private func job(_ payload: [UInt8], version: UInt8 = Job.currentVersion) -> Job {
        Job(
            id: Job.sample(1).id, priority: .bulk, batch: 9, enqueuedAt: 1_700_000_000_000, payload: payload,
            version: version, tries: 2,
            deaths: 1, suspicion: 1)
    }

    private func packed(_ article: Article) throws -> [UInt8] { try ZstdCompressor().compress(article.wireBytes) }

    private func handler(_ board: RunningBoard = RunningBoard(slots: 1)) throws -> AnalysisHandler {
        try AnalysisHandler(slot: 0, board: board) { article in
            if article.title == "broken" { return Samples.brief(of: article, id: "none") }
            return Samples.brief(of: article)
        }
    }

    @Test func anArticleBecomesABriefForTheNextQueue() async throws {
        let article = Samples.article(7)
        let results = try await handler().handle([job(try packed(article))])
        guard case .done(let next?)? = results.first?.outcome, results.count == 1 else {
            Issue.record("\(results)")
            return
        }
        #expect(
            next.id == Job.sample(1).id && next.batch == 9 && next.priority == .bulk
                && next.enqueuedAt == 1_700_000_000_000)
        #expect([next.tries, next.deaths, next.suspicion] == [0, 0, 0], "the next queue has its own counts")
        let parcel = try BriefParcel(wireBytes: next.payload)
        #expect(parcel.digest == BriefDigest(of: Samples.brief(of: article)))
        #expect(
            try ZstdDecompressor().decompress(parcel.packedBrief, limit: 1 << 20) == Samples.brief(of: article).json)
    }

    @Test func whatCannotBeReadIsRejectedAndTheRestGoesOn() async throws {
        let article = Samples.article(7)
        let whole = try packed(article)
        let results = try await handler().handle([
            job([]), job(Array("junk".utf8)), job(Array(whole.dropLast())),
            job(try ZstdCompressor().compress([1, 2, 3])),
            job(try packed(Article(title: "broken", text: "x"))), job(try bomb()), job(whole),
        ])
        #expect(results.count == 7)
        for result in results.dropLast() {
            guard case .reject(let reason) = result.outcome else {
                Issue.record("\(result)")
                continue
            }
            #expect(!reason.isEmpty)
        }
        guard case .done? = results.last?.outcome else {
            Issue.record("\(String(describing: results.last))")
            return
        }
    }

    /// Little on the queue, more than an article may be when unpacked.
    private func bomb() throws -> [UInt8] {
        try ZstdCompressor().compress([UInt8](repeating: 0, count: AnalysisHandler.articleLimit + 1))
    }

    @Test func aNewerFormatWaitsForANewerWorker() async throws {
        let results = try await handler().handle([job([], version: Job.currentVersion + 1)])
        guard case .defer(let reason, let delay)? = results.first?.outcome else {
            Issue.record("\(results)")
            return
        }
        #expect(reason.contains("format \(Job.currentVersion + 1)") && delay == AnalysisHandler.deferral)
    }

    @Test func theBoardShowsEachJobWhileItRuns() async throws {
        let board = RunningBoard(slots: 1)
        let seen = Mutex<[Fingerprint?]>([])
        let handler = try AnalysisHandler(slot: 0, board: board) { article in
            seen.withLock { $0.append(board.busy == 1 ? board.overdue(beyond: .seconds(-1))?.job : nil) }
            return Samples.brief(of: article)
        }
        let payload = try packed(Samples.article(1))
        _ = try await handler.handle((1...3).map { Job(id: Job.sample($0).id, payload: payload) })
        #expect(seen.withLock { $0 } == Job.samples(1...3).map(\.id))
        #expect(board.busy == 0)
    }
}

@Suite struct MergeHandlerTests {
    /// A sink that keeps what it is given, or refuses it.
    private final class Sink: BriefSink {
        let batches = Mutex<[[BriefParcel]]>([])
        let refusal: BriefSinkError?

        init(refusing refusal: BriefSinkError? = nil) { self.refusal = refusal }

        func merge(_ parcels: [BriefParcel]) async throws(BriefSinkError) -> MergeSummary {
            if let refusal { throw refusal }
            batches.withLock { $0.append(parcels) }
            return MergeSummary(inserted: parcels.count, replaced: 0, unchanged: 0)
        }
    }

    private func job(_ number: Int, _ payload: [UInt8]? = nil, version: UInt8 = Job.currentVersion) throws -> Job {
        let article = Samples.article(number)
        let digest = try #require(BriefDigest(of: Samples.brief(of: article)))
        return Job(
            id: Job.sample(number).id, payload: payload ?? BriefParcel(digest: digest, packedBrief: [1]).wireBytes,
            version: version)
    }

    @Test func allBriefsGoIntoOneTransaction() async throws {
        let sink = Sink()
        let jobs = try [job(1), job(2, [0xFF]), job(3, version: Job.currentVersion + 1), job(4)]
        let results = try await MergeHandler(sink: sink).handle(jobs)
        #expect(results.map(\.id) == jobs.map(\.id))
        let words = results.map { result in
            switch result.outcome {
            case .done(let next): next == nil ? "done" : "passed on"
            case .reject: "reject"
            case .defer: "defer"
            default: "other"
            }
        }
        #expect(words == ["done", "reject", "defer", "done"])
        let articles = sink.batches.withLock { $0.map { $0.map(\.digest.articleID) } }
        #expect(articles == [[Samples.article(1).id, Samples.article(4).id]])
    }

    @Test func withoutTheStoreNothingIsSettled() async throws {
        let handler = MergeHandler(sink: Sink(refusing: BriefSinkError("the disk is full")))
        let error = await #expect(throws: JobHandlerError.self) { try await handler.handle([job(1)]) }
        #expect(error?.description == "the disk is full")
        // Where there is nothing to merge the store is not asked.
        #expect(try await handler.handle([job(2, [0xFF])]).count == 1)
    }
}

extension Samples {
    /// A brief with the article's own facts and little else.
    static func brief(of article: Article, id: String? = nil) -> Brief {
        var facts = ArticleFacts(of: article, text: article.text, language: "en", genre: .report)
        if let id { facts.id = id }
        return Brief(
            id: Brief.id(for: article.id, published: article.published), article: facts, source: .unrated,
            counts: Counts(words: 1, sourcesCited: 0, entities: 0, claims: 0),
            quality: Quality(score: 1, components: [:]),
            summary: Summary(text: "", confidence: 0, model: "extractive", sentences: []), framing: [],
            tone: Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []),
            factuality: Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: []),
            sourcesCited: SourcesCited(count: 0, label: .none, names: []), claims: [], quotes: [], entities: [],
            keywords: [Keyword(term: "port", salience: 1)], removed: [])
    }
}
