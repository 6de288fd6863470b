import ArgumentParser
import NewsarStore

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "All briefs, then all topics, as sorted JSON Lines.",
        discussion: """
            The same articles give the same bytes, whatever the number of workers, the order and the crashes on the way:
            newsar export | sha256sum
            """)

    @OptionGroup var place: StoreOptions

    func run() async throws {
        try place.reader().export { Terminal.output($0) }
    }
}
