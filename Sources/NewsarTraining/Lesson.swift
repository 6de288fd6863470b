internal import NewsarAnalysis
internal import NewsarModel

/// What the perceptron learns from and is measured on: stretches of tokens with their features and right tags.
struct Lesson {
    struct Step {
        var features: [Int32]
        var kind: TagStep
        var tag: NameTag
    }

    var steps: [Step]
    /// Nothing is learned of a stretch with a token whose tag is not known.
    var isKnown: Bool

    /// Without some of its features, so that no feature is leaned on alone: words that the model has never seen have
    /// few of theirs (Hinton and others 2012 on dropout).
    func thinned(_ percent: Int, _ random: inout SplitMix) -> Lesson {
        var lesson = self
        for index in lesson.steps.indices {
            lesson.steps[index].features.removeAll { _ in random.next() % 100 < UInt64(percent) }
        }
        return lesson
    }
}

/// Makes lessons of labelled texts.
struct LessonMaker {
    private(set) var table = FeatureTable()

    mutating func lessons(of labelled: LabelledText) -> [Lesson] {
        let reading = Reading(title: "", text: labelled.text)
        return lessons(of: reading, RuleNames(in: reading), Alignment(labelled, reading.body))
    }

    mutating func lessons(of reading: Reading, _ names: RuleNames, _ alignment: Alignment) -> [Lesson] {
        let document = reading.body
        let rules = RuleLabel.labels(names, count: document.tokens.count)
        let features = TagFeatures(reading, rules)
        var lessons: [Lesson] = []
        var buffer: [UInt32] = []
        for sequence in TagSequence.sequences(in: document, rules) {
            let sentence = document.sentences[sequence.sentence].tokens
            let style = features.style(of: sentence)
            var lesson = Lesson(steps: [], isKnown: true)
            for index in sequence.tokens {
                features.placeFeatures(index, in: sentence, style, into: &buffer)
                var rows = buffer.map { table.row(of: $0) }
                for distance in TagFeatures.reach {
                    features.wordFeatures(
                        slot: features.slot(index + distance, in: sentence), distance: distance, into: &buffer)
                    rows += buffer.map { table.row(of: $0) }
                }
                if alignment.isUnknown[index] { lesson.isKnown = false }
                lesson.steps.append(Lesson.Step(features: rows, kind: features.step(index), tag: alignment.tags[index]))
            }
            Self.mend(&lesson)
            lessons.append(lesson)
        }
        return lessons
    }

    /// A name that the stretch cuts is not known.
    private static func mend(_ lesson: inout Lesson) {
        var previous = NameTag.outside
        for index in lesson.steps.indices {
            if !lesson.steps[index].tag.canFollow(previous) || !lesson.steps[index].kind.allows(lesson.steps[index].tag)
            {
                lesson.isKnown = false
            }
            previous = lesson.steps[index].tag
        }
        if previous.isOpen { lesson.isKnown = false }
    }
}

/// Features by number, in the order in which they came.
struct FeatureTable {
    private var rows: [UInt32: Int32] = [:]
    private(set) var keys: [UInt32] = []

    mutating func row(of key: UInt32) -> Int32 {
        if let row = rows[key] { return row }
        let row = Int32(keys.count)
        rows[key] = row
        keys.append(key)
        return row
    }
}
