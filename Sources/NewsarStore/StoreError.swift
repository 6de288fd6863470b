/// Why the store could not do what was asked: one line that says what, where and what to do.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong; new cases may be added.
    public enum Code: Sendable, Equatable {
        /// `--store` names no place where a store can be.
        case invalidLocation
        /// There is no store at that place.
        case notFound
        /// The file or its folder cannot be opened, read or written.
        case unreadable
        /// The database server does not answer, does not let us in, or broke the connection. The next call connects anew.
        case unreachable
        /// Another process has the store.
        case locked
        /// The store was opened for reading only.
        case readOnly
        /// The schema is of a newer release.
        case newerVersion(found: Int, known: Int)
        /// The schema is of an older release and a reader may not bring it up to date.
        case olderVersion(found: Int, known: Int)
        /// No space is left on the disk. Nothing of the transaction was kept.
        case full
        /// The file is no store, or is damaged.
        case corrupt
        /// Several articles answer to the name.
        case ambiguous
    }

    public let code: Code
    public let description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
