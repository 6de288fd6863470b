import NewsarModel
import Testing

@Suite struct FingerprintTests {
    /// The first half of SHA-256's published test vectors (FIPS 180-2).
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb924"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039"),
    ]) func isSHA256(text: String, hex: String) {
        let fingerprint = Fingerprint(ofBytes: Array(text.utf8))
        #expect(fingerprint.description == hex)
        #expect(Fingerprint(hex: hex) == fingerprint)
        #expect(Fingerprint(hex: hex.uppercased()) == fingerprint)
    }

    @Test func partsAreHashedWithTheirLengths() {
        let bytes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2] + Array("ab".utf8) + [0, 0, 0, 0, 0, 0, 0, 1] + Array("c".utf8)
        #expect(Fingerprint(of: "ab", "c") == Fingerprint(ofBytes: bytes))
        let all = [
            Fingerprint(of: "ab", "c"), Fingerprint(of: "a", "bc"), Fingerprint(of: "abc"), Fingerprint(of: "abc", ""),
            Fingerprint(of: "", "abc"), Fingerprint(of: "ab", "c", ""),
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func bytesGoThereAndBack() {
        let fingerprint = Fingerprint(high: 0x0102_0304_0506_0708, low: 0xF9FA_FBFC_FDFE_FF00)
        #expect(fingerprint.bytes == [1, 2, 3, 4, 5, 6, 7, 8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF, 0])
        #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
        #expect(Fingerprint(bytes: [9] + fingerprint.bytes, at: 1) == fingerprint)
        #expect(fingerprint.description == "0102030405060708f9fafbfcfdfeff00")
        for offset in [-1, 1, 16, 17, Int.max] { #expect(Fingerprint(bytes: fingerprint.bytes, at: offset) == nil) }
        #expect(Fingerprint(bytes: []) == nil)
    }

    @Test(arguments: [
        "", "0", "0102030405060708f9fafbfcfdfeff0", "0102030405060708f9fafbfcfdfeff000",
        "+102030405060708f9fafbfcfdfeff00",
        "0102030405060708+9fafbfcfdfeff00", "g102030405060708f9fafbfcfdfeff00", "0102030405060708f9fafbfcfdfeff0é",
        "٠102030405060708f9fafbfcfdfeff00",
    ]) func otherTextsAreNone(hex: String) { #expect(Fingerprint(hex: hex) == nil) }

    @Test func theyAreOrderedAsTheirBytes() {
        let ordered = [(0, 0), (0, 1), (0, UInt64.max), (1, 0), (UInt64.max, 0)].map {
            Fingerprint(high: UInt64($0), low: $1)
        }
        for (index, left) in ordered.enumerated() {
            for (other, right) in ordered.enumerated() {
                #expect((left < right) == (index < other))
                #expect(left.bytes.lexicographicallyPrecedes(right.bytes) == (index < other))
            }
        }
    }
}
