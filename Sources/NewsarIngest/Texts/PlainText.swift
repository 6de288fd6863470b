/// Plain text as an article: the first line is its title.
enum PlainText {
    /// Longest first line that counts as a title, in bytes.
    private static let longestTitle = 400

    /// The first line that is not blank is the title and the rest the text; all is text when there is one line, or when the
    /// first is too long for a title. O(bytes).
    static func draft(_ bytes: [UInt8], url: String? = nil) -> ArticleDraft {
        var draft = ArticleDraft(url: url)
        let content = bytes[...].drop { $0 <= 0x20 }
        let end = content.firstIndex(of: 0x0A) ?? content.endIndex
        let rest = content[end...].drop { $0 <= 0x20 }
        if rest.isEmpty || end - content.startIndex > longestTitle {
            draft.offer(TextBytes.string(content), as: ArticleField.Match(field: .text, rank: 0))
        } else {
            draft.offer(TextBytes.string(content[..<end]), as: ArticleField.Match(field: .title, rank: 0))
            draft.offer(TextBytes.string(rest), as: ArticleField.Match(field: .text, rank: 0))
        }
        return draft
    }
}
