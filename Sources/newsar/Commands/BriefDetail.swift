import ArgumentParser
import NewsarStore

struct BriefDetail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "The brief of one article, as JSON.")

    @OptionGroup var place: StoreOptions

    @Argument(
        help: "The article's id (or its first digits), the brief's NSR-… id, or the id that the article came with.")
    var id: String

    @Flag(help: "Print JSON (it always does).")
    var json = false

    func run() async throws {
        guard let brief = try place.reader().brief(id) else {
            throw Failure(.someFailed, "the store has no article '\(id)'")
        }
        Terminal.output(brief + [0x0A])
    }
}
