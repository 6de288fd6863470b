internal import Compression
public import NewsarModel

/// Sends articles to the queue as one batch: in order, each once, never more than the queue will hold.
///
/// Memory is constant: a chunk of records and the fingerprints of recent ones. What is sent and what is not survives a crash of
/// either side, since the queue remembers the next record of each input.
public struct Submitter: Sendable {
    public struct Configuration: Sendable {
        public var batch: String
        /// Names the input, so that the same one is continued rather than repeated; see `BatchTicket`.
        public var input: String
        public var priority = Priority.default
        /// High-water mark: most jobs that may be ready.
        public var maxPending = 100_000
        /// Records that a call to the queue covers.
        public var chunk = 200
        /// Begin at the first record even when the queue remembers a later one.
        public var again = false

        public init(batch: String, input: String) {
            self.batch = batch
            self.input = input
        }
    }

    private let configuration: Configuration
    private let intake: any JobIntake
    private let source: any SubmissionSource
    private let isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)?
    private let reject: @Sendable ([UInt8]) throws -> Void
    private let report: @Sendable (SubmissionProgress) -> Void

    /// - Parameters:
    ///   - isStored: version ids of those articles that need not be sent again.
    ///   - reject: takes a line for the rejects file.
    ///   - report: called after each chunk and when the sending is held up.
    public init(
        configuration: Configuration, intake: any JobIntake, source: any SubmissionSource,
        isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)? = nil,
        reject: @escaping @Sendable ([UInt8]) throws -> Void,
        report: @escaping @Sendable (SubmissionProgress) -> Void
    ) {
        self.configuration = configuration
        self.intake = intake
        self.source = source
        self.isStored = isStored
        self.reject = reject
        self.report = report
    }

    /// Sends everything, or until the task is cancelled; then the batch stays open and the same call continues it.
    public func run() async throws -> SubmissionProgress {
        var ticket: BatchTicket?
        try await whileUnavailable { () async throws(QueueError) in
            ticket = try await intake.open(
                batch: configuration.batch, input: configuration.input, again: configuration.again)
        }
        var progress = SubmissionProgress()
        guard let ticket else { return progress }
        var clock: QueueClock?
        try await whileUnavailable { () async throws(QueueError) in clock = try await QueueClock(intake) }
        guard let clock else { return progress }
        let compressor = try ZstdCompressor()
        var recent = RecentVersions()
        var records = await source.next(upTo: configuration.chunk)
        while !Task.isCancelled, !records.isEmpty {
            // The next records are read while these are packed and sent.
            async let following = source.next(upTo: configuration.chunk)
            guard try await submit(records, ticket, clock, compressor, &recent, &progress) else { return progress }
            records = await following
        }
        if !Task.isCancelled {
            try await whileUnavailable { () async throws(QueueError) in
                try await intake.close(ticket)
                progress.isComplete = true
            }
            report(progress)
        }
        return progress
    }

    /// Packs and sends one chunk of records; `false` when the task was cancelled before the queue took them.
    private func submit(
        _ records: [SubmissionRecord], _ ticket: BatchTicket, _ clock: QueueClock, _ compressor: ZstdCompressor,
        _ recent: inout RecentVersions, _ progress: inout SubmissionProgress
    ) async throws -> Bool {
        var range = RecordRange(from: progress.records, upTo: progress.records + records.count)
        progress.records = range.upTo
        let articles = records.compactMap { if case .article(let article) = $0 { article } else { nil } }
        if range.upTo <= ticket.nextRecord {
            for article in articles { _ = recent.insert(article.versionID) }
            progress.resumed = range.upTo
            return true
        }
        let stored = try await isStored?(articles) ?? []
        var jobs: [Job] = []
        for record in records.dropFirst(max(0, ticket.nextRecord - range.from)) {
            switch record {
            case .rejected(let line):
                try reject(line)
                range.rejected += 1
            case .article(let article):
                let version = article.versionID
                guard recent.insert(version), !stored.contains(version) else {
                    range.duplicates += 1
                    continue
                }
                jobs.append(
                    Job(
                        id: version, priority: configuration.priority, batch: ticket.number,
                        enqueuedAt: clock.milliseconds, payload: try compressor.compress(article.wireBytes)))
            }
        }
        range.from = max(range.from, ticket.nextRecord)
        guard try await send(jobs, ticket, range, &progress) else { return false }
        progress.sent += jobs.count
        progress.duplicates += range.duplicates
        progress.rejected += range.rejected
        progress.hold = nil
        report(progress)
        return true
    }

    /// `false` when the task was cancelled before the queue took the jobs.
    private func send(
        _ jobs: [Job], _ ticket: BatchTicket, _ records: RecordRange, _ progress: inout SubmissionProgress
    ) async throws -> Bool {
        var backoff = Backoff(first: .milliseconds(50), longest: .seconds(1))
        while !Task.isCancelled {
            do throws(QueueError) {
                switch try await intake.enqueue(jobs, of: ticket, records: records, limit: configuration.maxPending) {
                case .taken(let ready):
                    progress.ready = ready
                    return true
                case .full(let ready):
                    progress.ready = ready
                    progress.hold = "queue is full (\(ready) ready)"
                }
            } catch {
                guard error.mayPass else { throw error }
                progress.hold = error.description
            }
            report(progress)
            await pause(&backoff)
        }
        return false
    }

    /// Repeats the operation while the queue is away; returns without a result when the task is cancelled.
    private func whileUnavailable(_ operation: () async throws(QueueError) -> Void) async throws(QueueError) {
        var backoff = Backoff()
        while !Task.isCancelled {
            do throws(QueueError) {
                return try await operation()
            } catch {
                guard error.mayPass else { throw error }
                var progress = SubmissionProgress()
                progress.hold = error.description
                report(progress)
            }
            await pause(&backoff)
        }
    }

    private func pause(_ backoff: inout Backoff) async {
        var random = SystemRandomNumberGenerator()
        // A cancelled sleep ends early; the loops above look at the cancellation.
        try? await Task.sleep(for: backoff.next(using: &random))
    }
}

/// How far a submission is.
public struct SubmissionProgress: Sendable, Equatable {
    /// Records read, those of an earlier attempt included.
    public var records = 0
    /// Records that an earlier attempt had sent.
    public var resumed = 0
    public var sent = 0
    public var duplicates = 0
    public var rejected = 0
    /// Ready jobs in the queue.
    public var ready = 0
    /// Why sending waits; `nil` when it does not.
    public var hold: String?
    public var isComplete = false

    public init() {}
}

/// The queue's clock, read once and carried on with the local one: hosts need not agree on the time.
private struct QueueClock {
    private let start: Int64
    private let since = ContinuousClock.now

    init(_ intake: any JobIntake) async throws(QueueError) { start = try await intake.now() }

    var milliseconds: Int64 { start + Int64(since.duration(to: .now) / .milliseconds(1)) }
}
