package import NewsarModel

/// An article's text without what is no text, paragraphs split by a blank line.
package struct CleanText: Sendable, Equatable {
    /// Things listed of what was removed.
    private static let removedLimit = 100
    /// Bytes shown of each.
    private static let shownLimit = 400

    package let text: String
    package let removed: [Removed]
    /// How much of the text that was no white space was taken out, 0…1.
    package let junkShare: Double

    /// Normalises white space, takes out what belongs to the page and not to the article, and parts sentences that were
    /// glued together. `title`: a first line that repeats it is taken out too. O(bytes).
    package init(_ raw: String, title: String = "") {
        let bytes = Array(raw.utf8)
        var normalizer = TextNormalizer(bytes)
        normalizer.run()
        var removed = normalizer.removed
        let marked = normalizer.output
        let markup = LeftoverMarkup.cuts(in: marked)
        let plain = markup.isEmpty ? marked : Self.without(markup, marked, Seams())
        let seams = Seams(plain)
        let boilerplate = BoilerplateFilter.cuts(in: plain, seams, title: Array(title.utf8))
        let isWhole = boilerplate.isEmpty && seams.glued.isEmpty
        let output = isWhole ? plain : Self.without(boilerplate, plain, seams)
        for cut in markup { removed.append(Self.shown(cut, marked)) }
        for cut in boilerplate { removed.append(Self.shown(cut, plain)) }
        text = output == bytes ? raw : String(decoding: output, as: UTF8.self)
        let cutBytes = (markup + boilerplate).reduce(0) { $0 + $1.range.count }
        junkShare = marked.isEmpty ? 0 : Double(cutBytes) / Double(marked.count)
        self.removed = Array(removed.prefix(Self.removedLimit))
    }

    private static func without(_ cuts: [Cut], _ bytes: [UInt8], _ seams: Seams) -> [UInt8] {
        var joiner = TextJoiner(bytes, seams)
        for cut in cuts { joiner.leaveOut(cut) }
        return joiner.finish()
    }

    private static func shown(_ cut: Cut, _ bytes: [UInt8]) -> Removed {
        var end = min(cut.range.upperBound, cut.range.lowerBound + shownLimit)
        while end > cut.range.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let text = String(decoding: bytes[cut.range.lowerBound..<end], as: UTF8.self)
        return Removed(text: text, reason: cut.reason.rawValue)
    }
}
