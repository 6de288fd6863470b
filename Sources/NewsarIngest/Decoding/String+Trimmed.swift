extension String {
    /// Without white space at both ends; `nil` when nothing is left.
    var trimmed: String? {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return nil }
        if !first.properties.isWhitespace && !last.properties.isWhitespace { return self }
        let rest = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let end = rest.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        return String(rest[...end])
    }

    /// The first `limit` scalars. O(limit).
    func bounded(_ limit: Int) -> String {
        utf8.count <= limit ? self : String(unicodeScalars.prefix(limit))
    }
}
