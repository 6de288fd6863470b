internal import NewsarModel

/// Frames of articles on the climate (narrative frames, labelled yes or no by people).
package enum FrameSet: EvaluationSet {
    package static let name = "frames"
    package static let paths = ["frames/narrative-frames.jsonl"]

    private struct Labelled: Decodable {
        var text: String
        var EC: Label
        var MO: Label
        var HI: Label
        var CO: Label
        var RE: Label
    }

    /// `true`, or the word.
    private struct Label: Decodable {
        let isTrue: Bool

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            isTrue = try (try? value.decode(Bool.self)) ?? (value.decode(String.self).lowercased() == "true")
        }
    }

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let labelled = try data.jsonLines(Labelled.self, paths[0])
        let briefs = await data.briefs(of: labelled.map { Article(text: $0.text) })
        let frames: [(String, KeyPath<Labelled, Label>)] = [
            ("economic", \.EC), ("human-interest", \.HI), ("morality", \.MO), ("policy", \.RE), ("political", \.CO),
        ]
        return frames.map { frame, label in
            let scored = zip(labelled, briefs).map { item, brief in
                (
                    score: brief.framing.first { $0.frame == frame }?.score ?? 0,
                    isWanted: item[keyPath: label].isTrue
                )
            }
            return Figure(name, "\(frame) average precision", AveragePrecision.of(scored), items: labelled.count)
        }
    }
}
