/// A moment in UTC to the second, as articles carry it.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// Years 1000–9999, which have four digits and whose arithmetic cannot overflow; whatever is read from outside lies in it.
    public static let readable: ClosedRange<Int64> = -30_610_224_000...253_402_300_799

    /// Reads ISO 8601: `2018-09-12`, `2018-09-12T14:05`, with seconds, fractions (dropped) and a zone (`Z`, `+02:00`, `+0200`);
    /// a blank may stand for the `T`, and no zone means UTC. `nil` for anything else and for years outside 1000–9999.
    public init?(iso8601 text: String) {
        // No shape is longer, and fractions are read one digit at a time.
        guard text.utf8.count <= 64 else { return nil }
        var reader = DigitReader(text)
        guard let year = reader.number(4), year >= 1000, reader.take("-"), let month = reader.number(2),
            reader.take("-"),
            let day = reader.number(2), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        var seconds = Self.days(year: year, month: month, day: day) * 86_400
        if reader.take("T") || reader.take("t") || reader.take(" ") {
            guard let hour = reader.number(2), hour < 24, reader.take(":"), let minute = reader.number(2), minute < 60
            else { return nil }
            seconds += Int64(hour * 3600 + minute * 60)
            if reader.take(":") {
                guard let second = reader.number(2), second <= 60 else { return nil }
                seconds += Int64(min(second, 59))
                if reader.take(".") || reader.take(",") { reader.skipDigits() }
            }
            if reader.take(" "), reader.isAtEnd { return nil }
            guard let offset = reader.zone() else { return nil }
            seconds -= Int64(offset)
        }
        // A zone may carry the first or the last hours over the edge.
        guard reader.isAtEnd, Self.readable.contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// `2018-09-12T14:05:00Z`.
    public var description: String {
        let (year, month, day) = civil
        let rest = Int(seconds - dayNumber * 86_400)
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T"
            + "\(Self.padded(rest / 3600, 2)):\(Self.padded(rest / 60 % 60, 2)):\(Self.padded(rest % 60, 2))Z"
    }

    /// `2018-09-12`.
    public var date: String { String(description.prefix(10)) }

    /// Days since 1970-01-01, the unit in which statistics are kept.
    public var dayNumber: Int64 { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

    /// Year, month (1–12) and day of month.
    public var civil: (year: Int, month: Int, day: Int) {
        // Days to civil date after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1))
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

    private static func days(year: Int, month: Int, day: Int) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Reads fixed-width numbers and marks from a short ASCII text.
private struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ mark: Character) -> Bool {
        guard position < bytes.count, bytes[position] == mark.asciiValue else { return false }
        position += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard bytes.count - position >= width else { return nil }
        var value = 0
        for byte in bytes[position..<position + width] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        position += width
        return value
    }

    mutating func skipDigits() {
        while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    }

    /// Seconds east of UTC; 0 where no zone stands.
    mutating func zone() -> Int? {
        if isAtEnd || take("Z") || take("z") { return 0 }
        let sign = take("-") ? -1 : 1
        if sign == 1 && !take("+") { return nil }
        guard let hours = number(2), hours <= 14 else { return nil }
        if isAtEnd { return sign * hours * 3600 }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
