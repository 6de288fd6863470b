import FoundationEssentials
import Glibc
import NewsarAnalysis
import NewsarTraining

/// `newsar-train DATA OUTPUT`: fits the name tagger to the labelled corpora in a folder and writes its model file.
///
/// Exit status: 0 done, 2 wrong usage or unreadable input.
@main
struct Main {
    static let usage = """
        usage: newsar-train DATA OUTPUT [--leave-out SET]… [--score FILE]… [--lists DIR]
                            [--silver N] [--pages N] [--rounds N] [--dropping PERCENT] [--gold WEIGHT] [--features N]

        DATA holds ner/wikigold, ner/btc, ner/wnut17, ner/gum, ner/silver.jsonl.gz and articles/corpus.jsonl.gz.
        --leave-out SET   leave out wikigold, btc, wnut17 or gum, to measure on it
        --score FILE      print precision, recall and F1 of the new model on a file of a token a line
        --lists DIR       where cities.txt, surnames.txt and given-names.txt lie (default Sources/CNewsarData/files)
        """

    static func main() {
        do {
            try run(Options(CommandLine.arguments.dropFirst()))
        } catch let error as UsageError {
            fail("\(error.reason)\n\(usage)")
        } catch {
            fail("\(error)")
        }
    }

    private static func fail(_ text: String) -> Never {
        Array("newsar-train: \(text)\n".utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(2)
    }

    private static func run(_ options: Options) throws {
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
        try Data(bytes).write(to: URL(fileURLWithPath: options.output))
        print("\(trainer.lessonCount) stretches, \(trainer.featureCount) features; the model has \(bytes.count) bytes")
        let model = TaggerModel(file: bytes)
        for path in options.scored { print(path, TaggerScore(model, on: try corpora.documents(at: path)).description) }
    }
}
