import Compression
import NewsarModel
import Testing

/// Many bytes wrong at once, from a fixed seed, so that a failure comes again.
@Suite struct RandomDamageTests {
    /// SplitMix64 (Steele, Lea, Flood 2014).
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return word ^ word >> 31
        }
    }

    /// One to eight changes: a byte replaced, taken out or put in.
    private func damaged(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &random)
            let value = UInt8.random(in: 0...255, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(value, at: place)
            default: bytes[place] = value
            }
        }
        return bytes
    }

    private func outcomes(of whole: [UInt8], seed: UInt64, _ read: ([UInt8]) throws -> Void) -> (
        read: Int, refused: Int
    ) {
        var random = SeededGenerator(state: seed)
        var outcomes = (read: 0, refused: 0)
        for _ in 0..<5000 {
            do {
                try read(damaged(whole, &random))
                outcomes.read += 1
            } catch {
                #expect(error is WireError || error is CompressionError)
                outcomes.refused += 1
            }
        }
        return outcomes
    }

    @Test func damagedArticlesAreReadOrRefused() {
        let outcomes = outcomes(of: WireTests.full.wireBytes, seed: 1) { bytes in
            let article = try Article(wireBytes: bytes)
            // What damage makes an article is an article like any other.
            #expect(try Article(wireBytes: article.wireBytes) == article)
        }
        #expect(outcomes.read > 0 && outcomes.refused > 0)
    }

    @Test func damagedParcelsAreReadOrRefused() {
        let outcomes = outcomes(of: WireTests.parcel.wireBytes, seed: 2) { bytes in
            let parcel = try BriefParcel(wireBytes: bytes)
            #expect(try BriefParcel(wireBytes: parcel.wireBytes) == parcel)
        }
        #expect(outcomes.read > 0 && outcomes.refused > 0)
    }

    @Test func damagedJobsAreReadOrRefused() {
        let whole = Job(id: WireTests.full.id, batch: 7, payload: [1, 2, 3]).entry
        let outcomes = outcomes(of: whole, seed: 3) { bytes in
            let job = try Job(entry: bytes)
            #expect(try Job(entry: job.entry) == job)
        }
        #expect(outcomes.read > 0 && outcomes.refused > 0)
    }

    @Test func damagedFramesNeverUnpackOverTheLimit() throws {
        let limit = 4096
        let decompressor = try ZstdDecompressor()
        let frame = try ZstdCompressor().compress(Array(String(repeating: "The port was closed. ", count: 100).utf8))
        let outcomes = outcomes(of: frame, seed: 4) { bytes in
            let unpacked = try decompressor.decompress(bytes, limit: limit)
            #expect(unpacked.count <= limit)
        }
        #expect(outcomes.refused > 0)
    }
}
