/// A JSON value held whole, for the linked data in pages.
indirect enum JSONValue {
    case string(String)
    case number(String)
    case array([JSONValue])
    /// Members in their order.
    case object([(name: String, value: JSONValue)])
    /// `true`, `false` or `null`.
    case literal

    /// Reads JSON in UTF-8; `nil` where it is malformed or nested deeper than `depth`.
    static func parse(_ bytes: [UInt8], depth: Int = 32) -> JSONValue? {
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes, maximumDepth: depth)
            return try? read(&scanner)
        }
    }

    private static func read(_ scanner: inout JSONScanner) throws(JSONError) -> JSONValue {
        switch try scanner.value() {
        case .string(let string): return .string(scanner.text(of: string))
        case .number(let number): return .number(scanner.digits(of: number))
        case .literal: return .literal
        case .object:
            var members: [(name: String, value: JSONValue)] = []
            try scanner.object { (scanner, name) throws(JSONError) in
                members.append((scanner.text(of: name), try read(&scanner)))
            }
            return .object(members)
        case .array:
            var items: [JSONValue] = []
            try scanner.array { (scanner) throws(JSONError) in items.append(try read(&scanner)) }
            return .array(items)
        }
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// An array's items, or the value alone.
    var items: [JSONValue] {
        if case .array(let items) = self { return items }
        return [self]
    }

    /// The first string with anything in it: the value itself, an item's, or an object's `name` or `@value`.
    var text: String? {
        switch self {
        case .string(let string): string.trimmed
        case .number(let digits): digits
        case .array(let items): items.lazy.compactMap(\.text).first
        case .object: self["name"]?.text ?? self["@value"]?.text
        case .literal: nil
        }
    }

    /// All strings, as in `text`.
    var texts: [String] { items.compactMap(\.text) }
}
