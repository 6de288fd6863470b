import NewsarModel

/// A topic in an article, as a row of `postings`.
struct Posting {
    let topic: Int64
    let article: Int64
    /// 0 where it is not known.
    let outlet: Int64
    let day: Int64?
    /// 0 unrated, 1…5 left to right.
    let lean: Int64
    /// Millionths.
    let salience: Int64
    /// Of the article; not in the table.
    let measures: ArticleMeasures
}
