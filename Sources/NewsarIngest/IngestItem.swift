public import NewsarModel

/// What an input yields, record by record.
public enum IngestItem: Sendable, Equatable {
    case article(Article, origin: Origin)
    case rejected(Rejection)
}

/// Where a record stands.
public struct Origin: Sendable, Equatable, CustomStringConvertible {
    public enum Place: Sendable, Equatable {
        /// The input as a whole.
        case whole
        /// The line at which the record begins, the first being 1.
        case line(Int)
        /// Bytes before it in the input as it is stored.
        case byte(Int)
    }

    /// The file's path, or `-` for standard input.
    public let input: String
    public let place: Place

    public init(input: String, place: Place) {
        self.input = input
        self.place = place
    }

    /// `articles.jsonl, line 12`.
    public var description: String {
        switch place {
        case .whole: input
        case .line(let line): "\(input), line \(line)"
        case .byte(let offset): "\(input), byte \(offset)"
        }
    }
}
