import Glibc

/// A file that users add to the program's own data: read whole, at start.
enum UserFile {
    private static let byteLimit = 64 << 20

    static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rbe") else {
            throw Failure(.usage, "\(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard ferror(file) == 0 else { throw Failure(.usage, "\(path): \(String(cString: strerror(errno)))") }
            if count == 0 { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= byteLimit else { throw Failure(.usage, "\(path): larger than 64 MB") }
        }
    }
}
