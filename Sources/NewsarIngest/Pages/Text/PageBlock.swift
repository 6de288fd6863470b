/// A run of text between two breaks of block level: a paragraph, a heading, an item.
struct PageBlock {
    enum Kind { case paragraph, heading, item, quote, cell, preformatted, other }

    var kind: Kind
    /// The block-level element that the text stands in.
    let owner: Int32
    /// Its bytes in `BlockReader.bytes`, white space evened out.
    var text: Range<Int32>
    /// Bytes that are links.
    var linkBytes: Int32 = 0
    var words: Int32 = 0
    /// Sentence ends and commas.
    var marks: Int32 = 0

    var length: Int { text.count }
    /// Share of its bytes that are links.
    var linkDensity: Double { length == 0 ? 0 : Double(linkBytes) / Double(length) }

    /// How much it speaks for prose: its bytes outside of links, none where it is short and without sentence marks; negative for
    /// lists of links and labels.
    var prose: Int {
        let density = linkDensity
        if kind == .heading { return 0 }
        if density > 0.5 { return -min(length, 40) }
        if words >= 8 && marks > 0 || length > 120 { return Int(Double(length) * (1 - density) * (1 - density)) }
        return kind == .paragraph || kind == .quote ? 5 : -10
    }
}
