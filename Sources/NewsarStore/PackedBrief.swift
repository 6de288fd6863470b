import Compression
import NewsarModel

/// The stored form of a brief: its JSON in one zstd frame.
enum PackedBrief {
    /// Bytes that a brief may unpack to; what claims more is damaged.
    private static let limit = 64 << 20

    static func json(
        _ packed: [UInt8], of article: Fingerprint?, with decompressor: ZstdDecompressor
    ) throws(StoreError) -> [UInt8] {
        do {
            return try decompressor.decompress(packed, limit: limit)
        } catch {
            throw StoreError(
                .corrupt, "the stored brief of \(article.map { "article \($0)" } ?? "an article") is damaged: \(error)")
        }
    }
}
