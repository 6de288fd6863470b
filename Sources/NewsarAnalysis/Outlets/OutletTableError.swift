/// Why a table of outlets could not be read.
public struct OutletTableError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong; new cases may be added.
    public enum Code: Sendable, Equatable {
        /// The table is over its limit of bytes or rows.
        case overLimit
        /// The first row does not name the columns.
        case badHeader
        /// A row does not fit the columns.
        case badRow
    }

    public let code: Code
    /// Line of the file, from 1.
    public let line: Int
    /// What is wrong with it, in words for the person who wrote the table.
    public let reason: String

    public var description: String { "line \(line): \(reason)" }

    init(_ code: Code, line: Int, _ reason: String) {
        self.code = code
        self.line = line
        self.reason = reason
    }
}
