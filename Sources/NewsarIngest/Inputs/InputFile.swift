internal import Compression
import Glibc

/// An open file or standard input, read in pieces and unpacked where its first bytes are those of gzip.
final class InputFile {
    /// Bytes of a read.
    static let pieceBytes = 256 * 1024
    /// Packed bytes inflated at once: deflate packs up to 1,032:1, so this bounds what one step can yield to 8 MB.
    private static let packedStep = 8 * 1024

    /// Bytes read so far, as they are stored.
    private(set) var bytesRead = 0

    private let descriptor: Int32
    private let isStandardInput: Bool
    private var inflater: GzipInflater?
    private var piece: [UInt8] = []
    private var offset = 0
    private var failure: IngestError?

    /// Opens the file at `path`; `-` is standard input. Throws `.unreadable`.
    init(_ path: String) throws(IngestError) {
        isStandardInput = path == "-"
        descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw IngestError(.unreadable, "cannot be opened: \(SystemError.text)") }
        while piece.count < 3 {
            let more = try readPiece()
            if more.isEmpty { break }
            piece += more
        }
        if piece.starts(with: [0x1F, 0x8B, 8]) {
            do {
                inflater = try GzipInflater()
            } catch {
                throw IngestError(.unreadable, error.description)
            }
        }
    }

    deinit {
        if !isStandardInput && descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Appends at least one byte to `bytes`; false at the end. Throws `.unreadable` when the input breaks, and then each time;
    /// what could be unpacked before that is handed on first.
    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        if let failure { throw failure }
        let before = bytes.count
        do {
            while bytes.count == before {
                if offset == piece.count {
                    piece = try readPiece()
                    offset = 0
                    if piece.isEmpty { break }
                }
                try unpack(into: &bytes)
            }
            if bytes.count == before { try inflater?.finish() }
        } catch {
            let failure = error as? IngestError ?? IngestError(.unreadable, "\(error)")
            self.failure = failure
            if bytes.count == before { throw failure }
        }
        return bytes.count > before
    }

    private func unpack(into bytes: inout [UInt8]) throws {
        guard let inflater else {
            bytes += piece[offset...]
            offset = piece.count
            return
        }
        let step = Array(piece[offset..<min(offset + Self.packedStep, piece.count)])
        offset += step.count
        try inflater.inflate(step, piece: 64 * 1024) { bytes += $0 }
    }

    /// The next bytes as they are stored; empty at the end.
    private func readPiece() throws(IngestError) -> [UInt8] {
        var status = 0
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
            while true {
                status = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if status >= 0 { break }
                if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                    poll(&ready, 1, -1)
                } else if errno != EINTR {
                    break
                }
            }
            count = max(0, status)
        }
        guard status >= 0 else { throw IngestError(.unreadable, "cannot be read: \(SystemError.text)") }
        bytesRead += piece.count
        return piece
    }
}
