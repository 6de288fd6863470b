import ArgumentParser
import NewsarStore

struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make all statistics again from the stored briefs.",
        discussion: """
            The export stays the same, byte for byte. Needs as much free disk as the store has, and no aggregator may have
            the store open meanwhile.
            """)

    @OptionGroup var place: StoreOptions

    func run() async throws {
        let store = try place.writer()
        try store.rebuild()
        try store.settleStories()
    }
}
