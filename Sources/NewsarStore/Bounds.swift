import NewsarModel

/// Bounds on what a parcel may bring. They depend on the parcel alone, so they are the same in every order of a merge.
enum Bounds {
    static let nameBytes = 512
    static let titleBytes = 4096
    static let fullSalience: Int64 = 1_000_000
    /// Years 1000–9999, as `Timestamp` reads them.
    static let seconds: ClosedRange<Int64> = -30_610_224_000...253_402_300_799

    /// `text` without NUL, at which SQLite's C interface ends a text, cut after the last whole scalar within `limit` bytes.
    static func text(_ text: String, limit: Int) -> String {
        if text.utf8.count <= limit && !text.utf8.contains(0) { return text }
        var size = 0
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\0" {
            size += UTF8.width(scalar)
            guard size <= limit else { break }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    static func published(_ timestamp: Timestamp?) -> Timestamp? {
        timestamp.flatMap { seconds.contains($0.seconds) ? $0 : nil }
    }
}
