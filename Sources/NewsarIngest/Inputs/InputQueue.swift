import Glibc

/// The files that the named inputs stand for, one after the other: files, folders with all below them, patterns, and with `@`
/// before their name lists of all these.
struct InputQueue {
    private enum Source {
        case path(String, isNamed: Bool)
        case folder(FolderWalk)
        case list(InputList)
    }

    private enum Kind {
        case file
        case folder
        /// Standard input, a named pipe or a device: its size is not known.
        case pipe
    }

    private let paths: [String]
    /// What is left, the next one last.
    private var sources: [Source]

    /// Throws `.noInput`, or `.unreadable` with the path for the first input that cannot be read.
    init(_ paths: [String]) throws(IngestError) {
        guard !paths.isEmpty else {
            throw IngestError(.noInput, "no input: name files or folders, or - for standard input")
        }
        for path in paths { try Self.check(path) }
        self.init(checked: paths)
    }

    private init(checked paths: [String]) {
        self.paths = paths
        sources = paths.reversed().map { .path($0, isNamed: true) }
    }

    mutating func next() -> FolderWalk.Step? {
        while let source = sources.popLast() {
            switch source {
            case .path(let path, let isNamed):
                if let step = open(path, isNamed: isNamed) { return step }
            case .folder(var walk):
                guard let step = walk.next() else { continue }
                sources.append(.folder(walk))
                return step
            case .list(let list):
                guard let entry = list.next() else { continue }
                sources.append(source)
                switch entry {
                case .path(let path): sources.append(.path(path, isNamed: false))
                case .fault(let path, let reason): return .fault(path: path, reason: reason)
                }
            }
        }
        return nil
    }

    /// The file at `path`; `nil` when it stands for others, which are in the queue then.
    private mutating func open(_ path: String, isNamed: Bool) -> FolderWalk.Step? {
        if isNamed, let list = Self.list(path) {
            do {
                sources.append(.list(try InputList(list)))
                return nil
            } catch {
                return .fault(path: list, reason: error.description)
            }
        }
        switch Self.kind(of: path) {
        case .folder:
            sources.append(.folder(FolderWalk(path)))
            return nil
        case nil:
            guard let matches = PathPattern.paths(path) else { return .file(path) }
            if matches.isEmpty { return .fault(path: path, reason: "no file matches") }
            sources += matches.reversed().map { .path($0, isNamed: false) }
            return nil
        case .file, .pipe: return .file(path)
        }
    }

    /// Bytes of all files as they are stored; `nil` when one is a pipe. Walks all folders and lists. O(files).
    func totalBytes() -> Int? {
        if paths.contains("@-") { return nil }
        var queue = InputQueue(checked: paths)
        var total = 0
        while let step = queue.next() {
            guard case .file(let path) = step else { continue }
            if case .pipe? = Self.kind(of: path) { return nil }
            total += Self.storedBytes(at: path)
        }
        return total
    }

    /// Bytes of the file at `path` as they are stored; 0 where that is not known.
    static func storedBytes(at path: String) -> Int {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(status.st_size)
    }

    /// The list that a named input stands for.
    private static func list(_ path: String) -> String? {
        path.hasPrefix("@") && path.utf8.count > 1 ? String(path.dropFirst()) : nil
    }

    private static func check(_ path: String) throws(IngestError) {
        let path = list(path) ?? path
        if path == "-" || access(path, R_OK) == 0 { return }
        let reason = SystemError.text
        guard let matches = PathPattern.paths(path) else {
            throw IngestError(.unreadable, "cannot read \(path): \(reason)")
        }
        if matches.isEmpty { throw IngestError(.unreadable, "no file matches \(path)") }
    }

    /// `nil` when nothing is there.
    private static func kind(of path: String) -> Kind? {
        if path == "-" { return .pipe }
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .pipe
        }
    }
}
