import FoundationEssentials
import GRDB
import NewsarModel
import NewsarStore
import Testing

@Suite("When the disk fails")
struct FailureTests {
    /// One for each test; it lives as long as the test runs.
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func aFullDiskKeepsNothingOfTheBatch() throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 300, seed: 11)
        let (first, second) = (Array(parcels.prefix(200)), Array(parcels.dropFirst(200)))
        _ = try store.merge(first)
        let before = try store.exported()
        // SQLite's own limit ends a write as a full disk does, in the middle of the batch.
        try store.execute("PRAGMA max_page_count = 1; PRAGMA cache_size = 10")
        let error = #expect(throws: StoreError.self) { try store.merge(second) }
        #expect(error?.code == .full)
        #expect(try store.exported() == before)
        #expect(try store.check() == [])
        try store.execute("PRAGMA max_page_count = 1000000")
        _ = try store.merge(second)
        #expect(try store.exported() == export(of: [parcels]))
    }

    /// What a power cut leaves is the file and its log as they were last synced.
    @Test func aPowerCutLosesNoMergeAndKeepsNoHalf() throws {
        let after = temporary.sibling("after")
        let torn = temporary.sibling("torn")
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 60, seed: 12)
        _ = try store.merge(Array(parcels.prefix(70)))
        let one = try store.exported()
        _ = try store.merge(Array(parcels.dropFirst(70)))
        let two = try store.exported()
        for copy in [after, torn] {
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: temporary.path + suffix, toPath: copy + suffix)
            }
        }
        #expect(try BriefStore(StoreLocation(after), access: .readWrite).exported() == two)
        var log = try Data(contentsOf: URL(filePath: torn + "-wal"))
        log.removeLast(100)
        try log.write(to: URL(filePath: torn + "-wal"))
        let recovered = try BriefStore(StoreLocation(torn), access: .readWrite)
        #expect(try recovered.exported() == one)
        #expect(try recovered.check() == [])
        _ = try recovered.merge(parcels)
        #expect(try recovered.exported() == two)
    }

    /// Without it the log is synced at checkpoints only, and a power cut may take merges that were acknowledged.
    @Test func commitsAreSynced() throws {
        #expect(try temporary.open().writerPragma("synchronous") == 2)
        #expect(try temporary.open().writerPragma("fullfsync") == 0)
    }

    @Test func damagedPagesAreFound() throws {
        _ = try temporary.open().merge(try Parcels.many(articles: 200, seed: 13))
        var bytes = try Data(contentsOf: URL(filePath: temporary.path))
        for index in 8192..<bytes.count - 4096 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: temporary.path))
        let found = Result { try temporary.open(.readOnly).check() }
        switch found {
        case .success(let faults): #expect(!faults.isEmpty)
        case .failure(let error): #expect((error as? StoreError)?.code == .corrupt)
        }
    }

    @Test func aBusyStoreSaysSo() throws {
        let store = try temporary.open()
        try store.execute("PRAGMA busy_timeout = 0")
        let other = try DatabaseQueue(path: temporary.path)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let error = #expect(throws: StoreError.self) {
                try store.merge([try Parcels.parcel("https://a.example/1")])
            }
            #expect(error?.code == .locked)
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try store.merge([try Parcels.parcel("https://a.example/1")]).inserted == 1)
    }
}
