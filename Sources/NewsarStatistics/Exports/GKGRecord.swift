public import NewsarModel

/// A brief as a line shaped like GDELT's Global Knowledge Graph 2.1 (the GKG codebook of 2015): 27 columns with tabs
/// between, so that tools for GKG files read ours. Columns that a brief cannot fill are empty.
///
/// Themes are our frames, as `NEWSAR_FRAME_…`; tone is valence and alarm on GDELT's scale of hundreds; offsets count
/// Unicode scalars.
public struct GKGRecord {
    private var columns = [String](repeating: "", count: 27)

    public init(_ brief: Brief) {
        let article = brief.article
        columns[0] = brief.id
        columns[1] =
            article.published.map { String(String.UnicodeScalarView($0.unicodeScalars.filter(Self.isDigit))) } ?? ""
        columns[2] = "1"
        columns[3] = article.domain ?? article.source ?? ""
        columns[4] = article.url ?? article.id
        columns[7] = brief.framing.map { Self.theme($0) + ";" }.joined()
        columns[8] = brief.framing.map { Self.theme($0) + ",0;" }.joined()
        columns[9] = Self.names(brief, .location).map { "1#\(Self.field($0.name))#####" }.joined(separator: ";")
        columns[10] = Self.names(brief, .location).map { "1#\(Self.field($0.name))#####\(Self.offset($0))" }
            .joined(separator: ";")
        for (kind, column) in [(Entity.Kind.person, 11), (.organization, 13)] {
            let names = Self.names(brief, kind)
            columns[column] = names.map { Self.field($0.name) }.joined(separator: ";")
            columns[column + 1] = names.map { "\(Self.field($0.name)),\(Self.offset($0))" }.joined(separator: ";")
        }
        columns[15] = Self.tone(brief)
        columns[22] = brief.quotes.map { quote in
            "\(quote.start)|\(quote.end - quote.start)|\(Self.field(quote.cue?.text ?? ""))|\(Self.field(quote.text))"
        }.joined(separator: "#")
        columns[23] = brief.entities.map { "\(Self.field($0.name)),\(Self.offset($0))" }.joined(separator: ";")
        columns[24] = brief.claims.flatMap { claim in
            claim.quantities.map { "\($0.value),\(Self.field($0.unit)),\(claim.start)" }
        }.joined(separator: ";")
    }

    /// The line with its newline.
    public var bytes: [UInt8] { Array((columns.map(Self.line).joined(separator: "\t") + "\n").utf8) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func theme(_ framing: Framing) -> String {
        "NEWSAR_FRAME_" + framing.frame.uppercased().split(separator: "-").joined(separator: "_")
    }

    private static func names(_ brief: Brief, _ kind: Entity.Kind) -> [Entity] {
        brief.entities.filter { $0.kind == kind }
    }

    private static func offset(_ entity: Entity) -> Int { entity.mentions.first?.start ?? 0 }

    /// Tone, positive, negative, polarity, activity, self-reference, words.
    private static func tone(_ brief: Brief) -> String {
        guard brief.tone.confidence > 0 else { return "" }
        let valence = brief.tone.valence * 100
        let numbers = [valence, max(0, valence), max(0, -valence), abs(valence), brief.tone.alarm * 100, 0]
        return numbers.map(digits).joined(separator: ",") + ",\(brief.counts.words)"
    }

    private static func digits(_ number: Double) -> String {
        var writer = JSONWriter()
        writer.value(number)
        return writer.text
    }

    /// A text without the signs that divide a column.
    private static func field(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { ";,#|".unicodeScalars.contains($0) ? " " : $0 }))
    }

    /// A column without the signs that divide a line.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
