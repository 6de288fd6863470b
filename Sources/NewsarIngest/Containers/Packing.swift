internal import Compression

/// How a stream is packed, recognised by its first bytes.
enum Packing: CaseIterable {
    case gzip, zstd, bzip2, xz

    /// Bytes that have to be there to recognise all kinds.
    static let signatureBytes = 6

    init?(_ window: InputWindow) {
        guard let packing = Self.allCases.first(where: { $0.begins(window) }) else { return nil }
        self = packing
    }

    /// Whether the window begins with a stream of this kind.
    func begins(_ window: InputWindow) -> Bool {
        switch self {
        case .gzip: window.starts(with: [0x1F, 0x8B, 8])
        case .zstd:
            // A frame, or a skippable frame as parallel packers and seekable archives put before it.
            window.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
                || window.prefix(4).dropFirst() == [0x2A, 0x4D, 0x18] && (window.prefix(1).first ?? 0) & 0xF0 == 0x50
        case .bzip2: window.starts(with: [0x42, 0x5A, 0x68]) && (0x31...0x39).contains(window.prefix(4).last ?? 0)
        case .xz: window.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
        }
    }

    func inflater() throws(CompressionError) -> any StreamInflater {
        switch self {
        case .gzip: try DeflateInflater(.gzip)
        case .zstd: try ZstdInflater()
        case .bzip2: try Bzip2Inflater()
        case .xz: try XzInflater()
        }
    }

    /// Bytes by which a member is told from other bytes.
    static let memberHeadBytes = 10

    /// Whether a member begins at a byte of a damaged stream, behind which at least `memberHeadBytes` stand. A bare signature may be
    /// anything, so what follows must be such as the format knows.
    func isMember(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        switch self {
        case .gzip:
            // RFC 1952: flags, compression level and system.
            return bytes[at] == 0x1F && bytes[at + 1] == 0x8B && bytes[at + 2] == 8 && bytes[at + 3] & 0xE0 == 0
                && (bytes[at + 8] & ~6 == 0) && (bytes[at + 9] <= 13 || bytes[at + 9] == 255)
        case .zstd:
            // RFC 8878 §3.1.1: a header whose reserved bit is 0.
            return bytes[at] == 0x28 && bytes[at + 1] == 0xB5 && bytes[at + 2] == 0x2F && bytes[at + 3] == 0xFD
                && bytes[at + 4] & 8 == 0
        case .bzip2:
            // The size of the blocks, then the mark of the first.
            return bytes[at] == 0x42 && bytes[at + 1] == 0x5A && bytes[at + 2] == 0x68
                && (0x31...0x39).contains(bytes[at + 3]) && bytes[at + 4] == 0x31 && bytes[at + 5] == 0x41
                && bytes[at + 6] == 0x59 && bytes[at + 7] == 0x26 && bytes[at + 8] == 0x53 && bytes[at + 9] == 0x59
        case .xz:
            // The stream's flags: the kind of its checksums.
            return bytes[at] == 0xFD && bytes[at + 1] == 0x37 && bytes[at + 2] == 0x7A && bytes[at + 3] == 0x58
                && bytes[at + 4] == 0x5A && bytes[at + 5] == 0 && bytes[at + 6] == 0 && bytes[at + 7] & 0xF0 == 0
        }
    }
}
