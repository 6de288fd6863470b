internal import CZstd

/// Packs byte arrays into zstd frames with one reused context.
///
/// Not `Sendable`: each thread or task keeps its own. Building a context costs far more than packing one article.
public final class ZstdCompressor {
    private let context: OpaquePointer
    private let level: Int32

    /// - Parameter level: 1 is right for the queue: on news text level 3 saves 1.5 % more and takes half as long again.
    public init(level: Int32 = 1) throws(CompressionError) {
        guard let context = ZSTD_createCCtx() else {
            throw CompressionError(.outOfMemory, "zstd: no memory for a compression context")
        }
        self.context = context
        self.level = level
    }

    deinit { ZSTD_freeCCtx(context) }

    /// Appends `bytes` as one frame to `output`. The frame states its unpacked size.
    public func append(_ bytes: [UInt8], to output: inout [UInt8]) throws(CompressionError) {
        let bound = ZSTD_compressBound(bytes.count)
        let frame = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let written = ZSTD_compressCCtx(context, buffer.baseAddress, bound, bytes, bytes.count, level)
            count = ZSTD_isError(written) == 0 ? written : 0
        }
        guard !frame.isEmpty else {
            throw CompressionError(.outOfMemory, "zstd: no memory to compress \(bytes.count) bytes")
        }
        output.append(contentsOf: frame)
    }

    /// `bytes` as one frame.
    public func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        var output: [UInt8] = []
        try append(bytes, to: &output)
        return output
    }
}
