internal import Compression
internal import NewsarModel

/// A chunk of records, packed for the queue.
struct SubmissionParcel: Sendable {
    var range: RecordRange
    var jobs: [Job] = []
    /// Lines for the rejects file.
    var rejects: [[UInt8]] = []
    /// Numbers of the records that were sent or stored before.
    var duplicates: [Int] = []
    /// An earlier attempt has sent all of it.
    var isResumed = false
}

/// Reads records, drops those that were sent or stored before, and compresses the rest: one chunk at a time, with the
/// next one being read meanwhile.
actor SubmissionPacker {
    private let source: any SubmissionSource
    private let ticket: BatchTicket
    private let priority: Priority
    private let clock: QueueClock
    private let chunk: Int
    private let isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)?
    private let compressor: ZstdCompressor
    private var recent = RecentVersions()
    private var ahead: [SubmissionRecord]?
    private var position = 0

    /// - Parameter isStored: version ids of those articles that need not be sent again.
    init(
        source: any SubmissionSource, ticket: BatchTicket, priority: Priority, clock: QueueClock, chunk: Int,
        isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)?
    ) throws {
        self.source = source
        self.ticket = ticket
        self.priority = priority
        self.clock = clock
        self.chunk = chunk
        self.isStored = isStored
        compressor = try ZstdCompressor()
    }

    /// The next parcel; `nil` at the end. Calls follow one another.
    func next() async throws -> SubmissionParcel? {
        let records =
            if let ahead { ahead } else { await source.next(upTo: chunk) }
        if records.isEmpty { return nil }
        async let following = source.next(upTo: chunk)
        let parcel = try await pack(records)
        ahead = await following
        if !parcel.duplicates.isEmpty { await source.duplicates(at: parcel.duplicates) }
        return parcel
    }

    private func pack(_ records: [SubmissionRecord]) async throws -> SubmissionParcel {
        var parcel = SubmissionParcel(range: RecordRange(from: position, upTo: position + records.count))
        position += records.count
        let articles = records.compactMap { if case .article(let article) = $0 { article } else { nil } }
        if position <= ticket.nextRecord {
            for article in articles { _ = recent.insert(article.versionID) }
            parcel.isResumed = true
            return parcel
        }
        let stored = try await isStored?(articles) ?? []
        let known = max(0, ticket.nextRecord - parcel.range.from)
        parcel.range.from += known
        for (number, record) in zip(parcel.range.from..., records.dropFirst(known)) {
            switch record {
            case .rejected(let line):
                parcel.rejects.append(line)
                parcel.range.rejected += 1
            case .article(let article):
                let version = article.versionID
                guard recent.insert(version), !stored.contains(version) else {
                    parcel.range.duplicates += 1
                    parcel.duplicates.append(number)
                    continue
                }
                parcel.jobs.append(
                    Job(
                        id: version, priority: priority, batch: ticket.number, enqueuedAt: clock.milliseconds,
                        payload: try compressor.compress(article.wireBytes)))
            }
        }
        return parcel
    }
}
