import NewsarModel

extension NewsStory {
    public static var csvHeader: CSVRow {
        CSVRow(["story", "article", "given_id", "title", "source", "lean", "published", "copy_of"])
    }

    /// A line for each article.
    public var csv: [CSVRow] {
        articles.map { article in
            CSVRow([
                id, article.id.description, article.givenID, article.title, article.source, article.lean?.rawValue,
                article.published?.description, article.copyOf?.description,
            ])
        }
    }
}
