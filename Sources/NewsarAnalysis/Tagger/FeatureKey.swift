/// Numbers of features: a hash that is the same in every process, since the model file holds it.
package enum FeatureKey {
    /// FNV-1a. O(length).
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }

    /// The feature of a template with a value; 0 stands for no feature and is never made.
    @inline(__always)
    static func make(_ template: UInt32, _ value: UInt32) -> UInt32 {
        var hash = value ^ (template &* 0x9E37_79B1)
        hash = (hash ^ hash >> 15) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        hash ^= hash >> 16
        return hash == 0 ? 1 : hash
    }

    @inline(__always)
    static func make(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
        make(template, first &* 0x01F1_23BB ^ (second &+ 0x7F4A_7C15 &+ first << 6 &+ first >> 2))
    }
}
