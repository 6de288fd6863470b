internal import NewsarModel

/// Reads corpora of a token a line: the token, then its tag in the last column, a blank line after each sentence.
package struct LabelledCorpus {
    package enum Spans: Sendable {
        /// Spans are names.
        case names
        /// Spans are noun phrases (GUM): a name is one of capitalised words only.
        case phrases
    }

    private static let sentenceLimit = 40
    private static let kinds: [String: Entity.Kind] = [
        "per": .person, "person": .person, "loc": .location, "location": .location, "place": .location,
        "geo-loc": .location, "org": .organization, "organization": .organization, "group": .organization,
        "corporation": .organization, "company": .organization, "event": .event,
    ]

    private struct Line {
        var token: String
        var tag: String
    }

    /// The documents of a file; at most 40 sentences each where it marks none. With `everyNthInCapitals`, each n-th
    /// sentence is written in capitals, as headlines are.
    package static func documents(_ file: String, _ spans: Spans, everyNthInCapitals: Int = 0) -> [LabelledText] {
        var documents: [LabelledText] = []
        var sentences: [[Line]] = []
        var sentence: [Line] = []
        func endSentence() {
            if !sentence.isEmpty { sentences.append(sentence) }
            sentence = []
        }
        func endDocument() {
            endSentence()
            if !sentences.isEmpty { documents.append(text(sentences, spans, everyNthInCapitals)) }
            sentences = []
        }
        for raw in file.split(separator: "\n", omittingEmptySubsequences: false) {
            if raw.contains("-DOCSTART-") {
                endDocument()
                continue
            }
            if raw.allSatisfy(\.isWhitespace) {
                endSentence()
                if sentences.count >= sentenceLimit { endDocument() }
                continue
            }
            if raw.hasPrefix("# ") { continue }
            let parts = raw.split(separator: raw.contains("\t") ? "\t" : " ", omittingEmptySubsequences: false)
            guard let tag = parts.last else { continue }
            let isNumbered = parts.count > 2 && parts[0].allSatisfy(\.isNumber)
            sentence.append(Line(token: String(parts[isNumbered ? 1 : 0]), tag: String(tag).trimmed))
        }
        endDocument()
        return documents
    }

    private static func text(_ sentences: [[Line]], _ spans: Spans, _ everyNth: Int) -> LabelledText {
        var writer = Detokenizer()
        for (number, sentence) in sentences.enumerated() {
            let inCapitals = everyNth > 0 && number % everyNth == 0
            for line in sentence { writer.append(line.token, inCapitals: inCapitals) }
        }
        var result = LabelledText(text: String(decoding: writer.text, as: UTF8.self), names: [], unknown: [])
        let lines = sentences.flatMap { $0 }
        var start = 0
        while start < lines.count {
            let tag = lines[start].tag
            guard tag.hasPrefix("B-") || tag.hasPrefix("I-") else {
                start += 1
                continue
            }
            let label = tag.dropFirst(2)
            var end = start + 1
            while end < lines.count, lines[end].tag == "I-" + label { end += 1 }
            add(start..<end, String(label).lowercased(), lines, writer.ranges, spans, to: &result)
            start = end
        }
        return result
    }

    private static let joiners: Set<String> = [
        "of", "the", "and", "for", "&", "'s", "’s", "-", "de", "van", "von", "in",
    ]
    private static let determiners: Set<String> = ["the", "a", "an"]

    private static func add(
        _ span: Range<Int>, _ label: String, _ lines: [Line], _ ranges: [Range<Int>], _ spans: Spans,
        to text: inout LabelledText
    ) {
        var span = span
        let kind = kinds[label]
        if spans == .phrases {
            while let first = span.first, determiners.contains(lines[first].token.lowercased()) {
                span.removeFirst()
            }
            guard let first = span.first, let last = span.last else { return }
            let isName =
                lines[first].token.isCapitalised && lines[last].token.isCapitalised
                && span.allSatisfy { lines[$0].token.isCapitalised || joiners.contains(lines[$0].token) }
            if !isName || kind == nil {
                text.unknown.append(ranges[first].lowerBound..<ranges[last].upperBound)
                return
            }
        }
        guard let kind, let first = span.first, let last = span.last else { return }
        text.names.append(LabelledText.Name(range: ranges[first].lowerBound..<ranges[last].upperBound, kind: kind))
    }
}

extension String {
    fileprivate var isCapitalised: Bool { first?.isUppercase ?? false }
    fileprivate var trimmed: String {
        var text = Substring(self)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension Range<Int> {
    fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
}
