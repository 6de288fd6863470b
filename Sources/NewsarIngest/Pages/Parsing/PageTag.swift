/// An HTML element's kind, as far as reading a page tells kinds apart.
enum PageTag: String, CaseIterable {
    case text
    case other
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, main, section, header, footer, nav, aside, div, p, pre, blockquote, q, address, center
    case h1, h2, h3, h4, h5, h6, hgroup
    case ul, ol, li, dl, dt, dd, menu, table, caption, thead, tbody, tfoot, tr, td, th, hr, br
    case a, b, strong, em, i, span, time, font, abbr, small, cite, label, sup, sub, data
    case figure, figcaption, picture, img, video, audio, iframe, object, embed, svg, math, canvas
    case form, fieldset, input, button, select, option, textarea, dialog, details, summary

    /// Begins and ends a block of text of its own.
    var isBlock: Bool { Self.blocks.contains(self) }

    /// Holds nothing that a reader sees as text of the page.
    var isInvisible: Bool { Self.invisible.contains(self) }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    private static let blocks: Set<PageTag> = [
        .html, .head, .body, .title, .article, .main, .section, .header, .footer, .nav, .aside, .div, .p, .pre,
        .blockquote, .address, .center, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .menu,
        .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .hr, .figure, .figcaption, .form, .fieldset,
        .dialog, .details, .summary, .option, .video, .audio, .iframe, .noscript,
    ]

    private static let invisible: Set<PageTag> = [
        .head, .title, .meta, .link, .base, .script, .style, .template, .svg, .math, .canvas, .iframe, .object,
        .embed, .video, .audio, .select, .textarea, .input,
    ]

    /// The element of this name in small letters. O(1).
    static func named(_ name: UnsafePointer<UInt8>) -> PageTag {
        var hash = NameHash()
        var position = 0
        while name[position] != 0, position < 16 {
            hash.append(name[position])
            position += 1
        }
        return byHash[hash.value] ?? .other
    }

    private static let byHash: [UInt64: PageTag] = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map {
            (NameHash(of: $0.rawValue.utf8).value, $0)
        })
}
