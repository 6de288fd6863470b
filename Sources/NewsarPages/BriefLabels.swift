internal import NewsarModel

/// The names of kinds and levels as people read them.
enum BriefLabels {
    static func of(_ lean: Lean?) -> String {
        switch lean {
        case .left: "Left"
        case .centerLeft: "Center-Left"
        case .center: "Center"
        case .centerRight: "Center-Right"
        case .right: "Right"
        case nil: "Unrated"
        }
    }

    static func of(_ genre: Genre) -> String {
        switch genre {
        case .report: "Report"
        case .analysis: "Analysis"
        case .opinion: "Opinion"
        case .interview: "Interview"
        case .live: "Live page"
        case .review: "Review"
        case .pressRelease: "Press release"
        case .other: "Article"
        }
    }

    static func of(_ tone: Tone.Label) -> String {
        switch tone {
        case .calm: "Calm"
        case .measured: "Measured"
        case .neutral: "Neutral"
        case .heated: "Heated"
        case .alarmist: "Alarmist"
        }
    }

    static func of(_ factuality: Factuality.Label?) -> String {
        switch factuality {
        case .low: "Low"
        case .mixed: "Mixed"
        case .high: "High"
        case nil: "Unrated"
        }
    }

    static func of(_ cited: SourcesCited.Label) -> String {
        switch cited {
        case .none: "None"
        case .limited: "Limited"
        case .several: "Several"
        case .many: "Many"
        }
    }

    /// Of several.
    static func plural(of kind: Entity.Kind) -> String {
        switch kind {
        case .person: "People"
        case .organization: "Organizations"
        case .location: "Places"
        case .event: "Events"
        }
    }

    /// The outlet: its name, or its host.
    static func source(of facts: ArticleFacts) -> String { facts.source ?? facts.domain ?? "Unknown source" }

    static func title(of facts: ArticleFacts) -> String { facts.title.isEmpty ? "Untitled" : facts.title }
}
