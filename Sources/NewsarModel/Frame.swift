/// The generic policy frames of Boydstun et al. 2014 (Policy Frames Codebook), as statistics count them.
public enum Frame: UInt8, Sendable, CaseIterable {
    case economic, capacityResources, morality, fairnessEquality, legality, policy, crimePunishment, securityDefense
    case healthSafety, qualityOfLife, culturalIdentity, publicOpinion, political, externalRelations, humanInterest

    /// As in a brief's `framing`.
    public var name: String {
        switch self {
        case .economic: "economic"
        case .capacityResources: "capacity-resources"
        case .morality: "morality"
        case .fairnessEquality: "fairness-equality"
        case .legality: "legality"
        case .policy: "policy"
        case .crimePunishment: "crime-punishment"
        case .securityDefense: "security-defense"
        case .healthSafety: "health-safety"
        case .qualityOfLife: "quality-of-life"
        case .culturalIdentity: "cultural-identity"
        case .publicOpinion: "public-opinion"
        case .political: "political"
        case .externalRelations: "external-relations"
        case .humanInterest: "human-interest"
        }
    }

    public init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }
}
