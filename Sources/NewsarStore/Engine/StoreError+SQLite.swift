import GRDB
import Glibc

extension StoreError {
    static func isOfSQLite(_ error: any Error) -> Bool { error is DatabaseError }

    /// What an error of the database at `path` means to the person who reads it.
    init(_ error: any Error, at path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as Damage:
            self.init(
                .corrupt,
                "store \(path) is damaged (\(error.detail)); restore a copy, or move it away and run the input again")
        case let error as DatabaseError: self.init(error, at: path)
        default: self.init(.unreadable, "store \(path): \(error)")
        }
    }

    private init(_ error: DatabaseError, at path: String) {
        let detail = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path)
        case .SQLITE_IOERR where Self.diskIsFull(at: path): self = .full(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.locked, "store \(path) is busy: another process is writing to it; try again")
        case .SQLITE_NOTADB:
            self.init(.corrupt, "\(path) is not a NEWSAR store; name another file or move this one away")
        case .SQLITE_CORRUPT:
            self.init(
                .corrupt,
                "store \(path) is damaged (\(detail)); restore a copy, or move it away and run the input again")
        case .SQLITE_READONLY, .SQLITE_PERM:
            self.init(.unreadable, "store \(path) cannot be written (\(detail)); check who owns it and its folder")
        case .SQLITE_CANTOPEN:
            self.init(.unreadable, "store \(path) cannot be opened; check that you may read it and write in its folder")
        default:
            self.init(.unreadable, "store \(path): \(detail)")
        }
    }

    static func full(_ path: String) -> StoreError {
        StoreError(
            .full, "no space left for store \(path): the batch was not stored; free some space, then it goes on")
    }

    /// SQLite tells a full disk as such in most places, not where a file is grown for mapping or synced.
    private static func diskIsFull(at path: String) -> Bool {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return false }
        return UInt64(facts.f_bavail) * UInt64(facts.f_frsize) < 1 << 20
    }
}
