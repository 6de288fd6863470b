/// Numbers and dates as people read them.
enum Figures {
    /// `0.62`: two places, rounded; not a number reads 0.00.
    static func share(_ value: Double) -> String {
        let hundredths = value.isFinite ? Int((min(max(value, -1e6), 1e6) * 100).rounded()) : 0
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        return (hundredths < 0 ? "−" : "") + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
    }

    /// `6.2`: one place, rounded; not a number reads 0.0.
    static func tenth(_ value: Double) -> String {
        let tenths = value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
        return (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// `62 %`
    static func percent(_ value: Double) -> String { "\(Int((bounded(value) * 100).rounded())) %" }

    /// `62.5`: a part of a hundred with one place, for styles.
    static func tenths(_ value: Double) -> String {
        let thousandths = Int((bounded(value) * 1000).rounded())
        return "\(thousandths / 10).\(thousandths % 10)"
    }

    /// 0…1
    static func bounded(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }

    /// `12 345`, with narrow spaces.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var grouped = number < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append("\u{202F}") }
            grouped.append(digit)
        }
        return grouped
    }

    /// `Sat · 2026-04-25 · 01:30 GMT` of an ISO 8601 time; what is no such time stays as it is.
    static func date(_ published: String) -> String {
        let bytes = Array(published.utf8)
        guard bytes.count >= 10, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
        else { return published }
        var date = "\(weekday(year, month, day)) · \(published.prefix(10))"
        if bytes.count >= 16, bytes.last == 0x5A { date += " · \(published.dropFirst(11).prefix(5)) GMT" }
        return date
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

    /// Sakamoto's method, proleptic Gregorian.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> String {
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        let number = year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day
        return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(number % 7 + 7) % 7]
    }
}
