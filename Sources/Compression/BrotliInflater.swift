internal import CBrotli

/// Unpacks a brotli stream, RFC 7932.
public final class BrotliInflater: StreamInflater {
    private var state: OpaquePointer

    public init() throws(CompressionError) { state = try Self.make() }

    deinit { BrotliDecoderDestroyInstance(state) }

    public func restart() throws(CompressionError) {
        let fresh = try Self.make()
        BrotliDecoderDestroyInstance(state)
        state = fresh
    }

    public func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep {
        var status = BROTLI_DECODER_RESULT_ERROR
        var available = input.count
        var source = input.baseAddress
        output.appendUnpacked(room) { target in
            var space = target.count
            var sink = target.baseAddress
            status = BrotliDecoderDecompressStream(state, &available, &source, &space, &sink, nil)
            return target.count - space
        }
        guard status != BROTLI_DECODER_RESULT_ERROR else {
            throw CompressionError(.corrupt, "brotli stream is damaged")
        }
        return InflateStep(consumed: input.count - available, isAtEnd: status == BROTLI_DECODER_RESULT_SUCCESS)
    }

    private static func make() throws(CompressionError) -> OpaquePointer {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else {
            throw CompressionError(.outOfMemory, "brotli: no memory for a decoder")
        }
        return state
    }
}
