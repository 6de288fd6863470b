import Compression
import NewsarCluster
import NewsarModel
import Synchronization
import TestKit
import Testing

@Suite struct SubmitterTests {
    /// What a submission did, as its callbacks saw it.
    private final class Log: Sendable {
        private let state = Mutex<(rejects: [String], holds: [String], reports: Int)>(([], [], 0))
        private let copies = Mutex<[Int]>([])
        var duplicates: [Int] { copies.withLock { $0 } }
        func duplicates(at records: [Int]) { copies.withLock { $0 += records } }
        var rejects: [String] { state.withLock { $0.rejects } }
        var holds: [String] { state.withLock { $0.holds } }
        func reject(_ line: [UInt8]) { state.withLock { $0.rejects.append(String(decoding: line, as: UTF8.self)) } }
        func report(_ progress: SubmissionProgress) {
            state.withLock { state in
                state.reports += 1
                if let hold = progress.hold { state.holds.append(hold) }
            }
        }
    }

    private let log = Log()

    private func submitter(
        _ records: [SubmissionRecord], _ intake: MemoryIntake, chunk: Int = 10, limit: Int = 1000, again: Bool = false,
        stored: Set<Fingerprint>? = nil, isPatient: Bool = true
    ) -> Submitter {
        var configuration = Submitter.Configuration(batch: "monday", input: "in")
        (configuration.chunk, configuration.maxPending, configuration.again) = (chunk, limit, again)
        configuration.priority = .breaking
        configuration.isPatient = isPatient
        let isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)? =
            if let stored { { stored.intersection($0.map(\.versionID)) } } else { nil }
        return Submitter(
            configuration: configuration, intake: intake, source: Source(records, { [log] in log.duplicates(at: $0) }),
            isStored: isStored,
            reject: { [log] in log.reject($0) }, report: { [log] in log.report($0) })
    }

    private static func articles(_ numbers: some Sequence<Int>) -> [SubmissionRecord] {
        numbers.map { .article(Samples.article($0)) }
    }
    private static func versions(_ numbers: some Sequence<Int>) -> [Fingerprint] {
        numbers.map { Samples.article($0).versionID }
    }

    @Test func sendsEachArticleOnceInOrder() async throws {
        let intake = MemoryIntake()
        let progress = try await submitter(Self.articles(0..<25), intake).run()
        #expect(intake.now.jobs.map(\.id) == Self.versions(0..<25))
        #expect(
            intake.now.ranges == [
                RecordRange(from: 0, upTo: 10), RecordRange(from: 10, upTo: 20), RecordRange(from: 20, upTo: 25),
            ])
        #expect(
            progress.isComplete && progress.sent == 25 && progress.records == 25 && progress.hold == nil
                && progress.ready == 25)
        #expect(intake.now.closed == 1)
        let job = try #require(intake.now.jobs.last)
        #expect(job.priority == .breaking && job.batch == 4 && job.version == Job.currentVersion)
        // The queue's clock, not this machine's.
        #expect((MemoryIntake.clock..<MemoryIntake.clock + 3_600_000).contains(job.enqueuedAt))
        let payload = try ZstdDecompressor().decompress(job.payload, limit: 1 << 20)
        #expect(try Article(wireBytes: payload) == Samples.article(24))
    }

    @Test func countsDoublesAndRejectsWithTheirRange() async throws {
        let intake = MemoryIntake()
        var records = Self.articles([0, 1, 0, 2]) + [.rejected(Array("bad 1".utf8)), .rejected(Array("bad 2".utf8))]
        records += Self.articles([1, 3]) + Self.articles([3, 0])
        let progress = try await submitter(records, intake, chunk: 6, stored: Set(Self.versions([2]))).run()
        #expect(intake.now.jobs.map(\.id) == Self.versions([0, 1, 3]))
        #expect(
            intake.now.ranges.map { [$0.from, $0.upTo, $0.duplicates, $0.rejected] } == [[0, 6, 2, 2], [6, 10, 3, 0]])
        #expect(log.rejects == ["bad 1", "bad 2"])
        #expect([progress.sent, progress.duplicates, progress.rejected] == [3, 5, 2])
        #expect(log.duplicates == [2, 3, 6, 8, 9])
    }

    @Test func waitsWhereTheQueueIsFullOrAwayAndSaysSo() async throws {
        let intake = MemoryIntake()
        intake.script([.full, .fails(.outOfMemory), .fails(.unavailable), .losesTheReply, .takes, .losesTheReply])
        let progress = try await submitter(Self.articles(0..<30), intake).run()
        #expect(progress.isComplete && progress.sent == 30)
        #expect(intake.now.jobs.map(\.id) == Self.versions(0..<30), "a repeat was taken twice, or something was lost")
        #expect(log.holds.count == 5)
        #expect(log.holds.first == "queue is full (0 ready)")
    }

    @Test func aQueueThatIsAwayAtTheBeginningOrTheEndIsWaitedFor() async throws {
        let intake = MemoryIntake()
        intake.fail("open", "now", "close")
        let progress = try await submitter(Self.articles(0..<5), intake).run()
        #expect(progress.isComplete && intake.now.jobs.count == 5 && intake.now.closed == 1)
    }

    @Test(arguments: [QueueError.Code.conflict, .refused, .unexpected]) func whatDoesNotPassIsThrown(
        code: QueueError.Code
    ) async throws {
        let intake = MemoryIntake()
        intake.script([.takes, .fails(code)])
        let error = await #expect(throws: QueueError.self) { try await submitter(Self.articles(0..<30), intake).run() }
        #expect(error?.code == code)
        #expect(intake.now.jobs.count == 10 && intake.now.closed == 0)
    }

    @Test func goesOnWhereAnEarlierAttemptEnded() async throws {
        let intake = MemoryIntake(next: 25)
        // Record 33 repeats one that the earlier attempt sent.
        let records = Self.articles(0..<33) + Self.articles([3]) + Self.articles(34..<40)
        let progress = try await submitter(records, intake).run()
        #expect(intake.now.jobs.map(\.id) == Self.versions(Array(25..<33) + Array(34..<40)))
        #expect(intake.now.ranges.map { [$0.from, $0.upTo, $0.duplicates] } == [[25, 30, 0], [30, 40, 1]])
        #expect(progress.resumed == 20 && progress.records == 40 && progress.sent == 14 && progress.isComplete)
    }

    @Test func nothingIsLeftToDoIsAnEndToo() async throws {
        let intake = MemoryIntake(next: 10)
        let progress = try await submitter(Self.articles(0..<10), intake).run()
        #expect(progress.isComplete && progress.sent == 0 && progress.resumed == 10 && intake.now.jobs.isEmpty)
        let none = try await submitter([], MemoryIntake()).run()
        #expect(none.isComplete && none.records == 0)
    }

    @Test func againIsAskedFor() async throws {
        let intake = MemoryIntake(next: 10)
        let progress = try await submitter(Self.articles(0..<10), intake, again: true).run()
        #expect(progress.sent == 10)
    }

    @Test(arguments: [MemoryIntake.Fate.full, .fails(.unavailable), .fails(.outOfMemory)])
    func impatientItSaysWhyItStopsAndClosesTheBatch(fate: MemoryIntake.Fate) async throws {
        let intake = MemoryIntake()
        intake.script([.takes, fate])
        let error = await #expect(throws: QueueError.self) {
            try await submitter(Self.articles(0..<30), intake, isPatient: false).run()
        }
        let code: QueueError.Code = if case .fails(let code) = fate { code } else { .full }
        #expect(error?.code == code)
        #expect(intake.now.jobs.count == 10 && intake.now.closed == 1)
        // The same again goes on behind what was taken.
        let next = MemoryIntake(next: 10)
        let progress = try await submitter(Self.articles(0..<30), next, isPatient: false).run()
        #expect(progress.isComplete && progress.resumed == 10 && progress.sent == 20)
    }

    @Test func cancelledItLeavesTheBatchOpen() async throws {
        let intake = MemoryIntake()
        intake.script([.takes] + Array(repeating: .full, count: 10_000))
        let submitter = submitter(Self.articles(0..<100), intake)
        let task = Task { try await submitter.run() }
        try await eventually("it is held up") { !log.holds.isEmpty }
        task.cancel()
        let progress = try await task.value
        #expect(!progress.isComplete && progress.sent == 10)
        #expect(intake.now.closed == 0 && intake.now.jobs.count == 10)
    }
}

/// Records in memory.
private actor Source: SubmissionSource {
    private var records: ArraySlice<SubmissionRecord>

    private let tell: @Sendable ([Int]) -> Void

    init(_ records: [SubmissionRecord], _ tell: @escaping @Sendable ([Int]) -> Void = { _ in }) {
        self.records = records[...]
        self.tell = tell
    }

    func duplicates(at records: [Int]) { tell(records) }

    func next(upTo limit: Int) async -> [SubmissionRecord] {
        defer { records = records.dropFirst(limit) }
        return Array(records.prefix(limit))
    }
}
