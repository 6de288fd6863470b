import Compression
import FoundationEssentials
import NewsarAnalysis
import NewsarIngest
import NewsarModel
import NewsarTraining

/// `newsar-train DATA OUTPUT [--leave-out SET]… [--silver N] [--rounds N] [--features N] [--score FILE]…`
@main
struct Main {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func values(_ name: String) -> [String] {
            var found: [String] = []
            while let index = arguments.firstIndex(of: name), index + 1 < arguments.count {
                found.append(arguments[index + 1])
                arguments.removeSubrange(index...index + 1)
            }
            return found
        }
        let leftOut = Set(values("--leave-out"))
        let silverCount = values("--silver").last.flatMap { Int($0) } ?? 2000
        let rounds = values("--rounds").last.flatMap { Int($0) } ?? 8
        let limit = values("--features").last.flatMap { Int($0) } ?? 60_000
        let goldWeight = values("--gold").last.flatMap { Int32($0) } ?? 2
        let drop = values("--drop").last.flatMap { Int($0) } ?? 0
        let tables = values("--tables").last.flatMap { Int($0) } ?? 300
        let lists = values("--lists").last ?? "Sources/CNewsarData/files"
        func lines(_ name: String) throws -> [String] {
            try String(contentsOfFile: lists + "/" + name, encoding: .utf8).split(separator: "\n").map(String.init)
        }
        let scored = values("--score")
        guard arguments.count == 2 else { fatalError("usage: newsar-train DATA OUTPUT") }
        let data = arguments[0]
        var trainer = Trainer()
        for (set, file, spans) in [
            ("wikigold", "wikigold/wikigold.conllu", .names), ("btc", "btc/btc.train", .names),
            ("wnut17", "wnut17/wnut17train.conll", .names), ("gum", "gum/gum-train.conll", .phrases),
        ] as [(String, String, LabelledCorpus.Spans)] where !leftOut.contains(set) {
            let text = try String(contentsOfFile: data + "/ner/" + file, encoding: .utf8)
            for document in LabelledCorpus.documents(text, spans) { trainer.add(document, weight: goldWeight) }
            for document in LabelledCorpus.documents(text, spans, everyNthInCapitals: 4) {
                trainer.add(document, weight: 1)
            }
        }
        var pages = SportsPages(
            cities: try lines("cities.txt"), surnames: try lines("surnames.txt"),
            givenNames: try lines("given-names.txt"))
        for document in pages.documents(count: tables) {
            trainer.add(document)
        }
        print("gold", trainer.lessonCount, trainer.featureCount)
        if silverCount > 0 { trainer.addSilver(try silver(data, silverCount)) }
        print("all", trainer.lessonCount, trainer.featureCount)
        for share in trainer.train(rounds: rounds, dropping: drop) { print("right", share) }
        let bytes = trainer.model(features: limit)
        try Data(bytes).write(to: URL(fileURLWithPath: arguments[1]))
        print("bytes", bytes.count)
        let model = TaggerModel(file: bytes)
        for path in scored {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let score = TaggerScore(model, on: LabelledCorpus.documents(text, path.contains("gum") ? .phrases : .names))
            print(String(path.split(separator: "/").last ?? ""), score.description)
        }
    }

    private struct Silver: Decodable {
        var id: String
        var entities: [[Field]]
    }

    private enum Field: Decodable {
        case number(Int), word(String)
        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else {
                self = .word(try value.decode(String.self))
            }
        }
    }

    private static func silver(_ data: String, _ count: Int) throws -> [(text: String, names: [LabelledText.Name])] {
        var marked: [String: [[Field]]] = [:]
        let packed = try Array(Data(contentsOf: URL(fileURLWithPath: data + "/ner/silver.jsonl.gz")))
        let bytes = try DeflateInflater(.gzip).unpack(packed, limit: 1 << 30)
        let decoder = JSONDecoder()
        for line in bytes.split(separator: 0x0A) {
            let record = try decoder.decode(Silver.self, from: Data(line))
            marked[record.id] = record.entities
        }
        let stream = try ArticleStream(inputs: [data + "/articles/corpus.jsonl.gz"])
        var texts: [(String, [LabelledText.Name])] = []
        while texts.count < count, let item = stream.next() {
            guard case .article(let article, _) = item, let id = article.givenID, let names = marked[id] else {
                continue
            }
            texts.append((article.text, spans(names, article.text)))
        }
        return texts
    }

    private static func spans(_ entities: [[Field]], _ text: String) -> [LabelledText.Name] {
        var offsets: [Int] = []
        var bytes = 0
        for scalar in text.unicodeScalars {
            offsets.append(bytes)
            bytes += UTF8.width(scalar)
        }
        offsets.append(bytes)
        return entities.compactMap { fields in
            guard case .number(let start) = fields[0], case .number(let end) = fields[1],
                case .word(let word) = fields[2],
                let kind = Entity.Kind(rawValue: word), start < end, end < offsets.count
            else { return nil }
            return LabelledText.Name(range: offsets[start]..<offsets[end], kind: kind)
        }
    }
}
