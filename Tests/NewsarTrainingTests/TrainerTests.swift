import NewsarAnalysis
import NewsarModel
import NewsarTraining
import Testing

@Suite struct TrainerTests {
    /// A token a line, as the corpora come.
    private static let corpus = (1...40).map { number in
        """
        Yesterday O
        Mr O
        Quorvalt\(number % 7) B-PER
        visited O
        the O
        Zembrak\(number % 5) B-ORG
        Institute I-ORG
        in O
        Ostrelan\(number % 3) B-LOC
        . O


        """
    }.joined()

    private func model(rounds: Int = 5) -> [UInt8] {
        var trainer = Trainer()
        for text in LabelledCorpus.documents(Self.corpus, .names) { trainer.add(text) }
        _ = trainer.train(rounds: rounds, dropping: 15)
        return trainer.model(features: 5000)
    }

    @Test func theSameTextsGiveTheSameBytes() { #expect(model() == model()) }

    @Test func learnsNamesThatNoListHas() {
        let texts = LabelledCorpus.documents(Self.corpus, .names)
        #expect(TaggerScore(TaggerModel(file: model()), on: texts).description.hasPrefix("p 100.0 r 100.0 f1 100.0"))
        #expect(!TaggerScore(TaggerModel(file: []), on: texts).description.hasPrefix("p 100.0 r 100.0"))
    }

    @Test func stretchesThatSplitNoSentenceAreRead() {
        let texts = LabelledCorpus.documents(Self.corpus, .names)
        #expect(texts.map(\.names.count).reduce(0, +) == 120)
    }
}
