/// Makes running text of the tokens of a labelled corpus, and keeps where each token stands.
struct Detokenizer {
    private(set) var text: [UInt8] = []
    /// Bytes of each token.
    private(set) var ranges: [Range<Int>] = []
    private var sticks = true
    private var isQuoted = false

    private static let noSpaceBefore: Set<String> = [
        ".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "'", "’", "”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll",
        "'d", "'m", "''",
    ]
    private static let noSpaceAfter: Set<String> = ["(", "[", "{", "$", "£", "€", "“", "‘", "#", "@", "``"]
    private static let written = ["``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"]

    /// A straight quotation mark opens and closes in turn.
    mutating func append(_ token: String, inCapitals: Bool) {
        var shown = Self.written[token] ?? token
        if inCapitals { shown = shown.uppercased() }
        var hasSpace = !Self.noSpaceBefore.contains(shown) && !Self.noSpaceBefore.contains(token)
        var sticksAfter = Self.noSpaceAfter.contains(shown) || Self.noSpaceAfter.contains(token)
        if shown == "\"" {
            isQuoted.toggle()
            hasSpace = isQuoted
            sticksAfter = isQuoted
        }
        if !text.isEmpty, hasSpace, !sticks { text.append(0x20) }
        let start = text.count
        text += shown.utf8
        ranges.append(start..<text.count)
        sticks = sticksAfter
    }
}
