import Postgres

/// A connection to PostgreSQL, and what is kept with it.
///
/// Unchecked: one thread at a time has it, for `PostgresEngine` hands it out and takes it back under a lock.
final class PostgresSession: @unchecked Sendable {
    let connection: PostgresConnection
    private var texts: [String: String] = [:]
    private var cursors = 0

    init(_ connection: PostgresConnection) { self.connection = connection }

    /// The statement with PostgreSQL's names for parameters: `$1` for `?1`, and for the first `?`.
    func text(of sql: String) -> String {
        if let known = texts[sql] { return known }
        let text = Self.translated(sql)
        texts[sql] = text
        return text
    }

    /// A name for the next cursor.
    func cursorName() -> String {
        cursors += 1
        return "newsar_\(cursors)"
    }

    private static func translated(_ sql: String) -> String {
        var text: [UInt8] = []
        var isQuoted = false
        var count = 0
        let bytes = Array(sql.utf8)
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            guard byte == UInt8(ascii: "?"), !isQuoted else {
                text.append(byte)
                continue
            }
            text.append(UInt8(ascii: "$"))
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
                // As in SQLite, a plain one takes the number after the largest so far.
                let digits = bytes[(place + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                count = max(count, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
            } else {
                count += 1
                text.append(contentsOf: String(count).utf8)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
