import Glibc

/// The files that the named inputs stand for, one after the other.
struct InputQueue {
    private enum Kind {
        case file(bytes: Int)
        case folder
        /// Standard input, a named pipe or a device: its size is not known.
        case pipe
    }

    private let inputs: [(path: String, kind: Kind)]
    private var index = 0
    private var walk: FolderWalk?

    /// Throws `.noInput`, or `.unreadable` with the path for the first input that cannot be read.
    init(_ paths: [String]) throws(IngestError) {
        guard !paths.isEmpty else {
            throw IngestError(.noInput, "no input: name files or folders, or - for standard input")
        }
        var inputs: [(String, Kind)] = []
        for path in paths { inputs.append((path, try Self.kind(of: path))) }
        self.inputs = inputs
    }

    mutating func next() -> FolderWalk.Step? {
        while true {
            if let step = walk?.next() { return step }
            walk = nil
            guard index < inputs.count else { return nil }
            let input = inputs[index]
            index += 1
            guard case .folder = input.kind else { return .file(input.path) }
            walk = FolderWalk(input.path)
        }
    }

    /// Bytes of all files as they are stored; `nil` when one is a pipe. Walks all folders. O(files).
    func totalBytes() -> Int? {
        var total = 0
        for (path, kind) in inputs {
            switch kind {
            case .file(let bytes): total += bytes
            case .pipe: return nil
            case .folder:
                var walk = FolderWalk(path)
                while let step = walk.next() {
                    if case .file(let path) = step { total += Self.storedBytes(at: path) }
                }
            }
        }
        return total
    }

    /// Bytes of the file at `path` as they are stored; 0 where that is not known.
    static func storedBytes(at path: String) -> Int {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(status.st_size)
    }

    private static func kind(of path: String) throws(IngestError) -> Kind {
        if path == "-" { return .pipe }
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
            throw IngestError(.unreadable, "cannot read \(path): \(SystemError.text)")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(bytes: Int(status.st_size))
        case S_IFDIR: return .folder
        default: return .pipe
        }
    }
}
