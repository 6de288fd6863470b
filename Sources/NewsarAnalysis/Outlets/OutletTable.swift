internal import CNewsarData
public import NewsarModel

/// Outlets with their lean and reliability, dated, each rating with its provider; what it does not have is unrated.
///
/// A table is CSV whose first row names the columns: `domain` (several with `|`; `host/section` rates a section),
/// `names` (optional, several with `|`), `lean`, `reliability` (0…1; either may be empty), `provider`, `as_of`. Other
/// columns are passed over. Several rows of one domain are several providers' ratings: the first one counts, all show.
public struct OutletTable: Sendable {
    private static let byteLimit = 16 << 20
    private static let outletLimit = 200_000

    /// The table that comes with the program.
    public static let shipped: OutletTable = {
        let file = newsar_outlets()
        let bytes = [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
        var table = OutletTable()
        // A damaged table rates nothing; the tests read the file that is built in.
        do throws(OutletTableError) { try table.add(bytes) } catch { table = OutletTable() }
        return table
    }()

    private var ratings: [SourceRating] = []
    private var byDomain: [String: Int] = [:]
    private var byName: [String: Int] = [:]
    /// Domains of which a section has a rating of its own.
    private var sectioned: Set<String> = []

    private init() {}

    /// The shipped table with the rows of `csv` in front: for an outlet that both have, the file's rating counts.
    ///
    /// Throws with the line and the reason where the table is not as it should be. O(bytes).
    public init(csv: [UInt8]) throws(OutletTableError) {
        self = .shipped
        try add(csv)
    }

    /// Outlets that have a rating.
    public var count: Int { ratings.count }

    /// The rating of the outlet that an article names; where the name is unknown, of the outlet at its address.
    public func rating(of article: Article) -> SourceRating {
        if let source = article.source {
            for key in OutletName.keys(source) {
                if let outlet = byName[key] ?? byDomain[key.trimmingPrefix("www.").description] {
                    return ratings[outlet]
                }
            }
        }
        return rating(atDomain: article.domain, url: article.url)
    }

    private func rating(atDomain host: String?, url: String?) -> SourceRating {
        for domain in host.map(OutletName.domains) ?? [] {
            if let url, sectioned.contains(domain) {
                for section in OutletName.sections(url) {
                    if let outlet = byDomain["\(domain)/\(section)"] { return ratings[outlet] }
                }
            }
            if let outlet = byDomain[domain] { return ratings[outlet] }
        }
        return .unrated
    }

    private mutating func add(_ csv: [UInt8]) throws(OutletTableError) {
        guard csv.count <= Self.byteLimit else {
            throw OutletTableError(.overLimit, line: 1, "the table is longer than \(Self.byteLimit) bytes")
        }
        var rows = CSVRows(csv)
        guard let header = try rows.next() else {
            throw OutletTableError(.badHeader, line: 1, "the table is empty; its first row names the columns")
        }
        let columns = try OutletRow.Columns(header)
        var added: [Int: Int] = [:]
        while let row = try rows.next() {
            guard ratings.count < Self.outletLimit else {
                throw OutletTableError(.overLimit, line: row.line, "the table has over \(Self.outletLimit) outlets")
            }
            add(try OutletRow(row, columns), &added)
        }
    }

    /// `added` counts the ratings that each outlet has from the table being read: they stand before older ones.
    private mutating func add(_ row: OutletRow, _ added: inout [Int: Int]) {
        let outlet = byDomain[row.domains[0].lowercased()] ?? ratings.count
        if outlet == ratings.count { ratings.append(.unrated) }
        let place = added[outlet, default: 0]
        added[outlet] = place + 1
        ratings[outlet].ratings.insert(row.rating, at: min(place, ratings[outlet].ratings.count))
        if place == 0 {
            ratings[outlet].lean = row.rating.lean
            ratings[outlet].reliability = row.rating.reliability
        }
        for domain in row.domains {
            byDomain[domain.lowercased()] = outlet
            if let slash = domain.firstIndex(of: "/") { sectioned.insert(domain[..<slash].lowercased()) }
        }
        for name in row.names { byName[OutletName.key(name)] = outlet }
    }
}
