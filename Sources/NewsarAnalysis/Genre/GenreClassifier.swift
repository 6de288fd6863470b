internal import NewsarModel

/// Tells reports from opinion, interviews, live pages and the rest.
enum GenreClassifier {
    static func genre(of article: Article, _ reading: Reading, _ quotations: [Quotation]) -> Genre { .other }
}
