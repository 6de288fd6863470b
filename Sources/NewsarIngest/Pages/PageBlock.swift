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
    var linkDensity: Double { length == 0 ? 0 : Double(linkBytes) / Double(length) }
}
