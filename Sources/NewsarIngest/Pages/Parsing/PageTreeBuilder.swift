internal import CLibXML2

/// Puts a `PageTree` together from what libxml2's parser reports.
struct PageTreeBuilder {
    var tree = PageTree()
    var context: htmlParserCtxtPtr?
    private(set) var fault: String?
    /// Indices of the elements that are open.
    private var open: [Int32] = []
    private var rawTextIsKept = false

    mutating func begin(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name, fault == nil else { return }
        guard open.count < PageParser.maximumDepth else {
            return stop("the page is nested deeper than \(PageParser.maximumDepth) elements")
        }
        guard tree.nodes.count < PageParser.maximumNodes else {
            return stop("the page has more than \(PageParser.maximumNodes) elements")
        }
        let tag = PageTag.named(name)
        let first = Int32(tree.attributes.count)
        if let attributes { append(attributes) }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            PageTree.Node(
                tag: tag, parent: open.last ?? -1, end: index + 1,
                content: first..<Int32(tree.attributes.count)))
        open.append(index)
        if tag == .script { rawTextIsKept = tree.value(.type, of: Int(index))?.contains("ld+json") == true }
    }

    mutating func end(_ name: UnsafePointer<xmlChar>?) {
        guard fault == nil, let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }

    mutating func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let text, length > 0, fault == nil else { return }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(length)))
        let end = Int32(tree.bytes.count)
        let parent = open.last ?? -1
        if let last = tree.nodes.last, last.tag == .text, last.parent == parent, last.content.upperBound == start {
            tree.nodes[tree.nodes.count - 1].content = last.content.lowerBound..<end
        } else {
            tree.nodes.append(
                PageTree.Node(
                    tag: .text, parent: parent, end: Int32(tree.nodes.count + 1), content: start..<end))
        }
    }

    /// The inside of scripts and styles; only linked data is kept.
    mutating func rawText(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let last = open.last, tree.nodes[Int(last)].tag == .script else { return }
        if rawTextIsKept { return self.text(text, length) }
        guard let text, length > 0, tree.stateDate == nil else { return }
        tree.stateDate = StateDate.find(in: UnsafeBufferPointer(start: text, count: Int(length)))
    }

    /// Ends what the page left open.
    mutating func close() {
        while let index = open.popLast() { tree.nodes[Int(index)].end = Int32(tree.nodes.count) }
        context = nil
    }

    private mutating func append(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        var position = 0
        while let name = attributes[position] {
            if let attribute = PageTree.Attribute.named(name) {
                let start = Int32(tree.bytes.count)
                if let value = attributes[position + 1] {
                    var length = 0
                    while value[length] != 0 { length += 1 }
                    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
                }
                tree.attributes.append(
                    PageTree.AttributeValue(attribute: attribute, bytes: start..<Int32(tree.bytes.count)))
            }
            position += 2
        }
    }

    private mutating func stop(_ reason: String) {
        fault = reason
        if let context { xmlStopParser(context) }
    }
}
