public import NewsarModel

/// Where aggregators put briefs: the store.
public protocol BriefSink: Sendable {
    /// Merges briefs in one transaction; a brief that is there already changes nothing. Durable once it returns.
    func merge(_ parcels: [BriefParcel]) async throws(BriefSinkError) -> MergeSummary
}

public struct MergeSummary: Sendable, Equatable {
    public var inserted: Int
    public var replaced: Int
    public var unchanged: Int

    public init(inserted: Int, replaced: Int, unchanged: Int) {
        self.inserted = inserted
        self.replaced = replaced
        self.unchanged = unchanged
    }
}

/// The store cannot take briefs now: its disk is full, another process has it. Nothing of the batch was merged.
public struct BriefSinkError: Error, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
