internal import Compression

/// A zip archive, read from its beginning to its end without its directory, so that it may come from a pipe or lie in another
/// archive.
final class ZipArchive: ArchiveReader {
    private var window: InputWindow
    private var member: ZipMember?
    private var isBetweenMembers = false

    init(_ window: InputWindow) { self.window = window }

    static func begins(_ window: InputWindow) -> Bool {
        window.starts(with: ZipHeader.signature) || window.starts(with: [0x50, 0x4B, 5, 6])
    }

    func next() throws(IngestError) -> ArchiveMember? {
        while true {
            if let member {
                self.member = nil
                try pass(member)
            }
            guard try window.fill(upTo: 4) else { return nil }
            guard window.starts(with: ZipHeader.signature) else {
                // The directory stands behind the last file.
                if isDirectory(at: 0) { return nil }
                return try passDamage()
            }
            guard try window.fill(upTo: ZipHeader.fixedBytes),
                case let length = ZipHeader.length(window.prefix(ZipHeader.fixedBytes)),
                try window.fill(upTo: length)
            else { throw cutShort }
            let header = ZipHeader(window.prefix(length))
            window.drop(length)
            let member = ZipMember(header, self)
            self.member = member
            if header.name.hasSuffix("/") || FolderWalk.isHidden(header.name) { continue }
            return ArchiveMember(name: header.name, content: member.fault.map { .fault($0) } ?? .bytes(member))
        }
    }

    /// Bytes that are stored for the member that is read; the member takes what it used.
    fileprivate func withPacked<Result>(
        _ limit: Int?, _ body: (UnsafeBufferPointer<UInt8>) -> (used: Int, Result)
    ) throws(IngestError) -> Result {
        if window.count == 0, limit != 0, try !window.fill() { throw cutShort }
        let (used, result) = window.withBytes { body(UnsafeBufferPointer(rebasing: $0.prefix(limit ?? $0.count))) }
        window.drop(used)
        return result
    }

    private func pass(_ member: ZipMember) throws(IngestError) {
        if let rest = member.packedRest {
            guard try window.skip(rest) else { throw cutShort }
        } else {
            var scratch: [UInt8] = []
            while (try? member.read(into: &scratch)) == true { scratch = [] }
        }
        guard member.header.hasDescriptor else { return }
        // With its signature or without, with sizes of 4 bytes or 8.
        _ = try window.fill(upTo: 28)
        for length in [16, 24, 12, 20] where isDirectory(at: length) || isMember(at: length) {
            window.drop(length)
            return
        }
    }

    private func isMember(at offset: Int) -> Bool {
        Array(window.prefix(offset + 4).dropFirst(offset)) == ZipHeader.signature
    }

    /// Whether the directory or one of its end marks begins at `offset`.
    private func isDirectory(at offset: Int) -> Bool {
        let mark = Array(window.prefix(offset + 4).dropFirst(offset))
        return [[0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 6, 6], [0x50, 0x4B, 6, 8]].contains(mark)
    }

    /// Passes over what is no file, up to the next one.
    private func passDamage() throws(IngestError) -> ArchiveMember? {
        let fault = ArchiveMember(name: "", content: .fault("the zip archive is damaged"))
        while true {
            if let found = window.firstIndex(of: "PK\u{3}\u{4}") {
                window.drop(found)
                return fault
            }
            window.drop(max(0, window.count - 3))
            if try !window.fill() {
                window.drop(window.count)
                return fault
            }
        }
    }

    fileprivate var cutShort: IngestError { IngestError(.unreadable, "the zip archive is cut short") }
}

/// The content of a file in a zip archive.
private final class ZipMember: ByteSource {
    private static let stepBytes = 256 * 1024

    let header: ZipHeader
    /// Why the content cannot be read.
    private(set) var fault: String?
    /// Bytes still stored for it; `nil` where that is not known.
    private(set) var packedRest: Int?

    private unowned let archive: ZipArchive
    private let inflater: (any StreamInflater)?
    private var ratio = ExpansionGuard()
    private var checksum = CRC32()
    private var isAtEnd = false

    init(_ header: ZipHeader, _ archive: ZipArchive) {
        self.header = header
        self.archive = archive
        packedRest = header.packedBytes
        do throws(CompressionError) {
            switch header.method {
            case 0: inflater = nil
            case 8: inflater = try DeflateInflater(.none)
            case 12: inflater = try Bzip2Inflater()
            case 93: inflater = try ZstdInflater()
            case 95: inflater = try XzInflater()
            default:
                inflater = nil
                fault = "it is packed with method \(header.method), which is not understood"
            }
        } catch {
            inflater = nil
            fault = error.description
        }
        if header.isEncrypted { fault = "it is encrypted" }
        if header.method == 0 && packedRest == nil { fault = "it is stored without its size" }
    }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        if let fault { throw IngestError(.unreadable, fault) }
        let before = bytes.count
        while bytes.count == before && !isAtEnd { try step(into: &bytes) }
        return bytes.count > before
    }

    private func step(into bytes: inout [UInt8]) throws(IngestError) {
        let before = bytes.count
        let limit = packedRest
        let step = try archive.withPacked(limit) { packed -> (used: Int, Result<InflateStep, CompressionError>) in
            guard let inflater else {
                bytes += packed
                return (packed.count, .success(InflateStep(consumed: packed.count, isAtEnd: packed.count == limit)))
            }
            do throws(CompressionError) {
                let step = try inflater.inflate(packed, into: &bytes, room: Self.stepBytes)
                return (step.consumed, .success(step))
            } catch {
                return (0, .failure(error))
            }
        }
        switch step {
        case .failure(let error): try fail("it is damaged: \(error.description)")
        case .success(let step):
            if let limit { packedRest = limit - step.consumed }
            isAtEnd = step.isAtEnd
            if step.consumed == 0 && bytes.count == before && !isAtEnd { try fail("it is cut short") }
        }
        bytes.withUnsafeBufferPointer { checksum.update(UnsafeBufferPointer(rebasing: $0[before...])) }
        ratio.count(packed: (limit ?? 0) - (packedRest ?? 0), unpacked: bytes.count - before)
        if let fault = ratio.fault { try fail(fault) }
        if isAtEnd && !header.hasDescriptor && checksum.value != header.checksum {
            try fail("it is damaged: its checksum does not agree")
        }
    }

    private func fail(_ reason: String) throws(IngestError) {
        fault = reason
        throw IngestError(.unreadable, reason)
    }
}
