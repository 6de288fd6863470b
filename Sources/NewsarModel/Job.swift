/// One entry of a queue: a header of fixed layout and a payload that only its consumer reads.
///
/// Header, 30 bytes, big-endian. Its layout never changes, so scripts of any release can move any job; the version says
/// how to read the payload.
///
/// | bytes | what |
/// |---|---|
/// | 0 | format version of the payload |
/// | 1 | priority, 0 breaking, 1 default, 2 bulk |
/// | 2–17 | job id |
/// | 18–21 | batch number |
/// | 22–26 | when it was first enqueued, in 1/10 s since 1970 by Redis' clock |
/// | 27 | failed tries so far |
/// | 28 | deaths so far: workers that died while they ran this job alone |
/// | 29 | suspicion: deaths at which this job was one of several that ran |
public struct Job: Sendable, Equatable {
    /// The payload format that this release writes.
    public static let currentVersion: UInt8 = 2
    /// Bytes in a header.
    public static let headerSize = 30

    public var version: UInt8
    public var priority: Priority
    public var id: Fingerprint
    public var batch: UInt32
    /// Milliseconds since 1970, to the tenth of a second.
    public var enqueuedAt: Int64
    public var tries: UInt8
    public var deaths: UInt8
    public var suspicion: UInt8
    public var payload: [UInt8]

    public init(
        id: Fingerprint, priority: Priority = .default, batch: UInt32 = 0, enqueuedAt: Int64 = 0, payload: [UInt8],
        version: UInt8 = Job.currentVersion, tries: UInt8 = 0, deaths: UInt8 = 0, suspicion: UInt8 = 0
    ) {
        self.version = version
        self.priority = priority
        self.id = id
        self.batch = batch
        self.enqueuedAt = enqueuedAt
        self.tries = tries
        self.deaths = deaths
        self.suspicion = suspicion
        self.payload = payload
    }

    /// Reads an entry. A payload of an unknown version is no error here: its consumer hands the job back.
    public init(entry: [UInt8]) throws(WireError) {
        // A priority of a newer release waits with the lowest, as the scripts have it.
        let priority = entry.count > 1 ? Priority(rawValue: entry[1]) ?? .bulk : .bulk
        guard entry.count >= Self.headerSize, let id = Fingerprint(bytes: entry, at: 2) else {
            throw WireError(.corrupt, "job entry of \(entry.count) bytes has no valid header")
        }
        self.init(
            id: id, priority: priority, batch: UInt32(Self.number(entry[18..<22])),
            enqueuedAt: Int64(Self.number(entry[22..<27])) * 100, payload: Array(entry[Self.headerSize...]),
            version: entry[0], tries: entry[27], deaths: entry[28], suspicion: entry[29])
    }

    /// Header and payload.
    public var entry: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headerSize + payload.count)
        bytes.append(version)
        bytes.append(priority.rawValue)
        id.append(to: &bytes)
        withUnsafeBytes(of: batch.bigEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt64(max(0, enqueuedAt / 100)).bigEndian) { bytes.append(contentsOf: $0.suffix(5)) }
        bytes.append(contentsOf: [tries, deaths, suspicion])
        bytes.append(contentsOf: payload)
        return bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
