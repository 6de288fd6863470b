/// A tar archive: ustar (POSIX.1-1988), pax (POSIX.1-2001) and GNU's long names.
final class TarArchive: ArchiveReader {
    static let headerBytes = 512
    /// Longest name or extended header that is read.
    private static let longestName = 64 * 1024

    private var window: InputWindow
    /// Bytes left of the file that was given last, and of what fills its last block up.
    private var rest = 0
    private var padding = 0
    private var longName: String?

    init(_ window: InputWindow) { self.window = window }

    static func begins(_ window: InputWindow) -> Bool {
        TarHeader(window.prefix(headerBytes)) != nil
    }

    func next() throws(IngestError) -> ArchiveMember? {
        while true {
            guard try window.skip(rest + padding) else { return cutShort() }
            (rest, padding) = (0, 0)
            guard try window.fill(upTo: Self.headerBytes) else { return window.count == 0 ? nil : cutShort() }
            let block = window.prefix(Self.headerBytes)
            guard let header = TarHeader(block) else {
                window.drop(Self.headerBytes)
                // Archives end with blocks of zeros; another may follow where two were put together.
                if block.allSatisfy({ $0 == 0 }) { continue }
                return try passDamage()
            }
            window.drop(Self.headerBytes)
            rest = header.size
            padding = (Self.headerBytes - header.size % Self.headerBytes) % Self.headerBytes
            switch header.kind {
            case .file:
                let name = longName.take() ?? header.name
                if FolderWalk.isHidden(name) { continue }
                return ArchiveMember(name: name, content: .bytes(TarMember(self)))
            case .longName: longName = try text().map { String($0.prefix { $0 != "\0" }) } ?? longName
            case .extended: longName = try text().flatMap(TarHeader.path(inExtended:)) ?? longName
            case .other: longName = nil
            }
        }
    }

    /// The next bytes of the file that was given last; false at its end.
    fileprivate func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        guard rest > 0 else { return false }
        if window.count == 0, try !window.fill() {
            throw IngestError(.unreadable, "the tar archive is cut short")
        }
        let step = min(rest, window.count)
        window.withBytes { bytes += $0.prefix(step) }
        window.drop(step)
        rest -= step
        return true
    }

    /// What stands where a file's content does, as text.
    private func text() throws(IngestError) -> String? {
        guard rest <= Self.longestName, try window.fill(upTo: rest) else { return nil }
        return String(decoding: window.prefix(rest), as: UTF8.self)
    }

    /// What fills the last block up may be missing, and nobody misses it.
    private func cutShort() -> ArchiveMember? {
        let isMissing = rest > 0 || window.withBytes { bytes in bytes.contains { $0 != 0 } }
        window.drop(window.count)
        (rest, padding) = (0, 0)
        return isMissing ? ArchiveMember(name: "", content: .fault("the tar archive is cut short")) : nil
    }

    /// Passes over blocks that are no header.
    private func passDamage() throws(IngestError) -> ArchiveMember? {
        while try window.fill(upTo: Self.headerBytes), TarHeader(window.prefix(Self.headerBytes)) == nil {
            window.drop(Self.headerBytes)
        }
        return ArchiveMember(name: "", content: .fault("the tar archive is damaged"))
    }
}

/// The content of a file in a tar archive.
private final class TarMember: ByteSource {
    private let archive: TarArchive

    init(_ archive: TarArchive) { self.archive = archive }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool { try archive.read(into: &bytes) }
}
