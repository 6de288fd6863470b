import ArgumentParser
import FoundationEssentials
import NewsarModel
import NewsarStore

struct BriefDetail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "The brief of one article, as JSON, for a terminal, or as a page.")

    @OptionGroup var place: StoreOptions

    @Argument(
        help: "The article's id (or its first digits), the brief's NSR-… id, or the id that the article came with.")
    var id: String

    @Option(help: "jsonl, text or html.")
    var format = BriefFormat.jsonl

    @Flag(help: "Print JSON, as --format jsonl does.")
    var json = false

    func run() async throws {
        guard let stored = try place.reader().brief(id) else {
            throw Failure(.someFailed, "the store has no article '\(id)'")
        }
        guard !json, format != .jsonl else { return Terminal.output(stored + [0x0A]) }
        let brief: Brief
        do {
            brief = try JSONDecoder().decode(Brief.self, from: Data(stored))
        } catch {
            throw Failure(
                .unreachable, "the brief of '\(id)' cannot be read: \(error); newsar doctor checks the whole store")
        }
        Terminal.output(format.bytes(of: brief))
    }
}
