/// Which columns or members give which field of an article, where their names do not tell.
public struct FieldMap: Sendable, Equatable {
    private let fields: [String: ArticleField]

    /// Names alone tell.
    public static let usual = FieldMap(fields: [:])

    private init(fields: [String: ArticleField]) { self.fields = fields }

    /// Reads `text=body,title=Überschrift`: a field's own name, then the column's as it stands in the header.
    ///
    /// Throws `.unknownField` for what is no field of an article, and for a pair without `=`.
    public init(_ text: String) throws(IngestError) {
        var fields: [String: ArticleField] = [:]
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).compactMap { String($0).trimmed }
            guard parts.count == 2 else {
                throw IngestError(.unknownField, "\(pair): write FIELD=COLUMN, such as text=body")
            }
            guard let field = ArticleField.canonical[parts[0]] else {
                let known = ArticleField.allCases.map(\.name).joined(separator: ", ")
                throw IngestError(.unknownField, "\(parts[0]) is no field of an article; there are \(known)")
            }
            fields[parts[1]] = field
        }
        self.fields = fields
    }

    /// The field that `name` stands for; what was mapped goes before what names tell.
    func match(_ name: String) -> ArticleField.Match? {
        if !fields.isEmpty, let field = fields[name] { return ArticleField.Match(field: field, rank: -1) }
        return ArticleField.match(name)
    }
}
