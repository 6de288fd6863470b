internal import CLibXML2

/// Resolves character references that pages write into values which are no HTML, such as `&#8217;` in linked data.
enum TextEntities {
    /// Longest reference looked at, in bytes.
    private static let longest = 12

    /// `text` with named and numeric references resolved; unknown ones stay. O(bytes).
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x26, let end = bytes[index...].prefix(longest).firstIndex(of: 0x3B),
                let scalar = scalar(bytes[index + 1..<end])
            {
                output.append(contentsOf: String(Character(scalar)).utf8)
                index = end + 1
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = name.first else { return nil }
        if first == 0x23 {
            let digits = name.dropFirst()
            let isHexadecimal = digits.first.map { $0 | 0x20 } == 0x78
            let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
            return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
        }
        var terminated = Array(name)
        terminated.append(0)
        guard let entity = htmlEntityLookup(terminated) else { return nil }
        return Unicode.Scalar(entity.pointee.value)
    }
}
