public import NewsarStatistics

extension BriefStore {
    /// All known outlets, most articles first, ties by name. O(outlets).
    public func sources() throws(StoreError) -> [SourceStatistics] {
        try read { db in
            try SourceReader.all(db).enumerated().sorted {
                ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset)
            }.map(\.element)
        }
    }

    /// One outlet, named as its articles name it, with the topics that it covers more and less than all together. O(its
    /// articles).
    public func source(named name: String) throws(StoreError) -> SourceStatistics? {
        try read { db in
            guard var source = try SourceReader.all(db).first(where: { $0.source == name }) else { return nil }
            (source.over, source.under) = try SourceReader.coverage(of: name, db)
            return source
        }
    }
}
