import NewsarIngest
import NewsarModel

/// Stands in for the page reader: the page's bytes are the text, the encoding hint is the title.
struct PlainPages: PageReading {
    func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        let text = String(decoding: html, as: UTF8.self)
        if text.contains("<nothing>") { throw IngestError(.noText, "the page holds no article") }
        return PageArticle(
            title: encodingHint, author: nil, published: nil, description: nil, language: nil, url: nil, source: nil,
            text: text)
    }
}

extension [IngestItem] {
    var articles: [Article] {
        compactMap { if case .article(let article, _) = $0 { article } else { nil } }
    }

    var texts: [String] { articles.map(\.text) }

    var reasons: [String] { rejections.map(\.reason) }

    /// Offsets of articles and rejections, in order.
    var offsets: [Int?] {
        map { item in
            let origin =
                switch item {
                case .article(_, let origin): origin
                case .rejected(let rejection): rejection.origin
                }
            if case .byte(let offset) = origin.place { return offset }
            return nil
        }
    }
}

/// Bytes written as hexadecimal digits.
func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}
