internal import NewsarModel

/// Quotations and their speakers: PolNeAR (Newell, Margolin and Ruths, LREC 2018), text and attributions in brat's format.
///
/// A quotation is found where its span and the marked one share half of both; its speaker is right where the spans touch.
package enum QuoteSet: EvaluationSet {
    package static let name = "quotes"
    package static let paths = ["quotes/text", "quotes/attributions"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        var annotations: [String: String] = [:]
        for file in try data.files(in: paths[1]).reversed() where file.hasSuffix(".ann") {
            // The name of the text, an underscore and four letters for who marked it.
            annotations[String(file.dropLast("_????.ann".count))] = file
        }
        var texts: [String] = []
        var wanted: [[Attribution]] = []
        for file in try data.files(in: paths[0]) where file.hasSuffix(".txt") {
            guard let marks = annotations[String(file.dropLast(4))] else { continue }
            texts.append(try data.text(paths[0] + "/" + file))
            wanted.append(Attribution.all(try data.text(paths[1] + "/" + marks)))
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        var sum = Matches()
        for ((text, marks), brief) in zip(zip(texts, wanted), briefs) {
            sum.add(brief.quotes, marks, Array(text.unicodeScalars))
        }
        let found = PrecisionRecall(right: sum.found, said: sum.said, wanted: sum.wanted)
        return [
            Figure(name, "content F1", found.f1, items: texts.count),
            Figure(
                name, "content and speaker F1",
                PrecisionRecall(right: sum.whole, said: sum.said, wanted: sum.wanted).f1, items: texts.count),
            Figure(
                name, "direct recall", PrecisionRecall(right: sum.foundDirect, wanted: sum.wantedDirect).recall,
                items: texts.count),
            Figure(
                name, "direct speaker accuracy",
                PrecisionRecall(right: sum.wholeDirect, wanted: sum.foundDirect).recall, items: texts.count),
        ]
    }

    /// A marked quotation, in scalars.
    struct Attribution: Equatable {
        let content: Range<Int>
        let source: Range<Int>?

        /// Reads brat's lines: `T1 Source 110 112;…` spans and `E1 Attribution:T4 Content:T3 Source:T1` relations.
        static func all(_ file: String) -> [Attribution] {
            var spans: [Substring: Range<Int>] = [:]
            var relations: [Substring] = []
            for line in file.split(whereSeparator: \.isNewline) {
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard fields.count > 1 else { continue }
                if fields[0].hasPrefix("T") {
                    spans[fields[0]] = range(fields[1])
                } else if fields[0].hasPrefix("E") {
                    relations.append(fields[1])
                }
            }
            return relations.compactMap { relation in
                var contents: [Range<Int>] = []
                var sources: [Range<Int>] = []
                for part in relation.split(separator: " ") {
                    let pair = part.split(separator: ":")
                    guard pair.count == 2, let span = spans[pair[1]] else { continue }
                    if pair[0].hasPrefix("Content") { contents.append(span) }
                    if pair[0].hasPrefix("Source") { sources.append(span) }
                }
                guard let start = contents.map(\.lowerBound).min(), let end = contents.map(\.upperBound).max() else {
                    return nil
                }
                return Attribution(content: start..<end, source: sources.first)
            }
        }

        /// From the first part's start to the last one's end.
        private static func range(_ field: Substring) -> Range<Int>? {
            guard let label = field.firstIndex(of: " ") else { return nil }
            let numbers = field[label...].split { $0 == ";" || $0 == " " }.compactMap { Int($0) }
            guard let start = numbers.min(), let end = numbers.max() else { return nil }
            return start..<end
        }
    }

    private struct Matches {
        var (said, wanted, wantedDirect, found, foundDirect, whole, wholeDirect) = (0, 0, 0, 0, 0, 0, 0)

        mutating func add(_ quotes: [Quote], _ marks: [Attribution], _ text: [Unicode.Scalar]) {
            var free = Set(quotes.indices)
            said += quotes.count
            for mark in marks {
                let isDirect = QuoteSet.isDirect(mark.content, text)
                wanted += 1
                wantedDirect += isDirect ? 1 : 0
                let best = free.map { (overlap: overlap(quotes[$0].start..<quotes[$0].end, mark.content), place: $0) }
                    .max { ($0.overlap, $0.place) < ($1.overlap, $1.place) }
                guard let best, best.overlap >= 0.5 else { continue }
                free.remove(best.place)
                found += 1
                foundDirect += isDirect ? 1 : 0
                let speaker = quotes[best.place].speaker.map { $0.start..<$0.end }
                let isRight =
                    if let speaker, let source = mark.source {
                        speaker.lowerBound < source.upperBound && source.lowerBound < speaker.upperBound
                    } else {
                        speaker == nil && mark.source == nil
                    }
                whole += isRight ? 1 : 0
                wholeDirect += isRight && isDirect ? 1 : 0
            }
        }

        /// What both share of what they cover together.
        private func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Double {
            let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
            let both = max(left.upperBound, right.upperBound) - min(left.lowerBound, right.lowerBound)
            return shared > 0 ? Double(shared) / Double(both) : 0
        }
    }

    /// Quotation marks stand in it or at its ends.
    private static func isDirect(_ content: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        let around = max(0, content.lowerBound - 2)..<min(text.count, content.upperBound + 2)
        guard around.lowerBound < around.upperBound else { return false }
        let scalars = text[around]
        return scalars.contains { $0 == "\"" || $0 == "“" || $0 == "”" }
            || zip(scalars, scalars.dropFirst()).contains { $0 == $1 && ($0 == "'" || $0 == "`") }
    }
}
