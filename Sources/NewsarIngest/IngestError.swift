/// Why input could not be read or a record is no article.
public struct IngestError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong; new cases may be added.
    public enum Code: Sendable, Equatable {
        /// No input was named.
        case noInput
        /// A file or folder does not exist, may not be read, broke off while it was read, or is of no known kind.
        case unreadable
        /// The bytes are not valid UTF-8.
        case notUTF8
        /// The record is not JSON as RFC 8259 defines it.
        case malformed
        /// The record is JSON, but not an object.
        case notAnObject
        /// The record holds no text to analyse.
        case noText
        /// The record, its text or its nesting is over a limit.
        case overLimit
        /// A mapping of columns names what is no field of an article.
        case unknownField
    }

    public let code: Code
    /// What is wrong and where, in words for the person who gave the input.
    public let description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
