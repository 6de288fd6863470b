/// A strict scanner for JSON after RFC 8259: finds the values that are wanted and checks the rest while passing over it.
///
/// It works on bytes that are known to be UTF-8 and never reads past their end: behind the last byte it sees a zero,
/// which no rule of JSON allows. Time is O(bytes), the call stack is bounded by the depth.
struct JSONScanner {
    enum Value {
        case string(JSONString)
        /// Where the number's digits stand.
        case number(Range<Int>)
        /// An object or array, not entered yet.
        case object
        case array
        /// `true`, `false` or `null`, passed over.
        case literal
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    private var depth = 0
    private(set) var position = 0
    /// Where the last string begins.
    private(set) var lastString = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Checks that nothing but white space follows.
    mutating func end() throws(JSONError) {
        skipSpace()
        guard position == bytes.count else { throw malformed("something follows the value") }
    }

    /// The kind of the value that begins here; nothing is passed over but white space.
    mutating func peek() -> UInt8 {
        skipSpace()
        return current
    }

    /// Passes over a string, number or literal; stops before an object or array.
    mutating func value() throws(JSONError) -> Value {
        switch peek() {
        case 0x22: return .string(try string())
        case 0x7B: return .object
        case 0x5B: return .array
        case 0x2D, 0x30...0x39: return .number(try number())
        case 0x74: return try literal("true")
        case 0x66: return try literal("false")
        case 0x6E: return try literal("null")
        default: throw malformed("expected a value")
        }
    }

    /// Passes over a value of any kind.
    mutating func skipValue() throws(JSONError) {
        switch try value() {
        case .object: try object { (scanner, _) throws(JSONError) in try scanner.skipValue() }
        case .array: try array { (scanner) throws(JSONError) in try scanner.skipValue() }
        case .string, .number, .literal: break
        }
    }

    /// Passes over the object that begins here; `member` is called behind each name and passes over the value.
    mutating func object(
        _ member: (inout JSONScanner, JSONString) throws(JSONError) -> Void
    ) throws(JSONError) {
        try descend()
        if peek() != 0x7D {
            while true {
                guard peek() == 0x22 else { throw malformed("expected a member's name in quotes") }
                let name = try string()
                guard peek() == 0x3A else { throw malformed("expected ':' after a member's name") }
                position += 1
                try member(&self, name)
                if peek() == 0x7D { break }
                guard current == 0x2C else { throw malformed("expected ',' or '}' in an object") }
                position += 1
            }
        }
        ascend()
    }

    /// Passes over the array that begins here; `element` passes over one of its values.
    mutating func array(_ element: (inout JSONScanner) throws(JSONError) -> Void) throws(JSONError) {
        try descend()
        if peek() != 0x5D {
            while true {
                try element(&self)
                if peek() == 0x5D { break }
                guard current == 0x2C else { throw malformed("expected ',' or ']' in an array") }
                position += 1
            }
        }
        ascend()
    }

    /// The text that a string stands for, without control characters.
    func text(of string: JSONString) -> String { string.text(in: bytes) }

    /// A number's digits, as they stand.
    func digits(of number: Range<Int>) -> String { JSONString(range: number, hasEscapes: false).text(in: bytes) }

    private mutating func descend() throws(JSONError) {
        depth += 1
        guard depth <= maximumDepth else {
            throw JSONError(
                kind: .tooDeep, reason: "nested deeper than \(maximumDepth) objects and arrays", column: position + 1)
        }
        position += 1
    }

    private mutating func ascend() {
        depth -= 1
        position += 1
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func string() throws(JSONError) -> JSONString {
        lastString = position
        let start = position + 1
        position = start
        var hasEscapes = false
        while true {
            position = JSONString.plainEnd(in: bytes, from: position)
            switch current {
            case 0x22:
                position += 1
                return JSONString(range: start..<position - 1, hasEscapes: hasEscapes)
            case 0x5C:
                hasEscapes = true
                try skipEscape()
            default:
                if position == bytes.count { throw malformed("a string is not closed") }
                throw malformed("a control character stands in a string without escape")
            }
        }
    }

    private mutating func skipEscape() throws(JSONError) {
        position += 1
        switch current {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
        case 0x75:
            position += 1
            for _ in 0..<4 {
                guard JSONString.hexValue(current) != nil else { throw malformed("\\u needs four hexadecimal digits") }
                position += 1
            }
        default: throw malformed("unknown escape in a string")
        }
    }

    private mutating func number() throws(JSONError) -> Range<Int> {
        let start = position
        if current == 0x2D { position += 1 }
        if current == 0x30 {
            position += 1
            if isDigit(current) { throw malformed("a number begins with a zero") }
        } else {
            try skipDigits()
        }
        if current == 0x2E {
            position += 1
            try skipDigits()
        }
        if current | 0x20 == 0x65 {
            position += 1
            if current == 0x2B || current == 0x2D { position += 1 }
            try skipDigits()
        }
        return start..<position
    }

    private mutating func skipDigits() throws(JSONError) {
        guard isDigit(current) else { throw malformed("expected a digit") }
        while isDigit(current) { position += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private mutating func literal(_ word: StaticString) throws(JSONError) -> Value {
        let end = position + word.utf8CodeUnitCount
        let matches =
            end <= bytes.count
            && word.withUTF8Buffer { $0.elementsEqual(UnsafeBufferPointer(rebasing: bytes[position..<end])) }
        guard matches else { throw malformed("expected a value") }
        position = end
        return .literal
    }

    private func malformed(_ reason: String) -> JSONError {
        JSONError(
            kind: .malformed, reason: position < bytes.count ? reason : "it ends too early: \(reason)",
            column: position + 1)
    }
}
