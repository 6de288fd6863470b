internal import CZstd

/// Unpacks zstd frames that state their size, with one reused context. Not `Sendable`, as `ZstdCompressor`.
public final class ZstdDecompressor {
    private let context: OpaquePointer

    public init() throws(CompressionError) {
        guard let context = ZSTD_createDCtx() else {
            throw CompressionError(.outOfMemory, "zstd: no memory for a decompression context")
        }
        self.context = context
    }

    deinit { ZSTD_freeDCtx(context) }

    /// The unpacked bytes of the one frame in `frame`.
    ///
    /// - Parameter limit: the largest unpacked size to accept; a frame that claims more is refused before any memory
    ///   is taken for it, so a bomb costs nothing.
    public func decompress(_ frame: some RandomAccessCollection<UInt8>, limit: Int) throws(CompressionError) -> [UInt8]
    {
        let result = frame.withContiguousStorageIfAvailable { bytes in unpack(bytes, limit: limit) }
        return try (result ?? Array(frame).withUnsafeBufferPointer { unpack($0, limit: limit) }).get()
    }

    private func unpack(_ frame: UnsafeBufferPointer<UInt8>, limit: Int) -> Result<[UInt8], CompressionError> {
        let size = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
        guard newsar_zstd_size_is_unknown(size) == 0 else {
            return .failure(CompressionError(.corrupt, "not a zstd frame that states its size (\(frame.count) bytes)"))
        }
        guard size <= UInt64(limit) else {
            return .failure(CompressionError(.overLimit, "frame unpacks to \(size) bytes, the limit is \(limit)"))
        }
        var failure: CompressionError?
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            let written = ZSTD_decompressDCtx(context, buffer.baseAddress, Int(size), frame.baseAddress, frame.count)
            guard ZSTD_isError(written) == 0, written == Int(size) else {
                failure = CompressionError(.corrupt, "zstd frame of \(frame.count) bytes is damaged")
                return
            }
            count = written
        }
        if let failure { return .failure(failure) }
        return .success(bytes)
    }
}
