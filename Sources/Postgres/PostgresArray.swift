/// A list of values of one type, as a parameter: a column of many rows that are sent with one statement.
public struct PostgresArray {
    /// The types, by their numbers in PostgreSQL's catalogue (`pg_type`).
    public enum Element: Int32, Sendable {
        case bytea = 17
        case bigint = 20
        case text = 25
    }

    private let element: Element
    public private(set) var count = 0
    private var hasNull = false
    /// Each value's length, then the value.
    private var values: [UInt8] = []

    public init(of element: Element) { self.element = element }

    /// Bytes of the values.
    public var size: Int { values.count }

    public mutating func appendNull() {
        hasNull = true
        append(length: -1)
    }

    /// A `bigint`, or NULL.
    public mutating func append(_ value: Int64?) {
        guard let value else { return appendNull() }
        append(length: 8)
        values.append(bigEndian: value)
    }

    /// A `text`, without U+0000, which PostgreSQL cannot hold.
    public mutating func append(_ value: String) {
        append(length: value.utf8.count)
        values.append(contentsOf: value.utf8)
    }

    /// A `bytea`.
    public mutating func append(_ value: [UInt8]) {
        append(length: value.count)
        values.append(contentsOf: value)
    }

    /// Forgets the values and keeps their memory.
    public mutating func removeAll() {
        (count, hasNull) = (0, false)
        values.removeAll(keepingCapacity: true)
    }

    private mutating func append(length: Int) {
        count += 1
        values.append(bigEndian: Int32(clamping: length))
    }

    /// The binary form: dimensions, whether there are NULLs, type of the elements, length, first index, values.
    func write(to bytes: inout [UInt8]) {
        for word in [count == 0 ? 0 : 1, hasNull ? 1 : 0, element.rawValue] { bytes.append(bigEndian: word) }
        guard count > 0 else { return }
        for word in [Int32(clamping: count), 1] { bytes.append(bigEndian: word) }
        bytes.append(contentsOf: values)
    }
}

extension [UInt8] {
    mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}
