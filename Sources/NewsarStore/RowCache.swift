import NewsarModel

/// Row numbers of names that merges have met, so that a frequent topic is looked up once.
///
/// Names are compared by their bytes, as SQLite does: Swift's `==` calls composed and decomposed letters equal, and then
/// the first to arrive would name the topic.
struct RowCache {
    /// A topic's or an outlet's name.
    struct Name: Hashable {
        /// `TopicKind`'s number; -1 for outlets.
        let kind: Int64
        let text: String

        init(kind: Int64, text: String) {
            self.kind = kind
            self.text = text
        }

        init(topic: Topic) {
            kind = Int64(topic.kind.rawValue)
            text = topic.name
        }

        init(outlet: String) {
            kind = -1
            text = outlet
        }

        static func == (left: Name, right: Name) -> Bool {
            left.kind == right.kind && left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Names kept between batches: about 20 MB.
    private static let limit = 200_000

    private var rows: [Name: Int64] = [:]
    /// `StoreDatabase.rowStamp` that the rows are of: a correction may have taken some away since.
    var stamp: Int64 = 0

    subscript(name: Name) -> Int64? {
        get { rows[name] }
        set { rows[name] = newValue }
    }

    /// Forgets all names when there are too many: simpler than to track what was used when, and it costs a look-up a name.
    mutating func trim() {
        if rows.count > Self.limit { rows.removeAll(keepingCapacity: true) }
    }
}
