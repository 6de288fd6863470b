import Glibc

/// The files below a folder in byte order of their paths, found while walking: only the open folders' names are in memory.
///
/// Hidden files and folders are left out, and so is what is no file, such as a socket. Symbolic links are followed; a folder
/// that can be reached in several ways is read once, so that loops end.
struct FolderWalk {
    enum Step {
        case file(String)
        case fault(path: String, reason: String)
    }

    private struct Level {
        /// Path of the folder with its closing slash.
        let path: String
        /// Names in it, last one first; folders carry a closing slash, which also sorts them where their files' paths sort.
        var names: [String]
    }

    private struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private var levels: [Level] = []
    private var seen: Set<Identity> = []
    private var fault: Step?

    init(_ folder: String) { enter(folder.hasSuffix("/") ? folder : folder + "/") }

    mutating func next() -> Step? {
        while true {
            if let fault = fault.take() { return fault }
            guard let level = levels.last else { return nil }
            guard let name = levels[levels.count - 1].names.popLast() else {
                levels.removeLast()
                continue
            }
            let path = level.path + name
            if !name.hasSuffix("/") { return .file(path) }
            enter(path)
        }
    }

    /// Whether a file with this path in an archive is hidden, as it would be in a folder.
    static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
            || path.hasPrefix("__MACOSX/")
    }

    private mutating func enter(_ path: String) {
        guard let folder = opendir(path) else {
            fault = .fault(path: path, reason: "cannot be opened: \(SystemError.text)")
            return
        }
        defer { closedir(folder) }
        var status = stat()
        guard fstat(dirfd(folder), &status) == 0 else {
            fault = .fault(path: path, reason: "cannot be read: \(SystemError.text)")
            return
        }
        let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        guard seen.insert(identity).inserted else { return }
        var names: [String] = []
        while true {
            // readdir tells its end from a fault by errno alone.
            errno = 0
            guard let entry = readdir(folder) else { break }
            if let name = Self.name(of: entry, in: path) { names.append(name) }
        }
        if errno != 0 { fault = .fault(path: path, reason: "cannot be read to its end: \(SystemError.text)") }
        names.sort { $1.utf8.lexicographicallyPrecedes($0.utf8) }
        levels.append(Level(path: path, names: names))
    }

    /// The entry's name, with a closing slash when it is a folder; `nil` for what the walk leaves out.
    private static func name(of entry: UnsafeMutablePointer<dirent>, in folder: String) -> String? {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { return nil }
        switch Int(entry.pointee.d_type) {
        case DT_REG: return name
        case DT_DIR: return name + "/"
        case DT_LNK, DT_UNKNOWN:
            // A link that leads nowhere stays: opening it says what is wrong.
            var status = stat()
            guard stat(folder + name, &status) == 0 else { return name }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return name
            case S_IFDIR: return name + "/"
            default: return nil
            }
        default: return nil
        }
    }
}
