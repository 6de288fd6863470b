internal import NewsarModel
internal import NewsarStatistics

/// The names of kinds, sides and frames as people read them in a report.
enum ReportLabels {
    /// Of several.
    static func plural(of kind: TopicKind) -> String {
        switch kind {
        case .person: "People"
        case .organization: "Organizations"
        case .location: "Places"
        case .event: "Events"
        case .keyword: "Keywords"
        }
    }

    static func of(_ side: Side?) -> String {
        switch side {
        case .left: "Left"
        case .center: "Center"
        case .right: "Right"
        case nil: "Unrated"
        }
    }

    static func of(_ frame: Frame) -> String {
        switch frame {
        case .economic: "Economy"
        case .capacityResources: "Capacity & resources"
        case .morality: "Morality"
        case .fairnessEquality: "Fairness & equality"
        case .legality: "Law & courts"
        case .policy: "Policy"
        case .crimePunishment: "Crime & punishment"
        case .securityDefense: "Security & defense"
        case .healthSafety: "Health & safety"
        case .qualityOfLife: "Quality of life"
        case .culturalIdentity: "Cultural identity"
        case .publicOpinion: "Public opinion"
        case .political: "Politics"
        case .externalRelations: "Foreign relations"
        case .humanInterest: "Human interest"
        }
    }

    /// An outlet's mean alarm in a word, at the marks of a single article's tone.
    static func tone(ofAlarm alarm: Double) -> String {
        switch alarm {
        case ..<0.22: "calm"
        case ..<0.42: "measured"
        case ..<0.5: "heated"
        default: "alarmed"
        }
    }

    static func date(_ day: Int64) -> String { Timestamp(seconds: day * 86_400).date }

    /// `2026-03-01 – 2026-03-31`; one date where both are the same.
    static func period(_ first: Int64, _ last: Int64) -> String {
        first == last ? date(first) : "\(date(first)) – \(date(last))"
    }

    /// `1 article`, `12 articles`
    static func count(_ number: Int, _ one: String, _ several: String) -> String {
        "\(Figures.grouped(number)) \(number == 1 ? one : several)"
    }
}
