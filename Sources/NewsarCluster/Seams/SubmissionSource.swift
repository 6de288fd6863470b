public import NewsarModel

/// Where a submitter gets its records.
public protocol SubmissionSource: Sendable {
    /// The next records, at most `limit`; empty at the end. The same input gives the same records in the same order.
    func next(upTo limit: Int) async -> [SubmissionRecord]

    /// Tells the numbers of records, the first being 0, that are copies of earlier ones and so are not sent.
    func duplicates(at records: [Int]) async
}

public enum SubmissionRecord: Sendable {
    case article(Article)
    /// A record that is no article: one line of JSON for the rejects file.
    case rejected([UInt8])
}
