/// What is known of a word whatever the article.
package struct WordTraits: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    private static func bit(_ number: UInt64) -> WordTraits { WordTraits(rawValue: 1 << number) }

    // Text
    /// English function word.
    package static let stopWord = bit(0)
    /// Says little of what an article is about: `people`, `year`, `make`.
    package static let weakWord = bit(1)
    /// Keeps its full stop: `Sen.`, `Inc.`
    package static let abbreviation = bit(2)
    /// An abbreviation only before a number: `No. 5`.
    package static let numberAbbreviation = bit(3)
    /// Stands before a name with a hyphen: `anti-Trump`.
    package static let namePrefix = bit(4)

    // Names
    /// Stands before a person's name: `Senator`, `Mr`.
    package static let title = bit(8)
    /// A title that only persons have and that is no part of other names: `Mr`, `Sen`.
    package static let honorific = bit(9)
    package static let firstName = bit(10)
    /// Stands inside a person's name: `van`, `bin`.
    package static let particle = bit(11)
    /// Ends a person's name: `Jr`, `III`.
    package static let generation = bit(12)
    /// Ends an organisation's name: `Committee`, `Inc`.
    package static let organizationHead = bit(13)
    package static let placeHead = bit(14)
    package static let eventHead = bit(15)
    /// Goes on with `of`: `Department of`, `Bank of`.
    package static let takesOf = bit(16)
    /// Goes on with `for` or `on`: `Center for`, `Committee on`.
    package static let takesFor = bit(17)
    /// Of a country, people or party: `French`, `Republican`.
    package static let demonym = bit(18)
    /// Months, weekdays, holidays.
    package static let calendar = bit(19)
    /// Has a capital letter and names no person, organisation, place or event: `Bible`, `Medicare`.
    package static let notName = bit(20)
    /// A person's role in small letters: `spokesman`, `attorney`.
    package static let role = bit(21)
    package static let reportingVerb = bit(22)
    /// Stands before places: `in`, `near`.
    package static let placePreposition = bit(23)
    /// Makes an organisation of a possessive: `People's`, `Women's`.
    package static let possessiveHead = bit(24)
    /// A common word that often opens a sentence and is no name.
    package static let opener = bit(25)

    /// A title only before another: `Vice President`.
    package static let titleModifier = bit(26)
    /// Begins a place's name: `Lake`, `San`.
    package static let placeLead = bit(27)

    /// A surname that is common in English-language news.
    package static let surname = bit(28)

    // Lists that are too long to prove anything by themselves
    /// A given name of the US census.
    package static let commonGivenName = bit(40)
    /// A surname of the US census.
    package static let commonSurname = bit(41)
    /// A larger city whose name is one word.
    package static let city = bit(42)
    /// Written small in news, save where a sentence opens.
    package static let smallWord = bit(43)
    /// Written small and with a capital, each often.
    package static let eitherWord = bit(44)

    // Languages
    package static let english = bit(32)
    package static let german = bit(33)
    package static let spanish = bit(34)
    package static let french = bit(35)
    package static let italian = bit(36)
    package static let dutch = bit(37)
    package static let portuguese = bit(38)

    /// A word with one of these is no name by itself, whatever its capital.
    package static let noNameAlone: WordTraits = [
        .organizationHead, .placeHead, .eventHead, .title, .titleModifier, .role, .weakWord, .stopWord, .opener,
        .notName, .demonym, .calendar, .placeLead, .generation,
    ]
}
