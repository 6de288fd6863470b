internal import CZlib

/// Unpacks a gzip stream piece by piece: several members one after the other, as log rotators and `cat a.gz b.gz` leave them.
///
/// Memory is one output piece, whatever the stream's size. Not `Sendable`: one owner at a time.
public final class GzipInflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private var betweenMembers = true

    public init() throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard newsar_inflate_init(stream) == Z_OK else {
            stream.deallocate()
            throw CompressionError(.outOfMemory, "zlib: no memory for an inflate stream")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks all of `input` and hands the result on in pieces of at most `piece` bytes.
    public func inflate(
        _ input: [UInt8], piece: Int = 256 * 1024, to consume: ([UInt8]) throws -> Void
    ) throws {
        var offset = 0
        while offset < input.count {
            var status = Z_OK
            var consumed = 0
            let output = input.withUnsafeBufferPointer { source in
                [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
                    // zlib never writes through next_in; its type lacks the const.
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: offset))
                    stream.pointee.avail_in = UInt32(clamping: source.count - offset)
                    let available = Int(stream.pointee.avail_in)
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(piece)
                    status = CZlib.inflate(stream, Z_NO_FLUSH)
                    count = piece - Int(stream.pointee.avail_out)
                    consumed = available - Int(stream.pointee.avail_in)
                }
            }
            offset += consumed
            if !output.isEmpty { try consume(output) }
            switch status {
            case Z_STREAM_END:
                betweenMembers = true
                inflateReset(stream)
            case Z_OK, Z_BUF_ERROR:
                betweenMembers = false
                if consumed == 0 && output.isEmpty {
                    throw CompressionError(.corrupt, "gzip stream is damaged")
                }
            default:
                throw CompressionError(.corrupt, "gzip stream is damaged")
            }
        }
    }

    /// Tells the inflater that no more input comes; a member that has not ended is an error.
    public func finish() throws(CompressionError) {
        guard betweenMembers else { throw CompressionError(.corrupt, "gzip stream ends in the middle of a member") }
    }
}
