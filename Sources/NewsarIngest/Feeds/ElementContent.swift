/// What stands between the tags of an element.
struct ElementContent {
    private let bytes: [UInt8]
    /// Elements stand in it, as in Atom's XHTML.
    private let hasElements: Bool

    /// `range`: where the content stands in `item`. O(bytes).
    init(_ item: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let content = UnsafeBufferPointer(rebasing: item[range])
        var scanner = MarkupScanner(content)
        var (resolved, raw): ([UInt8], [UInt8]) = ([], [])
        var hasElements = false
        while let token = scanner.next() {
            switch token {
            case .text(let range):
                let text = UnsafeBufferPointer(rebasing: content[range])
                CharacterReference.resolve(text, into: &resolved)
                raw += text
            case .literal(let range):
                resolved += content[range]
                raw += content[range]
            case .tag(let tag):
                hasElements = true
                raw += content[tag.range]
            case .declaration, .incomplete: break
            }
        }
        self.hasElements = hasElements
        bytes = hasElements ? raw : resolved
    }

    /// Its text with paragraphs.
    var text: String {
        let isMarkup = hasElements || FragmentText.isMarkup(bytes)
        return TextBytes.string((isMarkup ? FragmentText.text(bytes) : bytes)[...])
    }

    /// Its text in one line.
    var line: String {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace }
        return words.map { String($0) }.joined(separator: " ")
    }
}
