/// Watches that a packed stream does not unpack to far more than its size.
struct ExpansionGuard {
    /// Bytes unpacked before the ratio counts: small files may consist of blanks.
    static let freeBytes = 64 << 20
    /// Largest ratio of unpacked to packed bytes; news text packs 3–10:1, deflate at most 1,032:1, xz and zstd far more.
    static let ratio = 1000

    private var packed = 0
    private var unpacked = 0

    mutating func count(packed: Int, unpacked: Int) {
        self.packed += packed
        self.unpacked += unpacked
    }

    /// Why the stream has to be given up; `nil` while all is well.
    var fault: String? {
        guard unpacked > Self.freeBytes, unpacked / Self.ratio > packed else { return nil }
        return "it unpacks to more than \(Self.ratio) times its size"
    }
}
