/// The parameters of one run of a statement, in PostgreSQL's binary form.
public struct PostgresParameters {
    private var bytes: [UInt8] = []
    /// Where each lies in `bytes`; `nil` for NULL.
    private var ranges: [Range<Int>?] = []

    public init() {}

    public var count: Int { ranges.count }

    public mutating func appendNull() { ranges.append(nil) }

    /// A `bigint`.
    public mutating func append(_ value: Int64) { append { $0.append(bigEndian: value) } }

    /// A `double precision`.
    public mutating func append(_ value: Double) {
        append { $0.append(bigEndian: Int64(bitPattern: value.bitPattern)) }
    }

    /// A `text`, without U+0000, which PostgreSQL cannot hold.
    public mutating func append(_ value: String) { append { $0.append(contentsOf: value.utf8) } }

    /// A `bytea`.
    public mutating func append(_ value: [UInt8]) { append { $0.append(contentsOf: value) } }

    /// A list.
    public mutating func append(_ values: PostgresArray) { append { values.write(to: &$0) } }

    private mutating func append(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        ranges.append(start..<bytes.count)
    }

    /// Hands on what libpq takes: values, lengths and formats.
    func withPointers<Result>(
        _ body: ([UnsafePointer<CChar>?], [CInt], [CInt]) throws -> Result
    ) rethrows -> Result {
        // One more: an empty value must not be a null pointer, which stands for NULL.
        try (bytes + [0]).withUnsafeBytes { buffer in
            let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let values = ranges.map { range in range.flatMap { range in start.map { $0 + range.lowerBound } } }
            return try body(
                values, ranges.map { CInt(clamping: $0?.count ?? 0) }, Array(repeating: 1, count: ranges.count))
        }
    }
}
