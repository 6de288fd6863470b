internal import CBZip2

/// Unpacks a bzip2 stream.
public final class Bzip2Inflater: StreamInflater {
    private let stream: UnsafeMutablePointer<bz_stream>

    public init() throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: bz_stream())
        guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
            stream.deallocate()
            throw Self.noMemory
        }
    }

    deinit {
        BZ2_bzDecompressEnd(stream)
        stream.deallocate()
    }

    public func restart() throws(CompressionError) {
        BZ2_bzDecompressEnd(stream)
        stream.pointee = bz_stream()
        guard BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else { throw Self.noMemory }
    }

    public func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep {
        var status = BZ_OK
        // bzip2 never writes through next_in; its type lacks the const.
        stream.pointee.next_in = input.baseAddress.map {
            UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
        }
        stream.pointee.avail_in = UInt32(clamping: input.count)
        let available = Int(stream.pointee.avail_in)
        output.appendUnpacked(room) { target in
            stream.pointee.next_out = target.baseAddress.map {
                UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
            }
            stream.pointee.avail_out = UInt32(clamping: target.count)
            let space = Int(stream.pointee.avail_out)
            status = BZ2_bzDecompress(stream)
            return space - Int(stream.pointee.avail_out)
        }
        switch status {
        case BZ_OK, BZ_STREAM_END:
            return InflateStep(consumed: available - Int(stream.pointee.avail_in), isAtEnd: status == BZ_STREAM_END)
        case BZ_MEM_ERROR: throw Self.noMemory
        default: throw CompressionError(.corrupt, "bzip2 stream is damaged")
        }
    }

    private static let noMemory = CompressionError(.outOfMemory, "bzip2: no memory for a decompression stream")
}
