/// What a merge did with the parcels of its batch.
public struct MergeOutcome: Sendable, Equatable {
    /// Articles that the store did not know.
    public var inserted = 0
    /// Articles of which a winning version took the place of the stored one.
    public var replaced = 0
    /// Versions that are stored already or that a stored one supersedes.
    public var unchanged = 0

    public init(inserted: Int = 0, replaced: Int = 0, unchanged: Int = 0) {
        self.inserted = inserted
        self.replaced = replaced
        self.unchanged = unchanged
    }
}
