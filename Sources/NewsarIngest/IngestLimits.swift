/// Bounds on what is read: articles are untrusted.
public struct IngestLimits: Sendable, Equatable {
    /// Longest record in bytes, such as one line of JSON Lines; it is also what a reader holds in memory at most.
    public let recordBytes: Int
    /// Longest text of an article in bytes of UTF-8.
    public let articleBytes: Int
    /// Deepest nesting of JSON objects and arrays, 512 at most: the call stack grows with it.
    public let depth: Int

    public static let `default` = IngestLimits()

    public init(recordBytes: Int = 16 << 20, articleBytes: Int = 4 << 20, depth: Int = 64) {
        self.recordBytes = max(1, recordBytes)
        self.articleBytes = max(1, articleBytes)
        self.depth = max(1, min(depth, 512))
    }
}
