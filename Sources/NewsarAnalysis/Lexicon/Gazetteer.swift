internal import NewsarModel

/// Known names and their forms: a line a name, `|` between the forms, the first one canonical.
enum Gazetteer {
    static let all: [(String, Entity.Kind)] = [
        (Places.countries, .location), (Places.regions, .location), (Places.states, .location),
        (Places.cities, .location), (KnownOrganizations.list, .organization), (KnownEvents.list, .event),
        (KnownPersons.list, .person),
    ]
}
