/// A reply of RESP version 2.
public enum RedisValue: Sendable, Equatable {
    case null
    case integer(Int64)
    /// A bulk string or a status line: bytes, not necessarily text.
    case string([UInt8])
    case array([RedisValue])
    /// An error inside an array or a pipeline; a call on its own throws it.
    case error(RedisError)

    /// The value as text; `nil` for anything but a string of valid UTF-8.
    public var text: String? {
        guard case .string(let bytes) = self else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    public var bytes: [UInt8]? {
        guard case .string(let bytes) = self else { return nil }
        return bytes
    }

    /// An integer reply, or a string of decimal digits, as hashes hold counters.
    public var integer: Int64? {
        switch self {
        case .integer(let number): number
        case .string: text.flatMap { Int64($0) }
        default: nil
        }
    }

    public var elements: [RedisValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    public var isNull: Bool { self == .null }

    /// A hash as `HGETALL` gives it; members that are not text are left out.
    public var fields: [String: RedisValue] {
        guard let elements else { return [:] }
        var fields: [String: RedisValue] = [:]
        for index in stride(from: 0, to: elements.count - 1, by: 2) {
            if let name = elements[index].text { fields[name] = elements[index + 1] }
        }
        return fields
    }
}
