import Compression
import Testing

@Suite struct DeflateInflaterTests {
    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }

    private static let first = bytes("1f8b08000000000002ff4bcb2c2a2e51c84dcd4d4a2dd2510000deff0a620e000000")
    private static let second = bytes("1f8b08000000000002ff2b4e4dcecf4b51c84dcd4d4a2d02002474fa9f0d000000")
    private static let empty = bytes("1f8b08000000000002ff03000000000000000000")
    /// 100,000 bytes `abab…`.
    private static let long = bytes(
        "1f8b08000000000002ffedc2310d00000002a0acda3f84353c18a4010000000000000000000000000000000000000000"
            + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000000000000000000000000000000000000000004e0d23f0c926a0860100")

    /// What is packed is what comes out, whatever its length and however often it is packed in a row.
    @Test(arguments: [0, 1, 255, 70_000]) func packedMembers(length: Int) throws {
        let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let member = try GzipMember.pack(content)
        #expect(try inflate([member + member]) == content + content)
        #expect(try GzipMember.pack([UInt8](repeating: 7, count: length)).count < length / 10 + 64)
    }

    private func inflate(_ parts: [[UInt8]], piece: Int = 256 * 1024) throws -> [UInt8] {
        let inflater = try DeflateInflater(.gzip)
        var output: [UInt8] = []
        var isAtEnd = true
        for part in parts {
            var rest = part[...]
            while true {
                let before = output.count
                let step = try rest.withUnsafeBufferPointer { try inflater.inflate($0, into: &output, room: piece) }
                #expect((0...piece).contains(output.count - before))
                rest = rest.dropFirst(step.consumed)
                if step.isAtEnd {
                    inflater.restart()
                    isAtEnd = true
                } else if step.consumed > 0 || output.count > before {
                    isAtEnd = false
                }
                if rest.isEmpty && (output.count < before + piece || step.isAtEnd) { break }
            }
        }
        if !isAtEnd { throw CompressionError(.corrupt, "the stream ends early") }
        return output
    }

    @Test func membersFollowOneAnother() throws {
        let all = Self.first + Self.empty + Self.second
        let text = Array("first member, second member".utf8)
        #expect(try inflate([all]) == text)
        #expect(try inflate([Self.first, [], Self.empty, Self.second]) == text)
        for cut in all.indices {
            #expect(try inflate([Array(all[..<cut]), Array(all[cut...])]) == text, "cut at \(cut)")
        }
        #expect(try inflate(all.map { [$0] }) == text)
        #expect(try inflate([]) == [])
        #expect(try inflate([Self.empty]) == [])
    }

    @Test(arguments: [1, 7, 4096, 50_000, 99_999, 100_000, 100_001]) func outputComesInPieces(piece: Int) throws {
        let expected = Array(String(repeating: "ab", count: 50_000).utf8)
        #expect(try inflate([Self.long], piece: piece) == expected)
        #expect(try inflate(Self.long.map { [$0] } + [Self.long], piece: piece) == expected + expected)
    }

    @Test func aStreamThatEndsEarlyIsAnError() throws {
        for end in 1..<Self.second.count {
            let error = #expect(throws: CompressionError.self, "cut at \(end)") {
                try inflate([Self.first, Array(Self.second[..<end])])
            }
            #expect(error?.code == .corrupt)
        }
    }

    @Test func damageIsAnError() {
        for place in [0, 1, 2, 12, Self.first.count - 8, Self.first.count - 1] {
            let damaged = Array(Self.first[..<place]) + [Self.first[place] ^ 0x55] + Self.first[(place + 1)...]
            #expect(throws: CompressionError.self, "byte \(place)") { try inflate([damaged]) }
        }
        #expect(throws: CompressionError.self) { try inflate([Self.first + Array("garbage".utf8)]) }
        #expect(throws: CompressionError.self) { try inflate([Array("plain text".utf8)]) }
    }
}
