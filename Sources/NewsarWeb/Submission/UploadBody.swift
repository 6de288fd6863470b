internal import Compression
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Reads the body of a request into memory, unpacked, within bounds.
struct UploadBody {
    /// Largest ratio of unpacked to packed bytes, beyond the first megabyte: news text packs 3–10:1.
    private static let ratio = 200
    /// Bytes unpacked in one step.
    private static let stepBytes = 64 * 1024

    private let limit: Int
    private let inflater: DeflateInflater?
    /// Whether the packed bytes so far end with a whole gzip member.
    private var isAtMemberEnd = false
    private var bytes: [UInt8] = []
    private var received = 0

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
        for try await buffer in body {
            received += buffer.readableBytes
            guard received <= limit else { throw tooLarge }
            try buffer.withUnsafeReadableBytes { try take($0.bindMemory(to: UInt8.self)) }
        }
        guard inflater == nil || isAtMemberEnd || received == 0 else {
            throw Problem(.malformedBody, "the gzip body ends in the middle")
        }
        return bytes
    }

    private mutating func take(_ piece: UnsafeBufferPointer<UInt8>) throws {
        guard let inflater else { return bytes.append(contentsOf: piece) }
        var rest = piece[...]
        while true {
            let before = bytes.count
            let step: InflateStep
            do throws(CompressionError) {
                step = try inflater.inflate(
                    UnsafeBufferPointer(rebasing: rest), into: &bytes, room: min(Self.stepBytes, limit + 1 - before))
            } catch {
                throw Problem(.malformedBody, "the gzip body: \(error)")
            }
            guard bytes.count <= limit else { throw tooLarge }
            if bytes.count > 1 << 20, bytes.count / Self.ratio > received {
                throw Problem(.bodyTooLarge, "the body unpacks to more than \(Self.ratio) times its size")
            }
            if step.consumed == 0, bytes.count == before, !step.isAtEnd { return }
            rest = rest.dropFirst(step.consumed)
            isAtMemberEnd = step.isAtEnd
            if step.isAtEnd {
                inflater.restart()
                if rest.isEmpty { return }
            }
        }
    }

    private var tooLarge: Problem {
        Problem(
            .bodyTooLarge,
            "the body is longer than \(limit) bytes, unpacked; send it in parts, or large files with newsar submit")
    }
}
