import ArgumentParser
import NewsarModel
import NewsarStore

/// `--since`, `--until`, `--source` and `--lean`: which articles a question is about.
struct ScopeOptions: ParsableArguments {
    @Option(help: "First day, as 2026-03-01.")
    var since: String?

    @Option(help: "Last day, as 2026-03-31.")
    var until: String?

    @Option(help: "Outlet, as its articles name it: bbc.com.")
    var source: String?

    @Option(help: "left, center-left, center, center-right, right or unrated.")
    var lean: String?

    func scope() throws -> ArticleScope {
        ArticleScope(
            since: try Self.day(since, "--since"), until: try Self.day(until, "--until"), source: source,
            lean: try leanScope())
    }

    static func day(_ text: String?, _ flag: String) throws -> Int64? {
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
            throw Failure(
                .usage, "--lean '\(lean)': it is left, center-left, center, center-right, right or unrated")
        }
        return .rated(rated)
    }
}
