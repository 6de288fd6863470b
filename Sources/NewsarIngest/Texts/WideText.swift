/// UTF-16 text as UTF-8, piece by piece; lone surrogates become U+FFFD.
final class WideText: ByteSource {
    enum Encoding {
        case littleEndian, bigEndian

        /// Recognised by the byte order mark, which stays where it is.
        init?(_ window: InputWindow) {
            if window.starts(with: [0xFF, 0xFE]) {
                self = .littleEndian
            } else if window.starts(with: [0xFE, 0xFF]) {
                self = .bigEndian
            } else {
                return nil
            }
        }
    }

    private let encoding: Encoding
    private var window: InputWindow

    init(_ encoding: Encoding, _ window: InputWindow) {
        self.encoding = encoding
        self.window = window
    }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        let before = bytes.count
        while bytes.count == before {
            guard try window.fill(upTo: 2) || window.count > 0 else { return false }
            decode(into: &bytes)
        }
        return true
    }

    /// Decodes what is in the window but for a surrogate whose pair is still to come.
    private func decode(into bytes: inout [UInt8]) {
        var units = window.withBytes { bytes -> [UInt16] in
            (0..<bytes.count / 2).map { index in
                let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
                return encoding == .littleEndian ? second << 8 | first : first << 8 | second
            }
        }
        var length = units.count * 2
        if let last = units.last, (0xD800...0xDBFF).contains(last), (try? window.fill(upTo: length + 2)) == true {
            units.removeLast()
            length -= 2
        }
        if length == 0, units.isEmpty, window.count < 4 {
            // An odd byte at the end.
            bytes += [0xEF, 0xBF, 0xBD]
            window.drop(window.count)
            return
        }
        window.drop(length)
        bytes += Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
