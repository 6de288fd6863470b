/// The 512 bytes in front of a file in a tar archive.
struct TarHeader {
    enum Kind {
        case file
        /// GNU: the next file's name.
        case longName
        /// pax: fields of the next file.
        case extended
        /// A folder, link, device and the like.
        case other
    }

    let kind: Kind
    let name: String
    /// Bytes of content behind the header.
    let size: Int

    /// `nil` when the bytes are not those of a header: their checksum does not agree.
    init?(_ block: [UInt8]) {
        guard block.count == TarArchive.headerBytes, block[0] != 0,
            let checksum = Self.number(block[148..<156]), checksum == Self.checksum(block),
            let size = Self.number(block[124..<136])
        else { return nil }
        let isUstar = block[257..<262].elementsEqual("ustar".utf8)
        let base = Self.text(block[0..<100])
        let prefix = isUstar && block[263] == 0x30 ? Self.text(block[345..<500]) : ""
        name = prefix.isEmpty ? base : prefix + "/" + base
        switch block[156] {
        case 0x30, 0x37, 0: kind = base.hasSuffix("/") ? .other : .file
        case 0x4C: kind = .longName
        case 0x78: kind = .extended
        default: kind = .other
        }
        // Links and folders may tell a size and bring no content (POSIX.1-1988: types 1 to 6).
        self.size = (0x31...0x36).contains(block[156]) ? 0 : size
    }

    /// The value of `path` in a pax header: lines `LENGTH path=VALUE`.
    static func path(inExtended text: String) -> String? {
        var rest = text.utf8[...]
        var path: String?
        while let blank = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
            length > 0, length <= rest.count
        {
            let line = rest.prefix(length)
            rest = rest.dropFirst(length)
            guard blank < line.endIndex else { return path }
            let field = line[line.index(after: blank)...]
            if field.starts(with: "path=".utf8) {
                path = String(decoding: field.dropFirst(5).prefix { $0 != 0x0A }, as: UTF8.self)
            }
        }
        return path
    }

    private static func checksum(_ block: [UInt8]) -> Int {
        // The field itself counts as blanks.
        block.reduce(0) { $0 + Int($1) } - block[148..<156].reduce(0) { $0 + Int($1) } + 8 * 0x20
    }

    /// An octal number, or GNU's binary one behind a set high bit; `nil` for anything else and what is larger than any file.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard let first = field.first else { return nil }
        var value = 0
        if first & 0x80 != 0 {
            for byte in field.dropFirst() {
                guard value < 1 << 48 else { return nil }
                value = value << 8 | Int(byte)
            }
            return first == 0x80 ? value : nil
        }
        for byte in field.drop(while: { $0 == 0x20 }) {
            if byte == 0 || byte == 0x20 { break }
            guard (0x30...0x37).contains(byte), value < 1 << 48 else { return nil }
            value = value << 3 | Int(byte - 0x30)
        }
        return value
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }
}
