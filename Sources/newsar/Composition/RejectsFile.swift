import Glibc
import Synchronization

/// The rejects file: one JSON line a record that is no article. Made when the first one comes.
final class RejectsFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens the file for appending.
    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(.usage, "\(path): cannot write the rejects file: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(descriptor) }

    func append(_ line: [UInt8]) throws {
        let line = line.last == 0x0A ? line : line + [0x0A]
        let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == line.count else {
            throw Failure(.unreachable, "\(path): cannot write the rejects file: \(String(cString: strerror(errno)))")
        }
    }
}

/// A rejects file that is made when the first record comes.
final class LazyRejects: Sendable {
    private let path: String
    private let file = Mutex<RejectsFile?>(nil)

    init(path: String) { self.path = path }

    func append(_ line: [UInt8]) throws {
        let opened = try file.withLock { file in
            if let file { return file }
            let new = try RejectsFile(path: path)
            file = new
            return new
        }
        try opened.append(line)
    }
}
