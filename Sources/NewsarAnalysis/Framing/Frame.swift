/// The frames of the Policy Frames Codebook (Boydstun, Card, Gross, Resnik & Smith 2014).
enum Frame: String, CaseIterable, Sendable {
    case economic
    case capacityResources = "capacity-resources"
    case morality
    case fairnessEquality = "fairness-equality"
    case legality
    case policy
    case crimePunishment = "crime-punishment"
    case securityDefense = "security-defense"
    case healthSafety = "health-safety"
    case qualityOfLife = "quality-of-life"
    case culturalIdentity = "cultural-identity"
    case publicOpinion = "public-opinion"
    case political
    case externalRelations = "external-relations"
    case humanInterest = "human-interest"

    /// As people read it.
    var label: String {
        switch self {
        case .economic: "Economic Impact"
        case .capacityResources: "Capacity & Resources"
        case .morality: "Morality & Religion"
        case .fairnessEquality: "Fairness & Equality"
        case .legality: "Law & Constitution"
        case .policy: "Policy & Solutions"
        case .crimePunishment: "Crime & Punishment"
        case .securityDefense: "Security & Defense"
        case .healthSafety: "Health & Safety"
        case .qualityOfLife: "Quality of Life"
        case .culturalIdentity: "Cultural Identity"
        case .publicOpinion: "Public Opinion"
        case .political: "Political Strategy"
        case .externalRelations: "External Relations"
        case .humanInterest: "Human Interest"
        }
    }

    /// Place in `allCases`.
    var index: Int {
        switch self {
        case .economic: 0
        case .capacityResources: 1
        case .morality: 2
        case .fairnessEquality: 3
        case .legality: 4
        case .policy: 5
        case .crimePunishment: 6
        case .securityDefense: 7
        case .healthSafety: 8
        case .qualityOfLife: 9
        case .culturalIdentity: 10
        case .publicOpinion: 11
        case .political: 12
        case .externalRelations: 13
        case .humanInterest: 14
        }
    }
}
