/// A page's elements and texts in document order, in flat arrays: who walks it needs no call stack.
struct PageTree {
    /// An attribute that reading a page looks at; all others are dropped.
    enum Attribute: String, CaseIterable {
        case id, `class`, role, itemprop, itemtype, itemscope, rel, href, name, property, content, datetime, type, lang,
            style
        case hidden, title, value, charset, scheme
        case ariaHidden = "aria-hidden"
        case ariaLabel = "aria-label"
        case dataTestID = "data-testid"
        case dataComponent = "data-component"
        case httpEquiv = "http-equiv"

        static func named(_ name: UnsafePointer<UInt8>) -> Attribute? {
            var hash = NameHash()
            var position = 0
            while name[position] != 0, position < 16 {
                hash.append(name[position])
                position += 1
            }
            return byHash[hash.value]
        }

        private static let byHash: [UInt64: Attribute] = Dictionary(
            uniqueKeysWithValues: allCases.map { (NameHash(of: $0.rawValue.utf8).value, $0) })
    }

    struct Node {
        let tag: PageTag
        /// Index of the element around it, -1 at the top.
        let parent: Int32
        /// Index behind its last descendant.
        var end: Int32
        /// A text's bytes in `bytes`; an element's attributes in `attributes`.
        var content: Range<Int32>
    }

    struct AttributeValue {
        let attribute: Attribute
        let bytes: Range<Int32>
    }

    var nodes: [Node] = []
    var attributes: [AttributeValue] = []
    /// All texts and attribute values, UTF-8.
    var bytes: [UInt8] = []
    /// The date of publication in a script's state.
    var stateDate: String?

    /// An attribute's bytes; `nil` where the element does not have it.
    func range(_ attribute: Attribute, of node: Int) -> Range<Int>? {
        let content = nodes[node].content
        guard nodes[node].tag != .text else { return nil }
        for index in content where attributes[Int(index)].attribute == attribute {
            let bytes = attributes[Int(index)].bytes
            return Int(bytes.lowerBound)..<Int(bytes.upperBound)
        }
        return nil
    }

    func value(_ attribute: Attribute, of node: Int) -> String? {
        range(attribute, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The nodes below `node` in document order.
    func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

    /// All text below `node` with runs of white space made one space, at most `limit` bytes.
    func text(of node: Int, limit: Int = 4096) -> String {
        var all: [UInt8] = []
        var skipped = 0
        for index in node..<Int(nodes[node].end) where index >= skipped {
            let item = nodes[index]
            if item.tag == .text {
                for byte in bytes[Int(item.content.lowerBound)..<Int(item.content.upperBound)] {
                    if byte > 0x20 {
                        all.append(byte)
                    } else if let last = all.last, last != 0x20 {
                        all.append(0x20)
                    }
                    if all.count > limit { break }
                }
            } else if item.tag == .script || item.tag == .style || item.tag == .svg && index != node {
                skipped = Int(item.end)
            } else if item.tag.isBlock || item.tag == .br, let last = all.last, last != 0x20 {
                all.append(0x20)
            }
            if all.count > limit { break }
        }
        return String(decoding: all.prefix(limit), as: UTF8.self).trimmed ?? ""
    }
}
