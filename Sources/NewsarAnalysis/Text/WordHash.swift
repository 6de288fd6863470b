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
        let count = raw.count
        func part<Part: FixedWidthInteger & BitwiseCopyable>(_ part: Part.Type, _ offset: Int) -> UInt64 {
            UInt64(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: offset, as: part))
        }
        var hash = key ^ UInt64(count)
        // The last part of a word may reach back into the one before it: the length is in the hash.
        if count >= 8 {
            var offset = 0
            while offset + 8 < count {
                hash = mix(hash ^ part(UInt64.self, offset), 0xA076_1D64_78BD_642F)
                offset += 8
            }
            return mix(hash ^ part(UInt64.self, count - 8), 0xE703_7ED1_A0B4_28DB)
        }
        var tail: UInt64 = 0
        if count >= 4 {
            tail = part(UInt32.self, 0) << 32 | part(UInt32.self, count - 4)
        } else if count >= 2 {
            tail = part(UInt16.self, 0) << 16 | part(UInt16.self, count - 2)
        } else if count == 1 {
            tail = UInt64(raw[0])
        }
        return mix(hash ^ tail, 0xE703_7ED1_A0B4_28DB)
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
