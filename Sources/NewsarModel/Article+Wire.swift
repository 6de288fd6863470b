/// An article's binary form: the unpacked payload of an `articles` job of format version 1.
extension Article {
    public var wireBytes: [UInt8] {
        var writer = WireWriter(capacity: text.utf8.count + 512)
        writer.write(givenID)
        writer.write(url)
        writer.write(title)
        writer.write(description)
        writer.write(text)
        writer.write(source)
        writer.write(author)
        writer.write(published?.seconds)
        writer.write(language)
        // Behind all that earlier releases know, and only where there is any: they read the rest as before.
        if !removed.isEmpty {
            writer.write(UInt64(removed.count))
            for cut in removed {
                writer.write(cut.text)
                writer.write(cut.reason)
            }
        }
        return writer.bytes
    }

    /// Reads `wireBytes`. The identities are computed again rather than trusted.
    public init(wireBytes: [UInt8]) throws(WireError) {
        var reader = WireReader(wireBytes)
        let givenID = try reader.optionalString()
        let url = try reader.optionalString()
        let title = try reader.string()
        let description = try reader.optionalString()
        let text = try reader.string()
        let source = try reader.optionalString()
        let author = try reader.optionalString()
        let published = try reader.optionalTimestamp()
        let language = try reader.optionalString()
        var removed: [Removed] = []
        if !reader.isAtEnd {
            for _ in 0..<(try reader.count(limit: Self.removedLimit)) {
                removed.append(Removed(text: try reader.string(), reason: try reader.string()))
            }
        }
        self.init(
            givenID: givenID, url: url, title: title, description: description, text: text, source: source,
            author: author, published: published, language: language, removed: removed)
    }
}
