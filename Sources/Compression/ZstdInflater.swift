internal import CZstd

/// Unpacks a zstd frame of any size, RFC 8878; skippable frames give nothing.
public final class ZstdInflater: StreamInflater {
    /// Largest window accepted, as a power of two: what the decoder holds in memory at most (128 MB, zstd's own default).
    private static let windowLog: Int32 = 27

    private let context: OpaquePointer

    public init() throws(CompressionError) {
        guard let context = ZSTD_createDCtx() else {
            throw CompressionError(.outOfMemory, "zstd: no memory for a decompression context")
        }
        self.context = context
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
    }

    deinit { ZSTD_freeDCtx(context) }

    public func restart() { ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

    public func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep {
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var status = 0
        output.appendUnpacked(room) { target in
            var sink = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
            status = ZSTD_decompressStream(context, &sink, &source)
            return sink.pos
        }
        guard ZSTD_isError(status) == 0 else {
            throw CompressionError(.corrupt, "zstd frame is damaged: \(String(cString: ZSTD_getErrorName(status)))")
        }
        return InflateStep(consumed: source.pos, isAtEnd: status == 0)
    }
}
