import Glibc
import NewsarModel

/// A folder into which others drop files: what lies in it, and the moves a file makes.
///
/// A file goes from the folder to `.claimed/`, and from there to `done/` or `rejected/`. Every move is a rename within one file
/// system, so a file is always in one place, whole. Who works on a claimed file holds a lock on it, which ends with the process:
/// several coordinators may watch one folder, and what a dead one left is taken over.
struct WatchedFolder: Sendable {
    enum Destination: String { case done, rejected }

    /// Names looked at in one round, which bounds memory; the next round sees the others.
    private static let roundLimit = 10_000

    let path: String

    /// Makes the folders inside. Throws a usage failure when `path` is no folder that may be written to.
    init(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Failure(.usage, "--watch \(path): no such folder")
        }
        self.path = path
        for (name, mode) in [(".claimed", mode_t(0o700)), ("done", 0o755), ("rejected", 0o755)] {
            guard mkdir("\(path)/\(name)", mode) == 0 || errno == EEXIST else {
                throw Failure(.usage, "--watch \(path): cannot make \(name)/ in it: \(SystemFailure())")
            }
            guard access("\(path)/\(name)", R_OK | W_OK | X_OK) == 0 else {
                throw Failure(.usage, "--watch \(path): cannot write to \(name)/ in it: \(SystemFailure())")
            }
        }
    }

    /// Files that wait, the oldest first; not those that are still being written by their name, nor links and folders.
    func waiting() -> [(name: String, state: FileState)] {
        names(in: path).filter { !$0.hasSuffix(".part") && !$0.hasSuffix(".tmp") }
            .compactMap { name in FileState(path: "\(path)/\(name)").map { (name, $0) } }
            .sorted { ($0.state.modified, $0.name) < ($1.state.modified, $1.name) }
    }

    /// Takes a waiting file; `nil` when another coordinator has it, it changed, or it cannot be read.
    func claim(_ name: String, _ state: FileState) -> ClaimedFile? {
        guard let lock = FileLock("\(path)/\(name)"), lock.state == state else { return nil }
        let claimed = ClaimedFile(name: name, tag: state.tag, folder: path, lock: lock)
        return rename("\(path)/\(name)", claimed.path) == 0 ? claimed : nil
    }

    /// Files that were claimed and on which nobody works.
    func abandoned() -> [ClaimedFile] {
        names(in: path + "/.claimed").sorted().compactMap { entry in
            guard let dash = entry.firstIndex(of: "-"), let lock = FileLock("\(path)/.claimed/\(entry)") else {
                return nil
            }
            return ClaimedFile(
                name: String(entry[entry.index(after: dash)...]), tag: String(entry[..<dash]), folder: path, lock: lock)
        }
    }

    /// Names in a folder that do not begin with a dot.
    private func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < Self.roundLimit, let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}

/// A file that this process works on.
struct ClaimedFile: Sendable {
    /// As it was dropped.
    let name: String
    /// The name for people's eyes.
    var label: String { Terminal.safe(name) }
    /// Tells files of one name apart.
    let tag: String
    let folder: String
    let lock: FileLock

    /// The path at which it was dropped.
    var dropped: String { "\(folder)/\(name)" }

    var path: String { "\(folder)/.claimed/\(tag)-\(name)" }

    /// Where its bad records go while it is read.
    var rejectsPath: String { "\(folder)/rejected/.\(tag)-\(name).rejects.jsonl" }

    var batch: String { "\(Terminal.safe(String(name.prefix(100))))-\(tag)" }

    /// Moves the file and its rejects file to where people look for them. A name that is taken there gets the tag before it.
    func settle(_ destination: WatchedFolder.Destination) throws(SystemFailure) {
        if access(rejectsPath, F_OK) == 0 { try move(rejectsPath, to: .rejected, "\(name).rejects.jsonl") }
        try move(path, to: destination, name)
    }

    private func move(_ path: String, to destination: WatchedFolder.Destination, _ name: String) throws(SystemFailure) {
        let target = "\(folder)/\(destination)/"
        let free = access(target + name, F_OK) != 0
        guard rename(path, target + (free ? name : "\(tag)-\(name)")) == 0 else { throw SystemFailure() }
    }
}

/// What tells whether a file changed.
struct FileState: Sendable, Equatable {
    let device: UInt64
    let inode: UInt64
    let bytes: Int64
    /// Nanoseconds since 1970.
    let modified: Int64

    /// `nil` where there is no regular file; links are not followed.
    init?(path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        bytes = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }

    var tag: String { String(Fingerprint(of: "\(device) \(inode) \(bytes) \(modified)").description.prefix(8)) }
}

/// An exclusive lock on a file, held until the last reference is gone or the process ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// `nil` when another process holds it, or the file cannot be opened or is no longer at `path`.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let there = FileState(path: path), there == state else {
            return nil
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The file's state now; `nil` when it cannot be told.
    var state: FileState? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? FileState(status) : nil
    }
}
