internal import CNewsarData
internal import NewsarModel

/// Known names and their forms: a line a name, `|` between the forms, the first one canonical.
enum Gazetteer {
    /// The names of the data file; none where it cannot be read, which a test would notice.
    static let file: NameList = {
        let file = newsar_known_names()
        let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
        return (try? NameList(text)) ?? .empty
    }()

    static let all: [(String, Entity.Kind)] = [
        (Places.countries, .location), (Places.regions, .location), (Places.states, .location),
        (Places.cities, .location), (KnownOrganizations.list, .organization), (KnownEvents.list, .event),
        (KnownPersons.list, .person),
    ]
}
