/// Cuts a page into blocks of text and says of each element why it is no main text, if it is none.
struct BlockReader {
    private(set) var blocks: [PageBlock] = []
    private(set) var bytes: [UInt8] = []
    /// By node: why it and all below it is no main text.
    private(set) var hints: [ElementHint] = []
    /// By node: the nearest element of block level, itself included.
    private var blockOwners: [Int32] = []
    private var linked: [Bool] = []
    let tree: PageTree

    init(_ tree: PageTree) {
        self.tree = tree
        hints = [ElementHint](repeating: .none, count: tree.nodes.count)
        blockOwners = [Int32](repeating: 0, count: tree.nodes.count)
        linked = [Bool](repeating: false, count: tree.nodes.count)
        bytes.reserveCapacity(tree.bytes.count)
        run()
    }

    func bytes(of block: PageBlock) -> ArraySlice<UInt8> {
        bytes[Int(block.text.lowerBound)..<Int(block.text.upperBound)]
    }

    func text(of block: PageBlock) -> String { String(decoding: bytes(of: block), as: UTF8.self) }

    private mutating func run() {
        var index = 0
        var openOwner: Int32 = -1
        var breaks = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            let parent = Int(node.parent)
            if node.tag == .text {
                let owner = parent < 0 ? 0 : blockOwners[parent]
                if owner != openOwner {
                    close()
                    open(owner)
                    openOwner = owner
                }
                append(node.content, isLink: parent >= 0 && linked[parent])
                if !isBlank(node.content) { breaks = 0 }
            } else if node.tag.isInvisible {
                index = Int(node.end)
                continue
            } else {
                blockOwners[index] = node.tag.isBlock || parent < 0 ? Int32(index) : blockOwners[parent]
                linked[index] = node.tag == .a || parent >= 0 && linked[parent]
                hints[index] = hint(of: index)
                if node.tag.isBlock {
                    close()
                    openOwner = -1
                } else if node.tag == .br {
                    breaks += 1
                    if breaks >= 2 || endsSentence {
                        close()
                        openOwner = -1
                    } else {
                        space()
                    }
                }
            }
            index += 1
            // A block that ended with its element must not go on behind it.
            if openOwner >= 0, index >= Int(tree.nodes[Int(openOwner)].end) {
                close()
                openOwner = -1
            }
        }
        close()
    }

    /// Bytes of a line from which on a sentence's end before `<br>` ends a paragraph; shorter ones are verses and addresses.
    private static let longLine = 80

    private var endsSentence: Bool {
        guard let block = blocks.last, block.length >= Self.longLine else { return false }
        switch bytes.last {
        case 0x2E, 0x21, 0x3F, 0x22: return true
        default: return false
        }
    }

    private func isBlank(_ content: Range<Int32>) -> Bool {
        tree.bytes[Int(content.lowerBound)..<Int(content.upperBound)].allSatisfy { $0 <= 0x20 }
    }

    private func hint(of index: Int) -> ElementHint {
        let node = tree.nodes[index]
        switch node.tag {
        case .nav, .footer, .menu: return .navigation
        case .button, .form, .fieldset, .dialog, .label: return .form
        case .aside: return .box
        case .figure, .figcaption, .caption: return .caption
        case .noscript: return .hidden
        default: break
        }
        var found = ElementHint.none
        tree.bytes.withUnsafeBufferPointer { bytes in
            for attribute in node.content {
                let value = tree.attributes[Int(attribute)]
                let text = UnsafeBufferPointer(
                    rebasing: bytes[Int(value.bytes.lowerBound)..<Int(value.bytes.upperBound)])
                switch value.attribute {
                case .class, .id, .dataComponent, .dataTestID:
                    let hint = ElementHint.of(text)
                    if hint == .body || found == .none || found == .lead && hint != .none { found = hint }
                case .role:
                    if Self.isRole(text) { found = .navigation }
                case .itemprop:
                    if text.elementsEqual("articleBody".utf8) { found = .body }
                case .hidden: found = .hidden
                case .style:
                    if Self.hides(text) { found = .hidden }
                case .ariaHidden:
                    if text.elementsEqual("true".utf8) { found = .hidden }
                default: break
                }
            }
        }
        return found
    }

    private static func isRole(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        ["navigation", "contentinfo", "search", "menu", "menubar", "banner", "complementary", "dialog", "alert"]
            .contains { text.elementsEqual($0.utf8) }
    }

    private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        let plain = style.prefix(512).filter { $0 > 0x20 }
        return String(decoding: plain, as: UTF8.self).contains("display:none")
    }

    private mutating func open(_ owner: Int32) {
        let start = Int32(bytes.count)
        blocks.append(PageBlock(kind: kind(of: Int(owner)), owner: owner, text: start..<start))
    }

    private func kind(of owner: Int) -> PageBlock.Kind {
        var kind = PageBlock.Kind.other
        var index = owner
        for _ in 0..<4 where index >= 0 {
            switch tree.nodes[index].tag {
            case .p, .address: if kind == .other { kind = .paragraph }
            case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
            case .li, .dd, .dt: return .item
            case .blockquote: return .quote
            case .td, .th: return .cell
            case .pre: return .preformatted
            default: break
            }
            index = Int(tree.nodes[index].parent)
        }
        return kind
    }

    private mutating func space() {
        guard let block = blocks.last, block.text.count > 0, bytes.last != 0x20 else { return }
        bytes.append(0x20)
        blocks[blocks.count - 1].text = block.text.lowerBound..<Int32(bytes.count)
    }

    private mutating func append(_ content: Range<Int32>, isLink: Bool) {
        guard var block = blocks.last else { return }
        let start = Int(block.text.lowerBound)
        let before = bytes.count
        var isSpace = bytes.count == start || bytes[bytes.count - 1] == 0x20
        tree.bytes.withUnsafeBufferPointer { source in
            var position = Int(content.lowerBound)
            let end = Int(content.upperBound)
            while position < end {
                let byte = source[position]
                position += 1
                if byte <= 0x20 || byte == 0xC2 && position < end && source[position] == 0xA0 {
                    if byte == 0xC2 { position += 1 }
                    if !isSpace { bytes.append(0x20) }
                    isSpace = true
                    continue
                }
                if isSpace { block.words += 1 }
                isSpace = false
                switch byte {
                case 0x2E, 0x21, 0x3F, 0x2C, 0x3A, 0x3B: block.marks += 1
                case 0xE3...0xE9: block.words += 1
                default: break
                }
                bytes.append(byte)
            }
        }
        if isLink { block.linkBytes += Int32(bytes.count - before) }
        block.text = block.text.lowerBound..<Int32(bytes.count)
        blocks[blocks.count - 1] = block
    }

    /// Ends the block at hand; one without text is dropped.
    private mutating func close() {
        guard var block = blocks.last else { return }
        var end = Int(block.text.upperBound)
        while end > Int(block.text.lowerBound), bytes[end - 1] == 0x20 { end -= 1 }
        bytes.removeSubrange(end...)
        guard end > Int(block.text.lowerBound) else {
            blocks.removeLast()
            return
        }
        block.text = block.text.lowerBound..<Int32(end)
        blocks[blocks.count - 1] = block
    }
}
