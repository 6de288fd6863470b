/// Unpacks one compressed stream step by step, in constant memory. Not `Sendable`: one owner at a time.
public protocol StreamInflater: AnyObject {
    /// Unpacks from the front of `input` to the end of `output`, never beyond the end of the stream.
    ///
    /// A step that takes nothing and gives nothing needs more input. What a step could unpack before it throws is in `output`.
    ///
    /// - Parameter room: most bytes to append.
    /// - Throws: `.corrupt`, `.outOfMemory`.
    func inflate(
        _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], room: Int
    ) throws(CompressionError) -> InflateStep

    /// Makes ready for a stream that begins with the next byte.
    func restart() throws(CompressionError)
}

extension StreamInflater {
    /// Unpacks a stream that lies in memory; what follows it is not looked at.
    ///
    /// Throws `.corrupt` for a stream that is damaged or cut short, `.overLimit` beyond `limit` bytes, `.outOfMemory`.
    public func unpack(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        var result: Result<InflateStep, CompressionError> = .failure(CompressionError(.corrupt, "nothing to unpack"))
        while true {
            let before = output.count
            bytes.withUnsafeBufferPointer { bytes in
                do throws(CompressionError) {
                    let rest = UnsafeBufferPointer(rebasing: bytes[position...])
                    result = .success(try inflate(rest, into: &output, room: 64 * 1024))
                } catch {
                    result = .failure(error)
                }
            }
            let step = try result.get()
            position += step.consumed
            guard output.count <= limit else {
                throw CompressionError(.overLimit, "it unpacks to more than \(limit) bytes")
            }
            if step.isAtEnd { return output }
            if step.consumed == 0 && output.count == before { throw CompressionError(.corrupt, "it is cut short") }
        }
    }
}

/// What one step of an inflater did.
public struct InflateStep: Sendable, Equatable {
    /// Bytes taken from the input.
    public let consumed: Int
    /// The stream ends behind these bytes.
    public let isAtEnd: Bool

    public init(consumed: Int, isAtEnd: Bool) {
        self.consumed = consumed
        self.isAtEnd = isAtEnd
    }
}

extension [UInt8] {
    /// Appends what `body` writes into `room` bytes of fresh storage; it gives their number.
    mutating func appendUnpacked(_ room: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        append(addingCapacity: room) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
                count += body(UnsafeMutableBufferPointer(rebasing: buffer[count..<count + room]))
            }
        }
    }
}
