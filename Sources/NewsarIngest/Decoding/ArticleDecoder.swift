public import NewsarModel

/// Makes an article of one JSON object, whatever names its members go by.
///
/// Unknown members are checked and passed over. Control characters other than line feed, carriage return and tab are
/// left out, lone surrogates become U+FFFD, metadata is trimmed and cut to its bound, and a date that cannot be read is `nil`.
public struct ArticleDecoder: Sendable {
    /// Most of a field that is kept, in Unicode scalars.
    private enum Bound {
        static let id = 256
        static let url = 4096
        static let title = 2048
        static let description = 16_384
        static let source = 256
        static let author = 512
        static let language = 35
    }

    private let options: IngestOptions
    private var limits: IngestLimits { options.limits }

    public init(_ options: IngestOptions = .default) { self.options = options }

    /// The article in `record`, a JSON object in UTF-8.
    ///
    /// A page in `html` gives what the other members leave open. Throws `.notUTF8`, `.malformed` and `.overLimit` with the byte
    /// at which it is wrong, `.notAnObject`, `.noText`, and what `PageReader` throws. O(bytes).
    public func decode(_ record: [UInt8]) throws(IngestError) -> Article {
        guard record.count <= limits.recordBytes else {
            throw IngestError(.overLimit, "the record is longer than \(limits.recordBytes) bytes")
        }
        do {
            _ = try UTF8Span(validating: record.span)
        } catch {
            throw IngestError(.notUTF8, "invalid UTF-8 at byte \(error.byteOffsets.lowerBound + 1)")
        }
        let draft: ArticleDraft?
        do {
            draft = try record.withUnsafeBufferPointer { (bytes) throws(JSONError) in try read(bytes) }
        } catch {
            throw Self.error(error)
        }
        guard let draft else { throw IngestError(.notAnObject, "not a JSON object") }
        return try article(of: draft)
    }

    /// The article that a record of any kind makes.
    func decode(_ record: Record) throws(IngestError) -> Article {
        switch record.content {
        case .json: try decode(record.bytes)
        case .draft(let draft): try article(of: draft)
        case .page(let page): try article(of: ArticleDraft(url: page.url), read(page))
        }
    }

    /// The article that the fields make; a page in `html` is read where there is no text.
    private func article(of draft: ArticleDraft) throws(IngestError) -> Article {
        guard draft.text.value == nil, let html = draft.html.value else { return try article(of: draft, nil) }
        let page = Page(html: Array(html.utf8), url: draft.url.value, encodingHint: "utf-8")
        do throws(IngestError) {
            return try article(of: draft, read(page))
        } catch {
            guard error.code == .noText, draft.title.value != nil, let text = Self.fragment(page.html) else {
                throw error
            }
            return try article(
                of: draft,
                PageArticle(
                    title: nil, author: nil, published: nil, description: nil, language: nil, url: nil, source: nil,
                    text: text))
        }
    }

    /// The text of HTML that is no page but a part of one, as in JSON Feed's `content_html`; `nil` for pages.
    private static func fragment(_ html: [UInt8]) -> String? {
        let head = String(decoding: html.prefix(1024), as: UTF8.self).lowercased()
        guard !["<!doctype", "<html", "<head", "<body"].contains(where: head.contains) else { return nil }
        return String(decoding: FragmentText.text(html), as: UTF8.self).trimmed
    }

    private func read(_ page: Page) throws(IngestError) -> PageArticle {
        try options.pages.article(html: page.html, url: page.url, encodingHint: page.encodingHint)
    }

    /// - Parameter page: gives what the draft leaves open.
    private func article(of draft: ArticleDraft, _ page: PageArticle?) throws(IngestError) -> Article {
        guard let text = draft.text.value ?? page?.text else {
            throw IngestError(.noText, "no text: none of text, content, body and the like")
        }
        guard text.utf8.count <= limits.articleBytes else {
            throw IngestError(.overLimit, "the text is longer than \(limits.articleBytes) bytes")
        }
        return Article(
            givenID: draft.id.value?.bounded(Bound.id), url: (draft.url.value ?? page?.url)?.bounded(Bound.url),
            title: (draft.title.value ?? page?.title)?.bounded(Bound.title) ?? "",
            description: (draft.description.value ?? page?.description)?.bounded(Bound.description), text: text,
            source: (draft.source.value ?? page?.source)?.bounded(Bound.source),
            author: (draft.author.value ?? page?.author)?.bounded(Bound.author),
            published: draft.published.value ?? page?.published,
            language: (draft.language.value ?? page?.language)?.bounded(Bound.language),
            removed: draft.text.value == nil ? page?.removed ?? [] : [])
    }

    /// The members of the object that `bytes` hold; `nil` when they hold another value.
    private func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> ArticleDraft? {
        var scanner = JSONScanner(bytes, maximumDepth: limits.depth)
        guard scanner.peek() == 0x7B else {
            try scanner.skipValue()
            try scanner.end()
            return nil
        }
        var draft = ArticleDraft()
        try scanner.object { (scanner, name) throws(JSONError) in
            if let match = options.fields.match(scanner.text(of: name)) {
                try draft.read(match, from: &scanner)
            } else {
                try scanner.skipValue()
            }
        }
        try scanner.end()
        return draft
    }

    private static func error(_ error: JSONError) -> IngestError {
        switch error.kind {
        case .malformed: IngestError(.malformed, "malformed JSON at byte \(error.column): \(error.reason)")
        case .tooDeep: IngestError(.overLimit, "byte \(error.column): \(error.reason)")
        }
    }
}
