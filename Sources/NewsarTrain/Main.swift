import FoundationEssentials
import Glibc
import NewsarAnalysis
import NewsarTraining

/// `newsar-train`: makes the data files of the program that are learned from texts.
///
/// Exit status: 0 done, 2 wrong usage or unreadable input.
@main
struct Main {
    static let usage = """
        usage: newsar-train cases DATA OUTPUT
               newsar-train frequencies DICTIONARY DATA OUTPUT
               newsar-train DATA OUTPUT [--leave-out SET]… [--score FILE]… [--lists DIR]
                            [--silver N] [--pages N] [--rounds N] [--dropping PERCENT] [--gold WEIGHT] [--features N]

        cases writes word-cases.txt, frequencies document-frequencies.tsv (DICTIONARY: a word and its count a line),
        and without either word the tagger's model is fitted: names.model.

        DATA holds ner/wikigold, ner/btc, ner/wnut17, ner/gum, ner/silver.jsonl.gz and articles/corpus.jsonl.gz.
        --leave-out SET   leave out wikigold, btc, wnut17 or gum, to measure on it
        --score FILE      print precision, recall and F1 of the new model on a file of a token a line
        --lists DIR       where cities.txt, surnames.txt and given-names.txt lie (default Sources/CNewsarData/files)
        """

    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            switch arguments.first {
            case "cases": try writeCases(Array(arguments.dropFirst()))
            case "frequencies": try writeFrequencies(Array(arguments.dropFirst()))
            default: try fitTagger(Options(arguments))
            }
        } catch let error as UsageError {
            fail("\(error.reason)\n\(usage)")
        } catch {
            fail("\(error)")
        }
    }

    private static func fail(_ text: String) -> Never {
        Array("newsar-train: \(text)\n".utf8).withUnsafeBytes {
            _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
        exit(2)
    }

    private static func writeCases(_ places: [String]) throws {
        guard places.count == 2 else { throw UsageError(reason: "cases wants two places, DATA and OUTPUT") }
        let corpora = TrainingData(folder: places[0])
        var count = CaseCount()
        for set in TrainingData.Set.allCases { for text in try corpora.documents(of: set) { count.add(text.text) } }
        try corpora.silver(.max) { text, _ in count.add(text) }
        try write(count.table, to: places[1])
    }

    private static func writeFrequencies(_ places: [String]) throws {
        guard places.count == 3 else {
            throw UsageError(reason: "frequencies wants three places, DICTIONARY, DATA and OUTPUT")
        }
        let corpora = TrainingData(folder: places[1])
        var frequencies = try ExpectedFrequencies(dictionary: String(contentsOfFile: places[0], encoding: .utf8))
        frequencies.addMissing(
            from: try TrainingData.Set.allCases.flatMap { try corpora.documents(of: $0).map(\.text) })
        try write(frequencies.table, to: places[2])
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        print("\(path): \(bytes.count) bytes")
    }

    private static func fitTagger(_ options: Options) throws {
        var trainer = Trainer()
        let corpora = TrainingData(folder: options.data, lists: options.lists)
        for set in TrainingData.Set.allCases where !options.leftOut.contains(set) {
            for text in try corpora.documents(of: set) { trainer.add(text, weight: options.goldWeight) }
            for text in try corpora.documents(of: set, everyNthInCapitals: 4) { trainer.add(text) }
        }
        for text in try corpora.sportsPages(options.pages) { trainer.add(text) }
        if options.silver > 0 { try corpora.silver(options.silver) { trainer.addSilver($0, $1) } }
        for (round, share) in trainer.train(rounds: options.rounds, dropping: options.dropping).enumerated() {
            print("round \(round + 1): \(Int(share * 1000)) of 1,000 stretches right")
        }
        let bytes = trainer.model(features: options.features)
        print("\(trainer.lessonCount) stretches, \(trainer.featureCount) features")
        try write(bytes, to: options.output)
        let model = TaggerModel(file: bytes)
        for path in options.scored { print(path, TaggerScore(model, on: try corpora.documents(at: path)).description) }
    }
}
