/// Which articles are one story, by their places in the order fed.
public struct StoryGrouping: Sendable {
    /// For each article the first one of its story.
    public let firsts: [Int32]
    /// For each article the one that it is a copy of, or itself.
    private let originals: [Int32]

    public init(firsts: [Int32], originals: [Int32]) {
        self.firsts = firsts
        self.originals = originals
    }

    /// The article that this one is a copy of.
    public func original(of place: Int) -> Int? {
        let original = Int(originals[place])
        return original == place ? nil : original
    }
}
