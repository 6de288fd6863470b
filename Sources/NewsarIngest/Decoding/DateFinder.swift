internal import NewsarModel

/// Finds the first date in running text, such as a by-line: `Veröffentlicht am 12. September 2018, 14:05 Uhr`.
struct DateFinder {
    /// A number, a word in small letters, or a mark between them.
    private enum Piece: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(UInt8)
    }

    /// Longest text looked at, in bytes.
    private static let longest = 512

    private var pieces: [Piece] = []

    init(_ text: String) {
        let bytes = Array(text.utf8.prefix(Self.longest))
        var index = 0
        while index < bytes.count {
            let start = index
            let byte = bytes[index]
            if byte &- 0x30 < 10 {
                var value = 0
                while index < bytes.count, bytes[index] &- 0x30 < 10 {
                    value = min(value * 10 + Int(bytes[index] - 0x30), 1_000_000)
                    index += 1
                }
                pieces.append(.number(value, digits: index - start))
            } else if byte | 0x20 &- 0x61 < 26 || byte >= 0x80 {
                while index < bytes.count, (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] >= 0x80 { index += 1 }
                pieces.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
            } else {
                index += 1
                if byte > 0x20 || pieces.last != .mark(0x20) { pieces.append(.mark(byte > 0x20 ? byte : 0x20)) }
            }
        }
    }

    /// The first date, with its time of day where one follows it; times without a zone count as UTC.
    var timestamp: Timestamp? {
        for start in pieces.indices {
            guard start == 0 || !isNumber(start - 1) else { continue }
            guard let (year, month, day, end) = numeric(start) ?? dayFirst(start) ?? monthFirst(start) else { continue }
            let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            guard (1900...2200).contains(year), let midnight = Timestamp(iso8601: date) else { continue }
            return Timestamp(seconds: midnight.seconds + secondsOfDay(end))
        }
        return nil
    }

    private typealias Day = (year: Int, month: Int, day: Int, end: Int)

    private func isNumber(_ index: Int) -> Bool {
        if index < pieces.count, case .number = pieces[index] { return true }
        return false
    }

    private func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
        guard index < pieces.count, case .number(let value, let count) = pieces[index], digits.contains(count) else {
            return nil
        }
        return value
    }

    private func mark(_ index: Int) -> UInt8? {
        guard index < pieces.count, case .mark(let mark) = pieces[index] else { return nil }
        return mark
    }

    private func word(_ index: Int) -> String? {
        guard index < pieces.count, case .word(let word) = pieces[index] else { return nil }
        return word
    }

    private func skipMarks(_ index: Int) -> Int {
        var index = index
        while let mark = mark(index), mark == 0x20 || mark == 0x2E || mark == 0x2C || mark == 0x2F || mark == 0x2D {
            index += 1
        }
        return index
    }

    /// `2018-09-12`, `12.09.2018`, `12. 9. 18`, `25/12/2018`. A day and a month that could change places are no date.
    private func numeric(_ start: Int) -> Day? {
        var end = start + 1
        guard let mark = mark(end), mark == 0x2E || mark == 0x2F || mark == 0x2D else { return nil }
        func skip() -> Bool {
            guard self.mark(end) == mark else { return false }
            end += 1
            if mark == 0x2E, self.mark(end) == 0x20 { end += 1 }
            return true
        }
        if let year = number(start, 4...4) {
            guard skip(), let month = number(end, 1...2) else { return nil }
            end += 1
            guard skip(), let day = number(end, 1...2) else { return nil }
            return (year, month, day, end + 1)
        }
        guard let first = number(start, 1...2), skip(), let second = number(end, 1...2) else { return nil }
        end += 1
        guard skip(), var last = number(end, 2...4) else { return nil }
        var isShort = number(end, 2...2) != nil
        if !isShort, self.mark(end + 1) == 0x3A, number(end + 2, 2...2) != nil {
            // `28.09.1912:44` is a short year and a time of day that lost the space between them.
            last /= 100
            isShort = true
        }
        guard let year = Self.fullYear(last, isShort: isShort) else { return nil }
        if mark == 0x2E { return (year, second, first, end + 1) }
        if first > 12 || first == second { return (year, second, first, end + 1) }
        return second > 12 ? (year, first, second, end + 1) : nil
    }

    /// `12 September 2018`, `12. September 2018`, `12 de septiembre de 2018`, `12th of September, 2018`.
    private func dayFirst(_ start: Int) -> Day? {
        guard let day = number(start, 1...2), (1...31).contains(day) else { return nil }
        var index = start + 1
        if let ending = word(index), Self.ordinals.contains(ending) { index += 1 }
        index = skipMarks(index)
        if let link = word(index), Self.links.contains(link) { index = skipMarks(index + 1) }
        guard let name = word(index), let month = MonthNames.month(name) else { return nil }
        index = skipMarks(index + 1)
        if let link = word(index), Self.links.contains(link) { index = skipMarks(index + 1) }
        guard let year = year(index) else { return nil }
        return (year, month, day, index + 1)
    }

    /// `September 12, 2018`, `Sept. 12th 2018`.
    private func monthFirst(_ start: Int) -> Day? {
        guard let name = word(start), let month = MonthNames.month(name) else { return nil }
        var index = skipMarks(start + 1)
        guard let day = number(index, 1...2), (1...31).contains(day) else { return nil }
        index += 1
        if let ending = word(index), Self.ordinals.contains(ending) { index += 1 }
        index = skipMarks(index)
        guard let year = year(index) else { return nil }
        return (year, month, day, index + 1)
    }

    private func year(_ index: Int) -> Int? {
        guard let value = number(index, 4...4), (1900...2200).contains(value) else { return nil }
        return value
    }

    private static func fullYear(_ year: Int, isShort: Bool) -> Int? {
        guard isShort else { return year >= 1900 ? year : nil }
        return year < 50 ? 2000 + year : 1900 + year
    }

    private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "º", "er", "ª"]
    private static let links: Set<String> = ["de", "of", "del", "di"]

    /// Seconds of the time of day in the few pieces behind a date; 0 where there is none.
    private func secondsOfDay(_ start: Int) -> Int64 {
        for index in start..<min(start + 6, pieces.count) {
            guard let hour = number(index, 1...2), hour < 24, let mark = mark(index + 1), mark == 0x3A || mark == 0x2E,
                let minute = number(index + 2, 2...2), minute < 60
            else { continue }
            var next = index + 3
            while self.mark(next) == 0x20 { next += 1 }
            let half = word(next)
            if half == "pm" || half == "p" { return Int64((hour % 12 + 12) * 3600 + minute * 60) }
            if half == "am" || half == "a" { return Int64(hour % 12 * 3600 + minute * 60) }
            return Int64(hour * 3600 + minute * 60)
        }
        return 0
    }
}
