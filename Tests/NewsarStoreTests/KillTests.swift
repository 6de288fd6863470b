import Foundation
import NewsarModel
import NewsarStore
import Synchronization
import Testing

/// A merge that dies at any of its statements, as a killed process does: SQLite's transaction is never committed.
@Suite("Killed in the middle")
struct KillTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private static func parcels(_ outlet: String, _ date: String) throws -> [BriefParcel] {
        try (0..<3).map { number in
            try Parcels.parcel(
                "https://\(outlet).example/\(number)", title: "Title \(number)", published: date, lean: .left,
                entities: [("Ada", .person, 0.5), ("Bob \(outlet)", .person, 0.25)], summary: "Words \(number).")
        }
    }

    @Test func atEveryStatementOfAMergeTheStoreIsAsBeforeOrAsAfter() throws {
        let first = try Self.parcels("a", "2024-03-01")
        // Inserts, replacements and topics that go.
        let second = try Array(Self.parcels("a", "2024-03-02").prefix(2)) + Self.parcels("b", "2024-03-02")
        let before = try export(of: [first])
        let after = try export(of: [first, second])
        let store = try temporary.open()
        _ = try store.merge(first)
        // With hardly any memory for pages they go to the log long before the commit.
        try store.execute("PRAGMA cache_size = 3")
        let copies = Mutex<[String]>([])
        let path = temporary.path
        store.beforeStatements {
            copies.withLock { copies in
                let copy = path + "-killed-\(copies.count)"
                for suffix in ["", "-wal"] {
                    try? FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
                }
                copies.append(copy)
            }
        }
        _ = try store.merge(second)
        store.beforeStatements(nil)
        #expect(try store.exported() == after)
        let killed = copies.withLock { $0 }
        #expect(killed.count > 60)
        var sizes: Set<Int> = []
        for (number, copy) in killed.enumerated() {
            sizes.insert(try Data(contentsOf: URL(filePath: copy + "-wal")).count)
            let recovered = try BriefStore(StoreLocation(copy), access: .readWrite)
            #expect(try recovered.check() == [])
            #expect(try recovered.exported() == before)
            guard number % 10 == 0 else { continue }
            _ = try recovered.merge(second)
            #expect(try recovered.exported() == after)
        }
        // The transaction was on its way into the log while statements ran.
        #expect(sizes.count > 1)
    }
}
