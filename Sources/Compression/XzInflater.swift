internal import CLZMA

/// Unpacks an xz stream.
public final class XzInflater: StreamInflater {
    /// Most memory the decoder may take for its dictionary, in bytes: `xz -9` needs 65 MB.
    private static let memoryLimit: UInt64 = 160 << 20

    private let stream: UnsafeMutablePointer<lzma_stream>

    public init() throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: lzma_stream())
        guard lzma_stream_decoder(stream, Self.memoryLimit, 0) == LZMA_OK else {
            stream.deallocate()
            throw Self.noMemory
        }
    }

    deinit {
        lzma_end(stream)
        stream.deallocate()
    }

    public func restart() throws(CompressionError) {
        guard lzma_stream_decoder(stream, Self.memoryLimit, 0) == LZMA_OK else { throw Self.noMemory }
    }

    public func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep {
        var status = LZMA_OK
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = input.count
        output.appendUnpacked(room) { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = target.count
            status = lzma_code(stream, LZMA_RUN)
            return target.count - stream.pointee.avail_out
        }
        switch status {
        case LZMA_OK, LZMA_BUF_ERROR, LZMA_STREAM_END:
            return InflateStep(consumed: input.count - stream.pointee.avail_in, isAtEnd: status == LZMA_STREAM_END)
        case LZMA_MEM_ERROR: throw Self.noMemory
        case LZMA_MEMLIMIT_ERROR: throw CompressionError(.overLimit, "xz stream asks for more memory than is allowed")
        default: throw CompressionError(.corrupt, "xz stream is damaged")
        }
    }

    private static let noMemory = CompressionError(.outOfMemory, "xz: no memory for a decompression stream")
}
