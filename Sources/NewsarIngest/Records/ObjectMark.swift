/// An article among the objects of a document: a well-formed object with a text that begins with a member as those before.
struct ObjectMark: RecordMark {
    /// Longest object that is one for sure.
    private static let longestObject = 1 << 20

    /// First members' names that are kept.
    private static let mostNames = 8

    /// The first member's names of the objects so far, as they are written; empty where there was none.
    private var firstNames: [[UInt8]] = []

    /// `bytes` begin with an object of the kind.
    mutating func learn(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard firstNames.count < Self.mostNames, let name = Self.firstName(of: bytes), !firstNames.contains(name) else {
            return
        }
        firstNames.append(name)
    }

    func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, credit: inout Int
    ) -> RecordFinding {
        var search = start
        while search < bytes.count, let begin = bytes[search...].firstIndex(of: 0x7B) {
            switch judge(UnsafeBufferPointer(rebasing: bytes[begin...]), isWhole, &credit) {
            case true?: return .at(begin)
            case false?: search = begin + 1
            case nil: return .none(before: begin)
            }
        }
        return .none(before: bytes.count)
    }

    private func judge(_ bytes: UnsafeBufferPointer<UInt8>, _ isWhole: Bool, _ credit: inout Int) -> Bool? {
        let head = Self.firstName(of: bytes)
        if head == nil { return isWhole || bytes.count > 4096 ? false : Self.mayGoOn(bytes) ? nil : false }
        if let head, !firstNames.isEmpty, !firstNames.contains(head) { return false }
        if credit <= 0 { return true }
        let object = UnsafeBufferPointer(rebasing: bytes.prefix(Self.longestObject))
        let shape = ObjectShape(object)
        credit -= shape.end
        switch shape.fault {
        case nil: return shape.hasText
        case .cut where object.count == bytes.count && !isWhole: return nil
        case .cut, .malformed: return false
        }
    }

    /// The name of the first member of the object with which `bytes` begin, as it is written; `nil` when there is none.
    private static func firstName(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var rest = bytes.dropFirst().drop(while: isSpace)
        guard rest.first == 0x22 else { return nil }
        let name = rest.dropFirst().prefix { $0 != 0x22 && $0 >= 0x20 }
        rest = rest[name.endIndex...]
        guard rest.first == 0x22, rest.dropFirst().drop(while: isSpace).first == 0x3A else { return nil }
        return Array(name)
    }

    /// Whether more bytes may give the object a first member.
    private static func mayGoOn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let rest = bytes.dropFirst().drop(while: isSpace)
        guard rest.first == 0x22 else { return rest.isEmpty }
        let behind = rest.dropFirst().drop { $0 != 0x22 && $0 >= 0x20 }
        return behind.isEmpty || behind.first == 0x22 && behind.dropFirst().allSatisfy(isSpace)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// What the rules of JSON say of an object, of which more than is there may follow. O(bytes).
struct ObjectShape {
    enum Fault {
        /// The bytes end too early.
        case cut
        case malformed
    }

    private(set) var fault: Fault?
    /// Bytes of the object up to its end, or to where it is wrong.
    private(set) var end = 0
    /// Where damage may begin at the earliest: at the last string before it, which may have taken in a quote that is not its own.
    private(set) var damageBegin = 0
    /// A member of it holds a text.
    private(set) var hasText = false

    /// Bytes that a token may be long which is judged where it begins.
    private static let longestToken = 8

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(bytes, maximumDepth: 512)
        var hasText = false
        do throws(JSONError) {
            _ = scanner.peek()
            try scanner.object { (scanner, name) throws(JSONError) in
                let field = ArticleField.match(scanner.text(of: name))?.field
                if field == .text || field == .html, [0x22, 0x5B, 0x7B].contains(scanner.peek()) { hasText = true }
                try scanner.skipValue()
            }
        } catch {
            fault = scanner.position + Self.longestToken >= bytes.count ? .cut : .malformed
            // What is nested too deep is no damage.
            if error.kind == .tooDeep { fault = .cut }
        }
        self.hasText = hasText
        end = min(scanner.position, bytes.count)
        damageBegin = scanner.lastString
    }
}
