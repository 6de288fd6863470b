internal import Compression
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Reads the body of a request into memory, unpacked, within bounds.
struct UploadBody {
    /// Largest ratio of unpacked to packed bytes, beyond the first megabyte: news text packs 3–10:1.
    private static let ratio = 200
    /// Packed bytes inflated at once: deflate packs up to 1,032:1, so this bounds what one step can yield to 8 MB.
    private static let packedStep = 8 * 1024
    private static let unpackedStep = 64 * 1024

    private let limit: Int
    private let inflater: DeflateInflater?
    private var bytes: [UInt8] = []
    private var received = 0
    /// Whether the packed stream has ended; a next one may follow, as in a file of several members.
    private var isComplete = false

    /// Throws a problem for a Content-Encoding that is not understood, and for a Content-Length over the limit.
    ///
    /// - Parameter limit: most bytes, packed and unpacked.
    init(_ headers: HTTPFields, limit: Int) throws {
        self.limit = limit
        switch (headers[.contentEncoding] ?? "identity").lowercased() {
        case "identity", "": inflater = nil
        case "gzip", "x-gzip": inflater = try DeflateInflater(.gzip)
        case let other:
            throw Problem(.unsupportedEncoding, "Content-Encoding '\(other.prefix(40))': send plain or gzip")
        }
        if let length = headers[.contentLength].flatMap(Int.init), length > limit { throw tooLarge }
    }

    /// The whole body. Throws a problem when it is over a limit or damaged, another error when the sender is gone.
    mutating func read(_ body: RequestBody) async throws -> [UInt8] {
        for try await var buffer in body {
            while let piece = buffer.readBytes(length: min(buffer.readableBytes, Self.packedStep)), !piece.isEmpty {
                try take(piece)
            }
        }
        if inflater != nil, !isComplete { throw Problem(.malformedBody, "the body: the gzip stream is cut short") }
        return bytes
    }

    private mutating func take(_ piece: [UInt8]) throws {
        received += piece.count
        guard let inflater else {
            guard bytes.count + piece.count <= limit else { throw tooLarge }
            bytes += piece
            return
        }
        guard received <= limit else { throw tooLarge }
        var rest = piece[...]
        // A step that fills its room may have more to give, even when all input is taken.
        var mayHaveMore = false
        do throws(CompressionError) {
            while !rest.isEmpty || mayHaveMore {
                if isComplete { inflater.restart() }
                let before = bytes.count
                let step = try rest.withUnsafeBufferPointer { (packed) throws(CompressionError) in
                    try inflater.inflate(packed, into: &bytes, room: Self.unpackedStep)
                }
                rest = rest.dropFirst(step.consumed)
                isComplete = step.isAtEnd
                mayHaveMore = !isComplete && bytes.count - before == Self.unpackedStep
                guard bytes.count <= limit else { break }
                if step.consumed == 0, bytes.count == before, !step.isAtEnd { break }
            }
        } catch {
            throw Problem(.malformedBody, "the body: \(error)")
        }
        guard bytes.count <= limit else { throw tooLarge }
        if bytes.count > 1 << 20, bytes.count / Self.ratio > received {
            throw Problem(.bodyTooLarge, "the body unpacks to more than \(Self.ratio) times its size")
        }
    }

    private var tooLarge: Problem {
        Problem(
            .bodyTooLarge,
            "the body is longer than \(limit) bytes, unpacked; send it in parts, or large files with newsar submit")
    }
}
