internal import CZlib

/// Packs bytes into a member of a gzip file, RFC 1952.
public enum GzipMember {
    /// `bytes` packed at zlib's usual level. Throws `.outOfMemory`, `.overLimit` for 4 GB and more.
    public static func pack(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
        guard let length = UInt32(exactly: bytes.count) else {
            throw CompressionError(.overLimit, "\(bytes.count) bytes are too many for a gzip member")
        }
        var stream = z_stream()
        guard newsar_gzip_init(&stream) == Z_OK else {
            throw CompressionError(.outOfMemory, "zlib: no memory for a deflate stream")
        }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(length)))
        var status = Z_OK
        var packed: [UInt8] = []
        bytes.withUnsafeBufferPointer { input in
            // zlib never writes through next_in; its type lacks the const.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = length
            packed.appendUnpacked(room) { target in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(clamping: target.count)
                status = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw CompressionError(.outOfMemory, "zlib: no room to deflate") }
        return packed
    }
}
