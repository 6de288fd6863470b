import ArgumentParser
import NewsarModel
import NewsarStore

/// Which articles a question is about.
struct ScopeOptions: ParsableArguments {
    @Option(help: "First day, as 2026-03-01.")
    var since: String?

    @Option(help: "Last day, as 2026-03-31.")
    var until: String?

    @Option(help: "Only articles of this outlet, by its domain.")
    var source: String?

    @Option(help: "Only articles of outlets that lean so: left, center-left, center, center-right, right or unrated.")
    var lean: String?

    func articles() throws -> ArticleScope {
        ArticleScope(
            since: try day(since, "--since"), until: try day(until, "--until"), source: source, lean: try leanScope())
    }

    private func day(_ text: String?, _ flag: String) throws -> Int64? {
        guard let text else { return nil }
        guard let day = Timestamp(iso8601: text)?.dayNumber else {
            throw Failure(.usage, "\(flag) '\(text)': write a day as 2026-03-01")
        }
        return day
    }

    private func leanScope() throws -> ArticleScope.LeanScope? {
        guard let lean else { return nil }
        if lean == "unrated" { return .unrated }
        guard let rated = Lean(rawValue: lean) else {
            throw Failure(.usage, "--lean '\(lean)': it is left, center-left, center, center-right, right or unrated")
        }
        return .rated(rated)
    }
}
