import Compression
import Testing

@Suite struct ZstdTests {
    private static let limit = 1 << 20
    private static let text = Array(String(repeating: "The port was closed. ", count: 100).utf8)

    /// Named by their number: a failure should not print them.
    private static let samples: [[UInt8]] = [
        [], [0], text, (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) },
    ]

    @Test(arguments: 0..<4) func bytesGoThereAndBack(sample: Int) throws {
        let bytes = Self.samples[sample]
        let (compressor, decompressor) = (try ZstdCompressor(), try ZstdDecompressor())
        let frame = try compressor.compress(bytes)
        #expect(try decompressor.decompress(frame, limit: Self.limit) == bytes)
        #expect(try decompressor.decompress(([9] + frame + [9])[1...frame.count], limit: Self.limit) == bytes)
        var output: [UInt8] = [1, 2]
        try compressor.append(bytes, to: &output)
        #expect(output == [1, 2] + frame)
        // One context serves many frames.
        #expect(try compressor.compress(bytes) == frame)
    }

    /// A frame that claims 2^50 bytes: taking memory for it first would end the process.
    @Test func aClaimOverTheLimitIsRefusedBeforeMemoryIsTaken() throws {
        let size = withUnsafeBytes(of: UInt64(1 << 50).littleEndian) { Array($0) }
        let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xE0] + size + [1, 0, 0]
        let error = #expect(throws: CompressionError.self) {
            try ZstdDecompressor().decompress(frame, limit: Self.limit)
        }
        #expect(error?.code == .overLimit)
    }

    @Test func theLimitIsExact() throws {
        let frame = try ZstdCompressor().compress([UInt8](repeating: 0, count: 5000))
        #expect(try ZstdDecompressor().decompress(frame, limit: 5000).count == 5000)
        let error = #expect(throws: CompressionError.self) { try ZstdDecompressor().decompress(frame, limit: 4999) }
        #expect(error?.code == .overLimit)
    }

    @Test func damageIsAnErrorAndTheContextGoesOn() throws {
        let frame = try ZstdCompressor().compress(Self.text)
        let decompressor = try ZstdDecompressor()
        func expectCorrupt(_ bytes: [UInt8], _ what: String) {
            let error = #expect(throws: CompressionError.self, "\(what)") {
                try decompressor.decompress(bytes, limit: Self.limit)
            }
            #expect(error?.code == .corrupt, "\(what)")
        }
        for end in frame.indices { expectCorrupt(Array(frame[..<end]), "cut at \(end)") }
        expectCorrupt(Array("not a frame at all".utf8), "text")
        expectCorrupt(frame + [0], "a byte too many")
        expectCorrupt(frame + frame, "two frames")
        expectCorrupt([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 1, 0, 0], "no size stated")
        // The size that the frame states is one less than it holds.
        #expect(frame[4] & 0xC0 == 0x40, "the size has two bytes")
        expectCorrupt(Array(frame[..<5]) + [frame[5] &- 1] + frame[6...], "a smaller size than there is")
        expectCorrupt(Array(frame[..<5]) + [frame[5] &+ 1] + frame[6...], "a larger size than there is")
        #expect(try decompressor.decompress(frame, limit: Self.limit) == Self.text)
    }
}
