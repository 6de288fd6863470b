/// How a word ends, as far as it tells its part of speech.
enum WordEnding: UInt8, Sendable {
    case other, s, ly, ed, ing

    /// Per token of a document. O(tokens).
    static func all(of document: Document) -> [WordEnding] {
        // A token's bytes lie within the document's.
        document.bytes.withUnsafeBufferPointer { bytes in document.tokens.map { WordEnding($0, bytes) } }
    }

    init(_ token: Token, _ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { WordEnding(token, $0) } }

    @inline(__always)
    private init(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) {
        self = .other
        guard token.kind == .word, token.end - token.start > 3 else { return }
        switch (bytes[token.end - 2], bytes[token.end - 1]) {
        case (0x73, 0x73): break
        case (_, 0x73): self = .s
        case (0x6C, 0x79): self = .ly
        case (0x65, 0x64): self = .ed
        case (0x6E, 0x67): self = bytes[token.end - 3] == 0x69 ? .ing : .other
        default: break
        }
    }
}
