/// Files that are no text, by the bytes they begin with, so that a rejection can name them.
enum Signature {
    static func name(of content: ArraySlice<UInt8>) -> String? {
        known.first { content.starts(with: $0.bytes) }?.name
    }

    private static let known: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF document"),
        (Array("filedesc:".utf8), "an ARC archive, the forerunner of WARC,"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        (Array("RIFF".utf8), "a RIFF file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("PAR1".utf8), "a Parquet file"),
        (Array("Obj\u{1}".utf8), "an Avro file"),
        (Array("Rar!".utf8), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        (Array("{\\rtf".utf8), "an RTF document"),
    ]
}
