/// Which list gives which trait. The lists are this project's own.
enum WordLists {
    static let all: [(String, WordTraits)] = [
        (FunctionWords.english, .stopWord), (FunctionWords.english, .english), (FunctionWords.german, .german),
        (FunctionWords.spanish, .spanish), (FunctionWords.french, .french), (FunctionWords.italian, .italian),
        (FunctionWords.dutch, .dutch), (FunctionWords.portuguese, .portuguese),
        (CommonWords.weak, .weakWord), (CommonWords.weakAbroad, .weakWord), (CommonWords.openers, .opener),
        (CommonWords.reportingVerbs, .reportingVerb),
        (CommonWords.roles, .role), (CommonWords.placePrepositions, .placePreposition),
        (Abbreviations.general, .abbreviation), (Abbreviations.beforeNumbers, .numberAbbreviation),
        (Abbreviations.honorifics, [.abbreviation, .title, .honorific]),
        (NameWords.honorifics, [.title, .honorific]), (NameWords.titles, .title),
        (NameWords.titleModifiers, .titleModifier), (NameWords.placeLeads, .placeLead),
        (NameWords.firstNames, .firstName), (NameWords.surnames, .surname), (NameWords.particles, .particle),
        (NameWords.generations, .generation),
        (NameWords.prefixes, .namePrefix), (NameWords.organizationHeads, .organizationHead),
        (NameWords.placeHeads, .placeHead), (NameWords.eventHeads, .eventHead), (NameWords.takesOf, .takesOf),
        (NameWords.takesFor, .takesFor), (NameWords.possessiveHeads, .possessiveHead),
        (NameWords.demonyms, .demonym), (NameWords.calendar, .calendar), (NameWords.notNames, .notName),
    ]
}
