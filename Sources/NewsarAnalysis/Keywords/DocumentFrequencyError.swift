/// Why a table of document frequencies cannot be read.
public struct DocumentFrequencyError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}
