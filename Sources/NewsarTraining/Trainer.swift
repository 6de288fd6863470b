internal import NewsarAnalysis
internal import NewsarModel

/// Trains the name tagger and measures it.
package struct Trainer {
    private var maker = LessonMaker()
    private var lessons: [(weight: Int32, lesson: Lesson)] = []
    private var silver = SilverCorpus()
    private var perceptron = Perceptron(features: 0)

    package init() {}

    package var lessonCount: Int { lessons.count }
    package var featureCount: Int { maker.table.keys.count }

    /// Adds a text, whose stretches move the weights `weight` times as far as those of weight one.
    package mutating func add(_ text: LabelledText, weight: Int32 = 1) {
        for lesson in maker.lessons(of: text) where lesson.isKnown { lessons.append((weight, lesson)) }
    }

    /// Adds a text with the names that another program marked in it; they are corrected before anything is learned.
    package mutating func addSilver(_ text: String, _ names: [LabelledText.Name]) { silver.add(text, names) }

    /// Goes over all lessons in a shuffled order that is always the same, without `dropping` percent of each token's
    /// features. Returns the share of stretches tagged right, per round.
    package mutating func train(rounds: Int, dropping: Int) -> [Double] {
        for text in silver.texts {
            let made = maker.lessons(of: text.reading, text.names, silver.alignment(of: text))
            for lesson in made where lesson.isKnown { lessons.append((1, lesson)) }
        }
        silver = SilverCorpus()
        perceptron = Perceptron(features: maker.table.keys.count)
        var order = Array(lessons.indices)
        var random = SplitMix(state: 42)
        return (0..<rounds).map { _ in
            order.shuffle(using: &random)
            var right = 0
            for index in order
            where perceptron.learn(lessons[index].lesson, weight: lessons[index].weight, dropping: dropping, &random) {
                right += 1
            }
            return Double(right) / Double(max(1, order.count))
        }
    }

    package func model(features limit: Int) -> [UInt8] { ModelFile.bytes(perceptron, maker.table, limit: limit) }
}

/// Random numbers that are the same in every run (Steele and others 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
