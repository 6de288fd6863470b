/// Hashes for tables that live within one process: fast, and keyed so that collisions cannot be prepared.
///
/// The mix is the folded 64-bit product of the wyhash family. Nothing that is written anywhere may depend on a hash.
enum WordHash {
    /// Drawn from the standard library's per-process hashing seed.
    private static let key = UInt64(bitPattern: Int64(Hasher().finalize())) | 1

    @inline(__always)
    static func of(_ number: UInt64) -> UInt64 { mix(number ^ key, 0x9E37_79B9_7F4A_7C15) }

    /// O(length).
    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = key ^ UInt64(raw.count)
        var index = 0
        while index + 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), 0xA076_1D64_78BD_642F)
            index += 8
        }
        var tail: UInt64 = 0
        while index < raw.count {
            tail = tail << 8 | UInt64(raw[index])
            index += 1
        }
        return mix(hash ^ tail, 0xE703_7ED1_A0B4_28DB)
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
