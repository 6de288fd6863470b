/// Turns byte offsets into offsets in Unicode scalars.
///
/// Keeps the count at every 64th byte: O(n) to build, O(1) to ask.
package struct ScalarOffsets: Sendable {
    private static let stride = 64

    /// Scalars before byte `64 * index`; empty where all is ASCII and the two offsets are the same.
    private let checkpoints: [UInt32]

    package init(_ bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            checkpoints = []
            return
        }
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.stride == 0 { checkpoints.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
        }
        self.checkpoints = checkpoints
    }

    /// The number of scalars that start before byte `offset` of the same `bytes`.
    package func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
        guard !checkpoints.isEmpty else { return offset }
        let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
        var scalars = Int(checkpoints[checkpoint])
        for index in checkpoint * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        return scalars
    }
}
