internal import CZlib

/// Unpacks deflate data with zlib, whatever stands around it.
public final class DeflateInflater: StreamInflater {
    /// What stands around the deflate data.
    public enum Wrapping: Sendable {
        /// A member of a gzip file, RFC 1952.
        case gzip
        /// RFC 1950; HTTP calls it `deflate`.
        case zlib
        /// Nothing, RFC 1951: what zip archives hold and what some servers send as `deflate`.
        case none
    }

    private let stream: UnsafeMutablePointer<z_stream>

    public init(_ wrapping: Wrapping) throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let windowBits: Int32 =
            switch wrapping {
            case .gzip: 15 + 16
            case .zlib: 15
            case .none: -15
            }
        guard newsar_inflate_init(stream, windowBits) == Z_OK else {
            stream.deallocate()
            throw CompressionError(.outOfMemory, "zlib: no memory for an inflate stream")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    public func restart() { inflateReset(stream) }

    public func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep {
        var status = Z_OK
        // zlib never writes through next_in; its type lacks the const.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        let available = Int(stream.pointee.avail_in)
        output.appendUnpacked(room) { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(clamping: target.count)
            let space = Int(stream.pointee.avail_out)
            status = CZlib.inflate(stream, Z_NO_FLUSH)
            return space - Int(stream.pointee.avail_out)
        }
        switch status {
        case Z_OK, Z_BUF_ERROR, Z_STREAM_END:
            return InflateStep(consumed: available - Int(stream.pointee.avail_in), isAtEnd: status == Z_STREAM_END)
        case Z_MEM_ERROR: throw CompressionError(.outOfMemory, "zlib: no memory to inflate")
        default: throw CompressionError(.corrupt, "deflate data is damaged")
        }
    }
}
