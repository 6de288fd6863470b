import ArgumentParser
import NewsarStore

struct Retract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take an article out of the store and of all statistics.",
        discussion: "No aggregator may have the store open meanwhile.")

    @OptionGroup var place: StoreOptions

    @Argument(help: "The article's id, the brief's NSR-… id, or the id that the article came with.")
    var ids: [String]

    func run() async throws {
        let store = try place.writer()
        var missing: [String] = []
        for id in ids where try !store.retract(id) { missing.append(id) }
        guard missing.isEmpty else {
            throw Failure(.someFailed, "the store has no article '\(missing.joined(separator: "', '"))'")
        }
    }
}
