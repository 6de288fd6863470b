internal import NewsarAnalysis
internal import NewsarModel

/// An averaged structured perceptron (Collins 2002): each stretch that is tagged wrongly moves the weights of its
/// features, and the model is the mean of all weights on the way.
struct Perceptron {
    private static let width = NameTag.count

    /// Per feature and tag; the row's first column, `outside`, stays zero.
    private var weights: [Int32]
    /// The same, each change times the number of stretches seen before it.
    private var late: [Int64]
    private var transitions = [Int32](repeating: 0, count: TaggerModel.transitionCount)
    private var lateTransitions = [Int64](repeating: 0, count: TaggerModel.transitionCount)
    private var seen: Int64 = 1
    private var path = TagPath()

    init(features: Int) {
        weights = [Int32](repeating: 0, count: features * Self.width)
        late = [Int64](repeating: 0, count: features * Self.width)
    }

    mutating func tags(of lesson: Lesson) -> [NameTag] {
        path.restart()
        var points = [Int32](repeating: 0, count: Self.width)
        for step in lesson.steps {
            for tag in 0..<Self.width { points[tag] = 0 }
            for row in step.features {
                let base = Int(row) * Self.width
                for tag in 1..<Self.width { points[tag] &+= weights[base + tag] }
            }
            path.append(step.kind) { points[$0] }
        }
        return path.best(transitions)
    }

    private static func index(_ step: TagStep, _ from: Int, _ to: Int) -> Int {
        (Int(step.rawValue) * width + from) * width + to
    }

    /// Learns one stretch; true where it was tagged right already.
    mutating func learn(_ lesson: Lesson, weight: Int32 = 1, dropping: Int = 0, _ random: inout SplitMix) -> Bool {
        let lesson = dropping == 0 ? lesson : lesson.thinned(dropping, &random)
        defer { seen += 1 }
        let said = tags(of: lesson)
        var isRight = true
        for (index, step) in lesson.steps.enumerated() where said[index] != step.tag {
            isRight = false
            move(step.features, step.tag, weight)
            move(step.features, said[index], -weight)
        }
        guard !isRight else { return true }
        var previous = (said: NameTag.outside, right: NameTag.outside)
        for (index, step) in lesson.steps.enumerated() {
            if previous.said != previous.right || said[index] != step.tag {
                move(Self.index(step.kind, Int(previous.right.rawValue), Int(step.tag.rawValue)), weight)
                move(Self.index(step.kind, Int(previous.said.rawValue), Int(said[index].rawValue)), -weight)
            }
            previous = (said[index], step.tag)
        }
        return false
    }

    private mutating func move(_ features: [Int32], _ tag: NameTag, _ change: Int32) {
        guard tag != .outside else { return }
        for row in features {
            let place = Int(row) * Self.width + Int(tag.rawValue)
            weights[place] &+= change
            late[place] &+= seen * Int64(change)
        }
    }

    private mutating func move(_ transition: Int, _ change: Int32) {
        transitions[transition] &+= change
        lateTransitions[transition] &+= seen * Int64(change)
    }

    /// The mean weights, times `seen`: per feature 16 tags, and the transitions.
    func means() -> (rows: [[Int64]], transitions: [Int64]) {
        let count = weights.count / Self.width
        let rows = (0..<count).map { row in
            (1..<Self.width).map { tag in
                let place = row * Self.width + tag
                return Int64(weights[place]) * seen - late[place]
            }
        }
        let steps = transitions.indices.map { Int64(transitions[$0]) * seen - lateTransitions[$0] }
        return (rows, steps)
    }
}
