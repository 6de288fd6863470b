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
        /// Wait while the queue is full or away. Otherwise that is an error, and what was taken until then stays taken.
        public var isPatient = true

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
        do {
            try await sendAll(ticket, &progress)
        } catch {
            // The batch would count as being sent for ever; a patient caller continues it. Where that fails too, the first
            // error is the one to tell.
            if !configuration.isPatient { try? await intake.close(ticket) }
            throw error
        }
        return progress
    }

    private func sendAll(_ ticket: BatchTicket, _ progress: inout SubmissionProgress) async throws {
        var clock: QueueClock?
        try await whileUnavailable { () async throws(QueueError) in clock = try await QueueClock(intake) }
        guard let clock else { return }
        let packer = try SubmissionPacker(
            source: source, ticket: ticket, priority: configuration.priority, clock: clock, chunk: configuration.chunk,
            isStored: isStored)
        var parcel = try await packer.next()
        while !Task.isCancelled, let current = parcel {
            // The next records are read and packed while these are sent.
            async let following = packer.next()
            guard try await send(current, ticket, &progress) else { return }
            parcel = try await following
        }
        if Task.isCancelled { return }
        try await whileUnavailable { () async throws(QueueError) in
            try await intake.close(ticket)
            progress.isComplete = true
        }
        report(progress)
    }

    /// `false` when the task was cancelled before the queue took the parcel.
    private func send(
        _ parcel: SubmissionParcel, _ ticket: BatchTicket, _ progress: inout SubmissionProgress
    ) async throws -> Bool {
        progress.records = parcel.range.upTo
        if parcel.isResumed {
            progress.resumed = parcel.range.upTo
            return true
        }
        for line in parcel.rejects { try reject(line) }
        guard try await send(parcel.jobs, ticket, parcel.range, &progress) else { return false }
        progress.sent += parcel.jobs.count
        progress.duplicates += parcel.range.duplicates
        progress.rejected += parcel.range.rejected
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
                    guard configuration.isPatient else {
                        throw QueueError(.full, "the queue is full (\(ready) ready)")
                    }
                    progress.hold = "queue is full (\(ready) ready)"
                }
            } catch {
                guard configuration.isPatient, error.mayPass else { throw error }
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
                guard configuration.isPatient, error.mayPass else { throw error }
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
