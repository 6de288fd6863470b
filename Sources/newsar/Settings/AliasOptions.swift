import ArgumentParser
import NewsarStore

/// `--aliases`: names of topics that are read as one.
struct AliasOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Topics to read as one: lines of 'name|alias|alias', then a tab and a kind where only one is meant (NEWSAR_ALIASES).",
            discussion: "The store stays as it is; an article with several of the names counts once.", valueName: "file"
        ))
    var aliases: String?

    /// A file that is not as it should be is a usage failure with path, line and reason.
    func topicAliases() throws -> TopicAliases {
        guard let path = aliases ?? Settings.value("ALIASES") else { return .none }
        let text = String(decoding: try UserFile.bytes(of: path), as: UTF8.self)
        do throws(TopicAliases.Malformed) {
            return try TopicAliases(text)
        } catch {
            throw Failure(.usage, "\(path): \(error)")
        }
    }
}
