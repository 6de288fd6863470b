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
}
