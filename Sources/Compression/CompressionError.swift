/// Why bytes could not be packed or unpacked.
public struct CompressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong; new cases may be added.
    public enum Code: Sendable, Equatable {
        /// The bytes are not a frame of the expected format, or the frame ends early.
        case corrupt
        /// The unpacked size is over the limit that the caller set.
        case overLimit
        /// The library could not get memory.
        case outOfMemory
    }

    public let code: Code
    public let description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
