public import NewsarModel

/// What the sides of a story claim alike, and where they contradict each other.
public struct ClaimComparison: Sendable, Equatable {
    /// The same statement by several sides.
    public struct Group: Sendable, Equatable {
        public let claims: [Perspective.Claim]
        /// Their sides, in the order of the claims; `nil` for unrated outlets.
        public let sides: [Side?]
    }

    /// One claim with the side that makes it.
    public struct Statement: Sendable {
        public let side: Side?
        public let claim: Perspective.Claim
        public let quantities: [Claim.Quantity]

        public init(side: Side?, claim: Perspective.Claim, quantities: [Claim.Quantity]) {
            self.side = side
            self.claim = claim
            self.quantities = quantities
        }
    }

    /// Claims that alike or more are one statement: the cosine of `StoryFeatures`.
    private static let likeness = 0.55
    /// Statements compared of one story; the work grows with the square.
    public static let limit = 200

    public let shared: [Group]
    /// Statements whose numbers in the same unit differ from side to side.
    public let contested: [Group]
    /// The places of claims that only one side makes.
    public let alone: [Int]

    public init(_ statements: [Statement]) {
        let statements = Array(statements.prefix(Self.limit))
        let features = statements.map { StoryFeatures(title: "", text: $0.claim.text) }
        var groups: [[Int]] = []
        for place in statements.indices {
            if let group = groups.firstIndex(where: { features[$0[0]].similarity(to: features[place]) >= Self.likeness }
            ) {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        var (shared, contested): ([Group], [Group]) = ([], [])
        var alone: [Int] = []
        for group in groups {
            let members = group.map { statements[$0] }
            guard Set(members.map { $0.side?.rawValue }).count > 1 else {
                alone += group
                continue
            }
            let value = Group(claims: members.map(\.claim), sides: members.map(\.side))
            if Self.differ(members) { contested.append(value) } else { shared.append(value) }
        }
        (self.shared, self.contested, self.alone) = (shared, contested, alone.sorted())
    }

    /// Whether two of the statements, of different sides, give different values in one unit.
    private static func differ(_ statements: [Statement]) -> Bool {
        statements.contains { left in
            statements.contains { right in
                left.side != right.side
                    && left.quantities.contains { quantity in
                        let rivals = right.quantities.filter { $0.unit == quantity.unit }
                        return !rivals.isEmpty && !rivals.contains { $0.value == quantity.value }
                    }
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        func write(_ groups: [Group], _ json: inout JSONWriter) {
            json.array(groups) { json, group in
                json.object { json in
                    json.key("sides")
                    json.array(group.sides) { $0.value($1?.rawValue ?? "unrated") }
                    json.key("claims")
                    json.array(group.claims) { json, claim in claim.write(to: &json) }
                }
            }
        }
        writer.key("shared_claims")
        write(shared, &writer)
        writer.key("contested_claims")
        write(contested, &writer)
    }
}
