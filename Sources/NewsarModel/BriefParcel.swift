/// A brief on its way from a worker to the store: its digest for the merge, and the brief itself, packed.
///
/// Binary form: digest, length of the packed brief, packed brief. The payload of a `briefs` job of format version 2.
public struct BriefParcel: Sendable, Equatable {
    public let digest: BriefDigest
    /// The brief's JSON as one zstd frame.
    public let packedBrief: [UInt8]

    public init(digest: BriefDigest, packedBrief: [UInt8]) {
        self.digest = digest
        self.packedBrief = packedBrief
    }

    public var wireBytes: [UInt8] {
        var writer = WireWriter(capacity: packedBrief.count + 1024)
        digest.write(to: &writer)
        writer.write(UInt64(packedBrief.count))
        return writer.bytes + packedBrief
    }

    public init(wireBytes: [UInt8]) throws(WireError) {
        var reader = WireReader(wireBytes)
        digest = try BriefDigest(from: &reader)
        let length = try reader.count()
        packedBrief = Array(wireBytes[reader.position..<reader.position + length])
    }
}
