/// Tells short lines that stand among an article's paragraphs and are none: credits, dates, by-lines, invitations to read on.
enum LineFilter {
    /// Most words and bytes of a line that is looked at.
    private static let maximumWords = 12
    private static let maximumBytes = 160
    /// Most words of a by-line or a date.
    private static let shortLine = 8

    /// Openings in small letters, in the languages of many outlets, split by `|`.
    private static let openings = split(
        """
        foto:|fotos:|photo:|photos:|image:|images:|bild:|bilder:|picture:|photograph:|photo by|photograph by|foto von|©|quelle:
        |source:|crédit photo|crédits photo|credit:|credits:|imagen:|crédito:|zdjęcie:|kuva:|bildquelle:|fot.
        |read more|read also|also read|see also|related:|read next|up next|recommended|watch:|listen:|advertisement
        |weiterlesen|mehr zum thema|mehr themen|lesen sie auch|lesen sie hier|lies auch|auch interessant|siehe auch
        |zum weiterlesen|schon gelesen|das könnte sie auch|das könnte dich auch|das thema könnte|lesetipp|anzeige|werbung
        |lire aussi|à lire aussi|lisez aussi|voir aussi|sur le même sujet|publicité|lee también|te puede interesar
        |lea también|ver también|publicidad|mira también|leggi anche|leia também|leia mais|saiba mais|czytaj więcej
        |czytaj także|czytaj też|zobacz także|zobacz też|lees ook|läs också|läs även|les også|læs også|lue myös|čtěte také
        |share this|share on|kommentare geschlossen|comments are closed|subscribe to|subscribe now|sign up for|follow us on
        |click here to|aktualisiert:|publiziert:|veröffentlicht:|stand:|updated:|published:|last updated|letzte aktualisierung
        |lesedauer|jetzt abonnieren|newsletter
        """)

    private static let byLines = split("by |von |par |por |text: |autor: |author: |av |af |door ")

    private static func split(_ text: String) -> [String] {
        text.split(separator: "|").compactMap { $0.last == "\n" ? String($0.dropLast()) : String($0) }
    }

    /// Whether `line` is no paragraph; `isEarly` for one of the first, where by-lines stand; `isItem` for a list's, which may be
    /// dates. O(bytes).
    static func isFurniture(_ line: ArraySlice<UInt8>, words: Int, isEarly: Bool, isItem: Bool = false) -> Bool {
        guard words <= maximumWords, line.count <= maximumBytes else { return false }
        let text = String(decoding: line, as: UTF8.self).lowercased()
        if openings.contains(where: text.hasPrefix) { return true }
        guard words <= shortLine, line.last != 0x2E else { return false }
        if isEarly, byLines.contains(where: text.hasPrefix) { return true }
        return !isItem && line.contains { $0 &- 0x30 < 10 } && DateFinder(text).timestamp != nil
    }
}
