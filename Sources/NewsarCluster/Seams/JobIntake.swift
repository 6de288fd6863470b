public import NewsarModel

/// The submitter's side of a queue.
public protocol JobIntake: Sendable {
    /// Opens the batch of that name, or makes it. `input` names what is read, so that a second attempt at the same input knows
    /// where the first one ended; `again` begins it anew. Throws `.conflict` for a batch that was cancelled.
    func open(batch name: String, input: String, again: Bool) async throws(QueueError) -> BatchTicket

    /// Puts jobs in. Exactly once per range of records: a repeat changes nothing.
    ///
    /// Throws `.outOfMemory` when the queue's memory is used up, `.conflict` when another submitter has taken the range.
    func enqueue(_ jobs: [Job], of ticket: BatchTicket, records: RecordRange, limit: Int) async throws(QueueError)
        -> IntakeReply

    /// States that no more comes for the batch from here.
    func close(_ ticket: BatchTicket) async throws(QueueError)

    /// Forgets how far an input of the batch was taken; the same input would begin at its first record.
    func forget(input: String, of batch: String) async throws(QueueError)

    /// Milliseconds since 1970 by the queue's clock.
    func now() async throws(QueueError) -> Int64

    /// Progress of one batch; `nil` when there is none of that name.
    func progress(of name: String) async throws(QueueError) -> BatchProgress?
}

/// A batch as a submitter holds it.
public struct BatchTicket: Sendable, Equatable {
    public let name: String
    public let number: UInt32
    public let input: String
    /// The first record of the input that has not been taken yet.
    public let nextRecord: Int

    public init(name: String, number: UInt32, input: String, nextRecord: Int) {
        self.name = name
        self.number = number
        self.input = input
        self.nextRecord = nextRecord
    }
}

/// A range of an input's records and how many of them gave no job.
public struct RecordRange: Sendable, Equatable {
    public var from: Int
    public var upTo: Int
    public var duplicates = 0
    public var rejected = 0

    public init(from: Int, upTo: Int) {
        self.from = from
        self.upTo = upTo
    }
}

public enum IntakeReply: Sendable, Equatable {
    /// Taken; so many jobs are ready now.
    case taken(ready: Int)
    /// Not taken: the queue is at its high-water mark.
    case full(ready: Int)
}

/// How far a batch is. `submitted` = `stored` + `dead` + `dropped` once all is settled.
public struct BatchProgress: Sendable, Equatable {
    public var name: String
    public var submitted = 0
    /// Briefs made.
    public var analysed = 0
    /// Briefs merged into the store.
    public var stored = 0
    public var dead = 0
    public var dropped = 0
    public var duplicates = 0
    public var rejected = 0
    /// Whether a submitter still sends.
    public var isOpen = false
    /// Milliseconds since 1970.
    public var openedAt: Int64 = 0

    public init(name: String) { self.name = name }

    public var settled: Int { stored + dead + dropped }
    public var isFinished: Bool { !isOpen && settled >= submitted }
}
