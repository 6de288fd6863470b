internal import Compression
internal import FoundationEssentials
internal import NewsarIngest
internal import NewsarModel

/// The corpora and lists in their folders.
package struct TrainingData {
    package enum Set: String, CaseIterable, Sendable {
        case wikigold, btc, wnut17, gum

        var file: String {
            switch self {
            case .wikigold: "wikigold/wikigold.conllu"
            case .btc: "btc/btc.train"
            case .wnut17: "wnut17/wnut17train.conll"
            case .gum: "gum/gum-train.conll"
            }
        }
    }

    private let folder: String
    private let lists: String

    package init(folder: String, lists: String = "") {
        self.folder = folder
        self.lists = lists
    }

    package func documents(of set: Set, everyNthInCapitals: Int = 0) throws -> [LabelledText] {
        LabelledCorpus.documents(
            try text(folder + "/ner/" + set.file), set == .gum ? .phrases : .names,
            everyNthInCapitals: everyNthInCapitals)
    }

    /// The documents of any file of a token a line.
    package func documents(at path: String) throws -> [LabelledText] {
        LabelledCorpus.documents(try text(path), path.contains("gum") ? .phrases : .names)
    }

    package func sportsPages(_ count: Int) throws -> [LabelledText] {
        var pages = SportsPages(
            cities: try lines("cities.txt"), surnames: try lines("surnames.txt"),
            givenNames: try lines("given-names.txt"))
        return pages.documents(count: count)
    }

    private func lines(_ name: String) throws -> [String] {
        try text(lists + "/" + name).split(separator: "\n").map(String.init)
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private struct Marked: Decodable {
        var id: String
        var entities: [Name]
    }

    /// `[start, end, kind]`, in Unicode scalars.
    private struct Name: Decodable {
        var range: Range<Int>
        var kind: Entity.Kind

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            let start = try fields.decode(Int.self)
            range = start..<max(start, try fields.decode(Int.self))
            kind = try fields.decode(Entity.Kind.self)
        }
    }

    /// The first `count` articles of the silver corpus with the names that are marked in them.
    package func silver(_ count: Int, _ use: (String, [LabelledText.Name]) -> Void) throws {
        let packed = try Data(contentsOf: URL(fileURLWithPath: folder + "/ner/silver.jsonl.gz"))
        let bytes = try DeflateInflater(.gzip).unpack(Array(packed), limit: 1 << 30)
        let decoder = JSONDecoder()
        var marked: [String: [Name]] = [:]
        for line in bytes.split(separator: 0x0A) {
            let record = try decoder.decode(Marked.self, from: Data(line))
            marked[record.id] = record.entities
        }
        let stream = try ArticleStream(inputs: [folder + "/articles/corpus.jsonl.gz"])
        var used = 0
        while used < count, let item = stream.next() {
            guard case .article(let article, _) = item, let names = article.givenID.flatMap({ marked[$0] }) else {
                continue
            }
            use(article.text, Self.inBytes(names, article.text))
            used += 1
        }
    }

    private static func inBytes(_ names: [Name], _ text: String) -> [LabelledText.Name] {
        let offsets = ByteOffsets(text)
        return names.compactMap { name in
            offsets[name.range].map { LabelledText.Name(range: $0, kind: name.kind) }
        }
    }
}
