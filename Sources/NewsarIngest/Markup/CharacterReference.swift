internal import CLibXML2

/// References to characters in XML and HTML: `&amp;`, `&#8217;`, `&#x2019;`, `&eacute;`.
enum CharacterReference {
    /// Longest name between `&` and `;` that is looked at.
    private static let longestName = 10

    /// Appends `bytes` to `output` with references resolved; what is no reference stays as it is. References without `;` are
    /// not resolved. O(bytes).
    static func resolve(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let rest = bytes[position...]
            let plain = rest.firstIndex(of: 0x26) ?? bytes.count
            output += UnsafeBufferPointer(rebasing: bytes[position..<plain])
            guard plain < bytes.count else { return }
            let name = bytes[(plain + 1)...].prefix(longestName + 1)
            if let end = name.firstIndex(of: 0x3B),
                let scalar = scalar(UnsafeBufferPointer(rebasing: bytes[plain + 1..<end]))
            {
                if let units = UTF8.encode(scalar) { output += units }
                position = end + 1
            } else {
                output.append(0x26)
                position = plain + 1
            }
        }
    }

    private static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        if name.first == 0x23 { return numeric(name.dropFirst()) }
        guard !name.isEmpty, name.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) })
        else { return nil }
        if name.elementsEqual("apos".utf8) { return "'" }
        let text = Array(name) + [0]
        // HTML 4's names, as libxml2 knows them.
        return text.withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
            .flatMap { Unicode.Scalar($0.pointee.value) }
    }

    private static func numeric(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        var value: UInt32 = 0
        let isHexadecimal = digits.first.map { $0 | 0x20 == 0x78 } ?? false
        let digits = isHexadecimal ? digits.dropFirst() : digits
        guard !digits.isEmpty else { return nil }
        for byte in digits {
            guard let digit = JSONString.hexValue(byte), isHexadecimal || digit < 10, value < 0x20_0000 else {
                return nil
            }
            value = value * (isHexadecimal ? 16 : 10) + digit
        }
        // Pages mean Windows-1252 by numbers that Unicode gives to control characters (WHATWG HTML §13.2.5.80).
        if (0x80...0x9F).contains(value) { return TextBytes.windows1252(UInt8(truncatingIfNeeded: value)) }
        guard value >= 0x20 || value == 9 || value == 10 || value == 13 else { return nil }
        return Unicode.Scalar(value)
    }
}
