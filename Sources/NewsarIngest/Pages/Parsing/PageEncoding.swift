internal import CLibXML2
internal import Glibc

/// Turns a page's bytes into UTF-8: encoding from byte order mark, the hint that came with the page, `<meta>`, and content.
enum PageEncoding {
    /// Bytes of the page's head in which a declaration is looked for.
    private static let headBytes = 4096

    /// The page in valid UTF-8 without zeros; what its encoding does not know becomes U+FFFD. O(bytes).
    static func utf8(_ html: [UInt8], hint: String?) -> [UInt8] {
        if html.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(html.dropFirst(3))) }
        if html.starts(with: [0xFF, 0xFE]) { return converted(html.dropFirst(2), from: "UTF-16LE") }
        if html.starts(with: [0xFE, 0xFF]) { return converted(html.dropFirst(2), from: "UTF-16BE") }
        let declared =
            hint.flatMap(EncodingLabel.name) ?? declaration(in: html.prefix(headBytes)).flatMap(EncodingLabel.name)
        // Text of another encoding that is valid UTF-8 is UTF-8 under a wrong label, but for encodings that are all ASCII.
        if declared != "ISO-2022-JP", let valid = valid(html) { return valid }
        guard let declared, declared != "UTF-8" else {
            return hasUTF8(html) ? repaired(html) : converted(html[...], from: "CP1252")
        }
        return converted(html[...], from: declared)
    }

    private static func valid(_ html: [UInt8]) -> [UInt8]? {
        guard (try? UTF8Span(validating: html.span)) != nil else { return nil }
        return withoutZeros(html)
    }

    private static func repaired(_ html: [UInt8]) -> [UInt8] {
        valid(html) ?? withoutZeros(Array(String(decoding: html, as: UTF8.self).utf8))
    }

    private static func withoutZeros(_ html: [UInt8]) -> [UInt8] {
        html.contains(0) ? html.map { $0 == 0 ? 0x20 : $0 } : html
    }

    /// Whether most of what is not ASCII are whole UTF-8 sequences.
    private static func hasUTF8(_ html: [UInt8]) -> Bool {
        var whole = 0
        var broken = 0
        var index = 0
        while index < html.count {
            let byte = html[index]
            let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
            index += 1
            guard byte >= 0x80 else { continue }
            var continuations = 0
            while continuations < length - 1, index < html.count, html[index] & 0xC0 == 0x80 {
                continuations += 1
                index += 1
            }
            if length > 1, continuations == length - 1 { whole += 1 } else { broken += 1 }
        }
        return whole > broken
    }

    /// The label behind the first `charset=`.
    private static func declaration(in head: ArraySlice<UInt8>) -> String? {
        let small = head.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let mark = Array("charset=".utf8)
        var index = 0
        while index + mark.count < small.count {
            if small[index] == mark[0], small[index...].starts(with: mark) {
                let rest = small[(index + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
                let label = rest.prefix {
                    $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E && $0 != 0x3B && $0 != 0x2F
                }
                if !label.isEmpty { return String(decoding: label.prefix(40), as: UTF8.self) }
            }
            index += 1
        }
        return nil
    }

    /// Converts with iconv; a byte that the encoding does not know becomes U+FFFD.
    private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8] {
        let converter = iconv_open("UTF-8", encoding)
        guard Int(bitPattern: converter) != -1 else { return repaired(Array(bytes)) }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        source.withUnsafeMutableBufferPointer { source in
            chunk.withUnsafeMutableBufferPointer { chunk in
                var next = source.baseAddress
                var left = source.count
                while left > 0 {
                    var target = chunk.baseAddress
                    var room = chunk.count
                    let result = iconv(converter, &next, &left, &target, &room)
                    let fault = errno
                    chunk.withMemoryRebound(to: UInt8.self) { output += $0.prefix(chunk.count - room) }
                    guard result == -1, fault != E2BIG, left > 0 else { continue }
                    output += [0xEF, 0xBF, 0xBD]
                    next = next.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        return withoutZeros(output)
    }
}
