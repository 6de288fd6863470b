import NewsarIngest
import NewsarModel

/// What each file of a bulk input gave, in the order in which they were read.
struct InputTally: Sendable {
    struct File: Sendable, Equatable {
        let path: String
        /// Articles found, duplicates included.
        var articles = 0
        /// Articles that came before, in this file or another.
        var duplicates = 0
        var rejected = 0
        /// Why the first of the rejected records is none, and where it stands.
        var firstFault: String?
    }

    /// Files that are told one by one; of more, only their number. It bounds memory.
    private static let limit = 1_000
    /// Rows of the table on a terminal.
    private static let rows = 20

    private(set) var files: [File] = []
    /// Files beyond the limit.
    private(set) var more = 0
    private var last: String?
    /// Numbers of the records with which the listed files begin, the first record being 0.
    private var begins: [Int] = []
    private var records = 0
    /// Records of listed files.
    private var listed = 0

    mutating func count(_ item: IngestItem) {
        let origin =
            switch item {
            case .article(_, let origin): origin
            case .rejected(let rejection): rejection.origin
            }
        if last != origin.input {
            last = origin.input
            if files.count < Self.limit {
                files.append(File(path: origin.input))
                begins.append(records)
            } else {
                more += 1
            }
        }
        records += 1
        guard more == 0 else { return }
        listed = records
        switch item {
        case .article: files[files.count - 1].articles += 1
        case .rejected(let rejection):
            files[files.count - 1].rejected += 1
            guard files[files.count - 1].firstFault == nil else { return }
            let place = if case .line(let line) = origin.place { "line \(line): " } else { "" }
            files[files.count - 1].firstFault = place + rejection.reason
        }
    }

    /// The record of this number, the first being 0, is an article that came before. O(log files).
    mutating func countDuplicate(at record: Int) {
        guard record < listed else { return }
        var (low, high) = (0, begins.count)
        while low < high {
            let middle = (low + high) / 2
            if begins[middle] <= record { low = middle + 1 } else { high = middle }
        }
        if low > 0 { files[low - 1].duplicates += 1 }
    }

    /// `"files": […], "more_files": n`
    func write(to json: inout JSONWriter) {
        json.key("files")
        json.array(files) { json, file in
            json.object { json in
                json.member("file", file.path)
                json.member("articles", file.articles)
                json.member("duplicates", file.duplicates)
                json.member("rejected", file.rejected)
                json.member("first_fault", file.firstFault)
            }
        }
        json.member("more_files", more)
    }

    /// A table of the files, where there are several: of many, those with rejected records first.
    func printTable() {
        guard files.count > 1 else { return }
        let chosen =
            files.count <= Self.rows
            ? files : Array((files.filter { $0.rejected > 0 } + files.filter { $0.rejected == 0 }).prefix(Self.rows))
        var table = Table(
            ("file", .left), ("articles", .right), ("duplicates", .right), ("rejected", .right),
            ("first of them", .left))
        for file in chosen {
            let fault = file.firstFault.map { $0.count > 60 ? $0.prefix(59) + "…" : $0[...] } ?? ""
            table.add(
                file.path, file.articles.grouped, file.duplicates.grouped, file.rejected.grouped, String(fault))
        }
        table.print()
        let hidden = files.count - chosen.count + more
        if hidden > 0 {
            Terminal.output(line: "and \(hidden.grouped) more files; --json lists the first \(Self.limit.grouped)")
        }
    }
}
