/// Where a language model answers: `openai:http://127.0.0.1:11434/v1#llama3.2`.
///
/// The address is that of any server that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM.
public struct LanguageModelAddress: Sendable, Equatable, CustomStringConvertible {
    /// The address that requests go to.
    public let endpoint: String
    public let model: String

    private static let scheme = "openai:"
    private static let path = "/chat/completions"

    public init(_ text: String) throws(LanguageModelAddressError) {
        guard text.hasPrefix(Self.scheme) else {
            throw LanguageModelAddressError(text: text, reason: "it does not begin with `openai:`")
        }
        let parts = text.dropFirst(Self.scheme.count).split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else {
            throw LanguageModelAddressError(text: text, reason: "the name of the model is missing after `#`")
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw LanguageModelAddressError(text: text, reason: "it has white space in it")
        }
        guard let scheme = ["http://", "https://"].first(where: { parts[0].hasPrefix($0) }) else {
            throw LanguageModelAddressError(text: text, reason: "the address does not begin with http:// or https://")
        }
        var rest = parts[0].dropFirst(scheme.count)
        while rest.last == "/" { rest.removeLast() }
        guard let first = rest.first, first != "/", first != ":" else {
            throw LanguageModelAddressError(text: text, reason: "the address names no host")
        }
        if rest.hasSuffix(Self.path) { rest.removeLast(Self.path.count) }
        endpoint = scheme + rest + (rest.contains("/") ? "" : "/v1") + Self.path
        model = String(parts[1])
    }

    /// As a brief names the writer of its summary.
    public var description: String { Self.scheme + model }
}
