internal import NewsarIngest

/// A saved page and what people found in it.
struct LabelledPage {
    static let folders = ["html/trafilatura", "html/fundus"]

    let html: [UInt8]
    var url: String?
    var title: String?
    var authors: [String] = []
    /// Begins with the day, year first.
    var date: String?
    /// Words that the main text must have, and must not have.
    var with: [String] = []
    var without: [String] = []
    /// The whole main text.
    var body = ""

    /// What the program reads of it; `nil` where it finds no article.
    func article() -> PageArticle? { try? PageReader().article(html: html, url: url, encodingHint: nil) }

    private struct Snippets: Decodable {
        var file: String
        var title: String?
        var author: Authors?
        var date: String?
        var with: [String]?
        var without: [String]?
    }

    /// One name, or a list of them.
    private struct Authors: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            let all = try (try? value.decode([String].self)) ?? [value.decode(String.self)]
            names = all.filter { !$0.isEmpty }
        }
    }

    /// One file tells of all pages, by their addresses.
    static func trafilatura(_ data: EvaluationData) throws -> [LabelledPage] {
        let names = try data.files(in: folders[0])
        guard let list = names.first(where: { $0.hasPrefix("evaldata") && $0.hasSuffix(".json") }) else {
            throw ScoringError(folders[0], "has no evaldata*.json")
        }
        let files = Set(names)
        let pages = try data.json([String: Snippets].self, folders[0] + "/" + list)
        return try pages.sorted { $0.key < $1.key }.compactMap { url, item in
            guard let file = [item.file + ".gz", item.file].first(where: files.contains) else { return nil }
            return LabelledPage(
                html: try data.bytes(folders[0] + "/" + file), url: url, title: item.title,
                authors: item.author?.names ?? [], date: item.date, with: item.with ?? [],
                without: item.without ?? [])
        }
    }

    private struct Version: Decodable {
        struct Body: Decodable {
            struct Section: Decodable {
                var headline: [String]?
                var paragraphs: [String]?
            }
            var summary: [String]?
            var sections: [Section]?
        }
        var title: String?
        var authors: [String]?
        var publishing_date: String?
        var body: Body?
    }

    /// A file for each publisher tells of its pages, which carry the day on which they were saved in their names. A version
    /// is of the first page saved on its day or later that no version before it has.
    static func fundus(_ data: EvaluationData) throws -> [LabelledPage] {
        var pages: [LabelledPage] = []
        for country in try data.files(in: folders[1]) {
            let folder = folders[1] + "/" + country
            guard let files = try? data.files(in: folder) else { continue }
            for record in files where record.hasSuffix(".json") {
                let saved = files.filter { $0.hasPrefix(record.dropLast(5) + "_") && $0.hasSuffix(".html.gz") }
                var free = saved.compactMap { file in day(ofFile: file).map { (day: $0, file: file) } }
                    .sorted { $0 < $1 }
                let versions = try data.json([String: Version].self, folder + "/" + record)
                for (_, version) in versions.sorted(by: { $0.key < $1.key }) {
                    let day = (version.publishing_date ?? "").prefix(10)
                    guard let place = free.firstIndex(where: { $0.day >= day }) else { continue }
                    let page = free.remove(at: place)
                    pages.append(
                        LabelledPage(
                            html: try data.bytes(folder + "/" + page.file), title: version.title,
                            authors: version.authors ?? [], date: version.publishing_date, body: text(of: version)))
                }
            }
        }
        return pages
    }

    /// `Name_2024_02_14.html.gz`.
    private static func day(ofFile file: String) -> String? {
        let parts = file.dropLast(".html.gz".count).split(separator: "_").suffix(3)
        return parts.count == 3 && parts.allSatisfy { Int($0) != nil } ? parts.joined(separator: "-") : nil
    }

    private static func text(of version: Version) -> String {
        let sections = (version.body?.sections ?? []).flatMap { ($0.headline ?? []) + ($0.paragraphs ?? []) }
        return ((version.body?.summary ?? []) + sections).joined(separator: "\n")
    }
}
