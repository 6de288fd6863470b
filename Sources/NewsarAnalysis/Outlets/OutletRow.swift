internal import NewsarModel

/// A row of a table of outlets: what one provider says of one outlet.
struct OutletRow {
    /// Addresses of the outlet: a host, or a host and a section (`nytimes.com/opinion`).
    let domains: [Substring]
    /// Names as articles write them.
    let names: [Substring]
    let rating: SourceRating.Rating

    /// Where each column stands.
    struct Columns {
        fileprivate let domain, lean, reliability, provider, asOf: Int
        fileprivate let names: Int?
        fileprivate let count: Int

        /// Reads the table's first row.
        init(_ header: CSVRows.Row) throws(OutletTableError) {
            func column(_ name: String) throws(OutletTableError) -> Int {
                guard let index = header.fields.firstIndex(of: name) else {
                    throw OutletTableError(.badHeader, line: header.line, "there is no column '\(name)'")
                }
                return index
            }
            domain = try column("domain")
            lean = try column("lean")
            reliability = try column("reliability")
            provider = try column("provider")
            asOf = try column("as_of")
            names = header.fields.firstIndex(of: "names")
            count = header.fields.count
        }
    }

    init(_ row: CSVRows.Row, _ columns: Columns) throws(OutletTableError) {
        func bad(_ reason: String) -> OutletTableError { OutletTableError(.badRow, line: row.line, reason) }
        guard row.fields.count == columns.count else {
            throw bad("it has \(row.fields.count) fields, the first row has \(columns.count)")
        }
        domains = row.fields[columns.domain].split(separator: "|")
        names = columns.names.map { row.fields[$0].split(separator: "|") } ?? []
        guard !domains.isEmpty, domains.allSatisfy({ $0.utf8.contains(0x2E) && !$0.utf8.contains(0x20) }) else {
            throw bad("the domain '\(row.fields[columns.domain])' is no host name")
        }
        let lean = row.fields[columns.lean]
        guard lean.isEmpty || Lean(rawValue: lean) != nil else {
            let known = Lean.allCases.map(\.rawValue).joined(separator: ", ")
            throw bad("the lean '\(lean)' is none of \(known); leave it empty for unrated")
        }
        let reliability = row.fields[columns.reliability]
        let number = Double(reliability)
        guard reliability.isEmpty || number.map({ (0...1).contains($0) }) == true else {
            throw bad("the reliability '\(reliability)' is no number from 0 to 1; leave it empty for unrated")
        }
        let provider = row.fields[columns.provider]
        guard !provider.isEmpty else { throw bad("a rating needs its provider") }
        let asOf = row.fields[columns.asOf]
        guard Self.isDate(asOf) else { throw bad("as_of '\(asOf)' is no date: 2026, 2026-11 or 2026-11-30") }
        rating = SourceRating.Rating(
            provider: provider, asOf: asOf, lean: Lean(rawValue: lean), reliability: reliability.isEmpty ? nil : number)
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        return (1...3).contains(parts.count) && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
            && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
