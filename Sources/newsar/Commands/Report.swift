import ArgumentParser
import NewsarPages
import NewsarStore

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "All stored articles on one page: topics, trends, leans, graph, stories, sources.",
        discussion: "newsar report -o report.html; the page needs nothing else and opens in any browser.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions
    @OptionGroup var scope: ScopeOptions

    @Option(name: .shortAndLong, help: "File to write (default: standard output).")
    var output: String?

    func run() async throws {
        let page = ReportPage.html(of: try place.reader(names).report(try scope.scope()))
        guard let output else { return Terminal.output(page) }
        try WholeFile(path: output).write(page)
    }
}
