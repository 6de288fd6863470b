import FoundationEssentials
import GRDB
import Glibc
import NewsarModel
import NewsarStore
import Testing

@Suite("Opening a store")
struct OpeningTests {
    /// One for each test; it lives as long as the test runs.
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test(arguments: [
        ("sqlite:///var/lib/newsar.db", "/var/lib/newsar.db"), ("sqlite:///a%20b/%C3%A9.db", "/a b/é.db"),
        ("SQLITE:///x.db", "/x.db"), ("sqlite:here/x.db", "here/x.db"), ("/x/y.db", "/x/y.db"),
        ("y 100%.db", "y 100%.db"),
    ])
    func locations(text: String, path: String) throws {
        #expect(try StoreLocation(text).description == path)
    }

    @Test(arguments: [
        ("postgres://u:p@host:port/db", "port"), ("postgres://u:p@host/db?x", "keyword=value"),
        ("postgres://h/%00", "%00"),
        ("sqlite://host/x.db", "absolute"), ("mysql://x", "mysql"), ("", "no file"), (":memory:", "no file"),
        ("sqlite:///", "no file"), ("/var/lib/newsar/", "no file"),
    ])
    func notLocations(text: String, words: String) {
        let error = #expect(throws: StoreError.self) { try StoreLocation(text) }
        #expect(error?.code == .invalidLocation)
        #expect(error?.description.contains(words) == true)
        #expect(error?.description.contains("p@host") == false)
    }

    @Test(arguments: [
        ("postgres://ada:s3cret@db.example:5433/news", "postgres://ada@db.example:5433/news"),
        (
            "postgresql://ada:a%40b@[::1]/news?sslmode=require&password=s3cret",
            "postgresql://ada@[::1]/news?sslmode=require"
        ),
        ("postgres:///news?host=/run/postgresql", "postgres:///news?host=/run/postgresql"),
    ])
    func anAddressIsToldWithoutItsPassword(text: String, told: String) throws {
        let location = try StoreLocation(text)
        #expect("\(location)" == told)
        var dumped = ""
        dump(location, to: &dumped)
        #expect(!dumped.contains("s3cret") && !String(reflecting: location).contains("s3cret"))
        #expect(!dumped.contains("a@b"))
    }

    @Test func aSecondWriterIsToldWhoHasTheStore() throws {
        var first: BriefStore? = try temporary.open()
        try FileManager.default.createSymbolicLink(
            atPath: temporary.folder + "/link.db", withDestinationPath: temporary.path)
        for path in [temporary.path, temporary.folder + "/./newsar.db", temporary.folder + "/link.db"] {
            let error = #expect(throws: StoreError.self) {
                try BriefStore(try StoreLocation(path), access: .readWrite)
            }
            #expect(error?.code == .locked)
            #expect(error?.description.contains("process \(getpid())") == true)
        }
        _ = try first?.merge([try Parcels.parcel("https://a.example/1")])
        first = nil
        #expect(try temporary.open().counts().articles == 1)
    }

    @Test func readersNeedNoLock() throws {
        let writer = try temporary.open()
        _ = try writer.merge([try Parcels.parcel("https://a.example/1")])
        let reader = try temporary.open(.readOnly)
        #expect(try reader.counts().articles == 1)
        _ = try writer.merge([try Parcels.parcel("https://a.example/2")])
        #expect(try reader.counts().articles == 2)
        #expect(try reader.exported() == writer.exported())
        let error = #expect(throws: StoreError.self) { try reader.merge([]) }
        #expect(error?.code == .readOnly)
    }

    @Test func aReaderMakesNothing() throws {
        let error = #expect(throws: StoreError.self) { try temporary.open(.readOnly) }
        #expect(error?.code == .notFound)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder) == [])
        let nowhere = #expect(throws: StoreError.self) {
            try BriefStore(try StoreLocation(temporary.folder + "/none/x.db"), access: .readWrite)
        }
        #expect(nowhere?.code == .notFound)
    }

    @Test(arguments: [BriefStore.Access.readOnly, .readWrite])
    func aNewerSchemaIsRefused(access: BriefStore.Access) throws {
        try temporary.open().execute("PRAGMA user_version = 7")
        let error = #expect(throws: StoreError.self) { try temporary.open(access) }
        #expect(error?.code == .newerVersion(found: 7, known: 3))
        #expect(error?.description.contains("7") == true)
    }

    @Test func anOlderSchemaIsNotReadByHalf() throws {
        try temporary.open().execute("PRAGMA user_version = 0")
        let error = #expect(throws: StoreError.self) { try temporary.open(.readOnly) }
        #expect(error?.code == .olderVersion(found: 0, known: 3))
    }

    @Test(arguments: [BriefStore.Access.readOnly, .readWrite])
    func aFileThatIsNoDatabaseIsLeftAlone(access: BriefStore.Access) throws {
        let text = Data(String(repeating: "Not a database. ", count: 500).utf8)
        try text.write(to: URL(filePath: temporary.path))
        let error = #expect(throws: StoreError.self) { try temporary.open(access) }
        #expect(error?.code == .corrupt)
        #expect(error?.description.contains(temporary.path) == true)
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == text)
    }

    @Test(arguments: [BriefStore.Access.readOnly, .readWrite])
    func anotherProgramsDatabaseIsLeftAlone(access: BriefStore.Access) throws {
        try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: "CREATE TABLE photos (id)") }
        let before = try Data(contentsOf: URL(filePath: temporary.path))
        let error = #expect(throws: StoreError.self) { try temporary.open(access) }
        #expect(error?.code == .corrupt)
        #expect(error?.description.contains("another program") == true)
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
    }
}
