/// Why a text names no language model.
public struct LanguageModelAddressError: Error, Equatable, CustomStringConvertible {
    public let text: String
    public let reason: String

    public var description: String { "\(text): \(reason); write openai:URL#MODEL" }
}
