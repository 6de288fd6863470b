import NewsarIngest

/// Writes tar archives.
enum TarFixture {
    /// Two blocks of zeros.
    static let end = [UInt8](repeating: 0, count: 1024)

    static func file(_ name: String, _ content: String, type: Character = "0") -> [UInt8] {
        file(name, Array(content.utf8), type: type)
    }

    static func file(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
        header(name, size: content.count, type: type) + content
            + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    static func header(_ name: String, size: Int, type: Character) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func write(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
        }
        write(name, at: 0)
        let octal = String(size, radix: 8)
        write(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
        write("        ", at: 148)
        write(String(type), at: 156)
        write("ustar", at: 257)
        write("00", at: 263)
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        write(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
        return block
    }
}

/// Writes files as they stand in a zip archive, not packed.
enum ZipFixture {
    static func file(_ name: String, _ content: String, flags: UInt8 = 0, method: UInt8 = 0) -> [UInt8] {
        let content = Array(content.utf8)
        let sum = Array(GzipFixture.member(content).suffix(8).prefix(4))
        let size = [UInt8(content.count & 255), UInt8(content.count >> 8), 0, 0]
        return [0x50, 0x4B, 3, 4, 20, 0, flags, 0, method, 0, 0, 0, 0, 0] + sum + size + size
            + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + content
    }
}

extension [IngestItem] {
    var origins: [Origin] {
        map { item in
            switch item {
            case .article(_, let origin): origin
            case .rejected(let rejection): rejection.origin
            }
        }
    }
}
