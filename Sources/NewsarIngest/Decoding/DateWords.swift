internal import NewsarModel

/// A date in words, taken apart: each word says by its shape whether it is a year, a month, a time or a zone.
///
/// What is found is written as ISO 8601 and read as such, so that one place knows how long months are.
struct DateWords {
    private var date: String?
    private var numbers: [Int] = []
    private var month: Int?
    private var time: String?
    private var isAfternoon: Bool?
    private var zone = ""
    private var isUnderstood = true

    init(_ text: String) {
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" }) where isUnderstood {
            take(Self.plain(word.lowercased()))
        }
    }

    /// `nil` when a word was not understood or a part is missing.
    var timestamp: Timestamp? {
        guard isUnderstood, let date = dateInWords ?? (month == nil && numbers.isEmpty ? date : nil) else { return nil }
        guard let time else { return isAfternoon == nil && zone.isEmpty ? Timestamp(iso8601: date) : nil }
        guard let time = onTwentyFourHours(time) else { return nil }
        return Timestamp(iso8601: "\(date)T\(time)\(zone)")
    }

    /// An ordinal without its ending, `14h05` with a colon, other words as they are.
    private static func plain(_ word: String) -> String {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word[digits.endIndex...]
        guard (1...2).contains(digits.utf8.count), !rest.isEmpty else { return word }
        if ordinals.contains(String(rest)) { return String(digits) }
        if rest.hasPrefix("h"), rest.utf8.count == 3, Int(rest.dropFirst()) != nil {
            return "\(digits):\(rest.dropFirst())"
        }
        return word
    }

    private static let ordinals: Set<String> = [".", "st", "nd", "rd", "th", "º", "er"]

    private mutating func take(_ word: String) {
        if let number = Int(word), word.utf8.allSatisfy({ $0 &- 0x30 < 10 }), word.utf8.count <= 4 {
            numbers.append(number)
        } else if word.contains(":") {
            isUnderstood = time == nil
            takeTime(word)
        } else if let month = MonthNames.month(word) {
            isUnderstood = self.month == nil
            self.month = month
        } else if let isAfternoon = Self.halves[word] {
            self.isAfternoon = isAfternoon
        } else if let zone = Self.zone(word) {
            self.zone = zone
        } else if let date = Self.numericDate(word) {
            isUnderstood = self.date == nil
            self.date = date
        } else {
            isUnderstood = Self.isFiller(word)
        }
    }

    /// `14:05`, `14:05:00` or `2:05pm`.
    private mutating func takeTime(_ word: String) {
        if let isAfternoon = Self.halves[String(word.suffix(2))] {
            self.isAfternoon = isAfternoon
            time = String(word.dropLast(2))
        } else {
            time = word
        }
    }

    private var dateInWords: String? {
        guard let month, numbers.count == 2, let day = numbers.first, let year = numbers.last else { return nil }
        return "\(Self.padded(Self.fullYear(year), 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    private func onTwentyFourHours(_ time: String) -> String? {
        let parts = time.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let hour = Int(parts[0]) else { return nil }
        guard let isAfternoon else { return "\(Self.padded(hour, 2)):\(parts[1])" }
        guard (1...12).contains(hour) else { return nil }
        return "\(Self.padded(hour % 12 + (isAfternoon ? 12 : 0), 2)):\(parts[1])"
    }

    /// RFC 2822 §4.3: two digits stand for 2000–2049 and 1950–1999.
    private static func fullYear(_ year: Int) -> Int {
        year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year
    }

    /// `2018/9/12`, `2018-09-12`, `12.9.2018` or `25/12/2018` as ISO 8601. A day and a month that could change places are none.
    private static func numericDate(_ word: String) -> String? {
        guard let mark = word.first(where: { $0 == "/" || $0 == "-" || $0 == "." }) else { return nil }
        let parts = word.split(separator: mark, omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard parts.count == 3 else { return nil }
        let (first, second, third) = (parts[0], parts[1], parts[2])
        if first >= 1000 { return mark == "." ? nil : iso(first, second, third) }
        guard third >= 1000 else { return nil }
        if mark == "." || first > 12 || first == second { return iso(third, second, first) }
        return second > 12 ? iso(third, first, second) : nil
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year)-\(padded(month, 2))-\(padded(day, 2))"
    }

    private static let halves = ["am": false, "a.m": false, "a.m.": false, "pm": true, "p.m": true, "p.m.": true]

    /// RFC 2822 §4.3 names the zones of North America; all others are Universal Time.
    private static let zones = [
        "gmt": "Z", "utc": "Z", "ut": "Z", "z": "Z", "est": "-0500", "edt": "-0400", "cst": "-0600", "cdt": "-0500",
        "mst": "-0700", "mdt": "-0600", "pst": "-0800", "pdt": "-0700",
    ]

    private static func zone(_ word: String) -> String? {
        if let zone = zones[word] { return zone }
        let digits = word.dropFirst()
        return (word.hasPrefix("+") || word.hasPrefix("-")) && digits.utf8.count == 4 && Int(digits) != nil ? word : nil
    }

    /// Names of weekdays: two letters or more that begin one are one too.
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì",
        "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "segunda-feira", "terça-feira",
        "quarta-feira", "quinta-feira", "sexta-feira", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
        "zaterdag", "zondag",
    ]

    private static let fillers: Set<String> = ["at", "um", "uhr", "de", "del", "of", "à", "le", "den", "am", "h"]

    /// A weekday, a word that joins the parts, or a comment such as `(UTC)`; none of them is checked.
    private static func isFiller(_ word: String) -> Bool {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        return fillers.contains(word) || word.hasPrefix("(")
            || weekdays.contains { $0 == word || word.utf8.count >= 2 && $0.hasPrefix(word) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
