import NewsarModel

/// The names of the user's aliases, to give entities of briefs the name that they are shown by.
struct AliasNames {
    /// For each name, as bytes, the kinds meant (`nil` for all) and the name to show; the first line comes first.
    private var shown: [[UInt8]: [(kind: TopicKind?, name: String)]] = [:]

    init(_ aliases: TopicAliases) {
        for line in aliases.lines {
            for name in line.names { shown[Array(name.utf8), default: []].append((line.kind, line.names[0])) }
        }
    }

    /// Of entities with one name the strongest stays, with the mentions of all.
    func rename(_ entities: inout [Entity]) {
        guard !shown.isEmpty else { return }
        var renamed: [Entity] = []
        for var entity in entities {
            let kind = TopicKind(entity.kind)
            if let names = shown[Array(entity.name.utf8)],
                let first = names.first(where: { $0.kind == nil || $0.kind == kind })
            {
                entity.name = first.name
            }
            guard let twin = renamed.firstIndex(where: { $0.kind == entity.kind && $0.name == entity.name }) else {
                renamed.append(entity)
                continue
            }
            renamed[twin].salience = max(renamed[twin].salience, entity.salience)
            renamed[twin].mentions = (renamed[twin].mentions + entity.mentions).sorted { $0.start < $1.start }
        }
        entities = renamed
    }
}
