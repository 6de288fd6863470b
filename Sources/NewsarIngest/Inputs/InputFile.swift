import Glibc

/// An open file or standard input, read in pieces as it is stored.
final class InputFile: ByteSource {
    /// Bytes of a read.
    static let pieceBytes = 256 * 1024

    /// Bytes read so far.
    private(set) var bytesRead = 0

    private let descriptor: Int32
    private let isStandardInput: Bool
    /// Bytes that a regular file had when it was opened; `nil` for pipes, devices and files that do not tell.
    private let size: Int?
    private var failure: IngestError?

    /// Opens the file at `path`; `-` is standard input. Throws `.unreadable`.
    init(_ path: String) throws(IngestError) {
        isStandardInput = path == "-"
        descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw IngestError(.unreadable, "cannot be opened: \(SystemError.text)") }
        var status = stat()
        let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && !isStandardInput
        size = isRegular && status.st_size > 0 ? Int(status.st_size) : nil
    }

    deinit {
        if !isStandardInput && descriptor >= 0 { Glibc.close(descriptor) }
    }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        if let failure { throw failure }
        var status = 0
        bytes.append(addingCapacity: Self.pieceBytes) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
                guard let base = buffer.baseAddress else { return }
                status = readPiece(to: base + count)
                count += max(0, status)
            }
        }
        guard status >= 0 else {
            let failure = IngestError(.unreadable, "cannot be read: \(SystemError.text)")
            self.failure = failure
            throw failure
        }
        if let size, bytesRead + status > size {
            // Who writes faster than this reads would never let it end.
            let failure = IngestError(.unreadable, "it grew while it was read: what was added is left out")
            self.failure = failure
            bytes.removeLast(bytesRead + status - size)
            status = size - bytesRead
            bytesRead = size
            guard status > 0 else { throw failure }
            return true
        }
        bytesRead += status
        return status > 0
    }

    /// Reads at most a piece; 0 at the end, less where `errno` says what is wrong.
    private func readPiece(to target: UnsafeMutablePointer<UInt8>) -> Int {
        while true {
            let status = Glibc.read(descriptor, target, Self.pieceBytes)
            if status >= 0 { return status }
            if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return status
            }
        }
    }
}
