import Foundation
import Glibc
import Synchronization

/// A file descriptor that no child inherits; it is closed once, at the latest with its last reference.
final class Descriptor: Sendable {
    let number: Int32
    private let isClosed = Atomic<Bool>(false)

    init(_ number: Int32) { self.number = number }

    deinit { close() }

    func close() {
        if !isClosed.exchange(true, ordering: .relaxed) { Glibc.close(number) }
    }

    /// Reads until the other end is closed, then closes this one.
    func readAll(_ take: (Data) -> Void) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(number, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return close() }
            take(Data(piece[..<count]))
        }
    }

    /// Writes as much as the other end takes.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// Both ends of a pipe.
struct DescriptorPair {
    /// Held while a pipe is made and while a program is started, so that no other program inherits an end in between.
    static let spawning = Mutex(())

    let reading: Descriptor
    let writing: Descriptor

    init() throws {
        (reading, writing) = try Self.spawning.withLock { _ in
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return (Descriptor(ends[0]), Descriptor(ends[1]))
        }
    }
}
