import GRDB
import Glibc

/// One SQLite file: one process writes, any number read.
final class SQLiteEngine: Sendable {
    /// Absolute, without links.
    let path: String
    let pool: DatabasePool
    private let lock: StoreLock?

    init(_ path: String, access: BriefStore.Access) throws(StoreError) {
        let path = try Self.resolved(path)
        var lock = access == .readWrite ? try StoreLock(path: path) : nil
        do {
            switch access {
            case .readWrite: pool = try SQLiteFile.openForWriting(path)
            case .readOnly:
                do {
                    pool = try SQLiteFile.openForReading(path)
                } catch let error as DatabaseError where SQLiteFile.writesNothing(error) {
                    lock = try? StoreLock(path: path)
                    guard SQLiteFile.isWhole(path, isLocked: lock != nil) else { throw error }
                    pool = try SQLiteFile.openForReading(path, isUnchanging: true)
                }
            }
        } catch {
            throw StoreError(error, at: path)
        }
        self.path = path
        self.lock = lock
    }

    /// The path without links, so that two names of one file share one lock.
    private static func resolved(_ path: String) throws(StoreError) -> String {
        if let real = realPath(path) { return real }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let real = realPath(folder) else {
            throw StoreError(.notFound, "store \(path): there is no folder \(folder); make it first")
        }
        return real == "/" ? "/" + name : real + "/" + name
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
