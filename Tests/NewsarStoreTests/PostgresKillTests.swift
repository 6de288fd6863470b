import NewsarModel
import NewsarStore
import Synchronization
import TestKit
import Testing

/// A writer whose connection ends before its first statement, its second … until it passes whole. After each, the store is
/// as it was, and the same done again gives what an undisturbed store has.
@Suite("PostgreSQL killed in the middle")
struct PostgresKillTests {
    private let server: PostgresServer
    private let schema: String
    /// What the store has to have, on SQLite and never disturbed.
    private let twin: BriefStore
    private let temporary: TemporaryStore
    /// Ends connections.
    private let executioner: BriefStore

    init() async throws {
        (server, schema) = try await TestEngine.freshSchema()
        let (_, other) = try await TestEngine.freshSchema()
        executioner = try BriefStore(StoreLocation(server.url(schema: other)), access: .readWrite)
        temporary = try TemporaryStore(.sqlite)
        twin = try temporary.open()
    }

    private func open(as name: String = "newsar") throws -> BriefStore {
        try BriefStore(
            StoreLocation(server.url(schema: schema) + "&application_name=\(name)"), access: .readWrite)
    }

    /// An outlet's articles; those of a day later replace those of the day before.
    private static func parcels(_ outlet: Int, day: Int, _ numbers: Range<Int> = 0..<3) throws -> [BriefParcel] {
        try numbers.map { number in
            try Parcels.parcel(
                "https://outlet\(outlet).example/\(number)", title: "Title \(number)", text: "Of day \(day).",
                published: "2024-03-0\(day)T10:00:00Z", lean: .left, givenID: "\(outlet)-\(number)",
                entities: [("Ada", .person, 0.5), ("Bob of \(outlet) on \(day)", .person, 0.25)],
                summary: "Words \(number).")
        }
    }

    /// Ends the connection before statement 1, 2 … of `act`, which is given the number of its turn.
    ///
    /// - Parameter period: the store is recounted, and it is done again on another, at each such turn.
    /// - Returns: the statements of the turn that passed.
    private func killAtEveryStatement(
        again period: Int = 1, of act: (BriefStore, Int) throws -> Void
    ) throws -> Int {
        let victim = "v" + schema.suffix(20)
        let executioner = executioner
        let sql = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = '\(victim)'"
        var healed = 0
        let store = try open(as: victim)
        for turn in 1... {
            let before = try twin.exported()
            let statements = Mutex(0)
            store.beforeStatements {
                let number = statements.withLock { count in
                    count += 1
                    return count
                }
                if number == turn { try? executioner.execute(sql) }
            }
            let result = Result { try act(store, turn) }
            store.beforeStatements(nil)
            if statements.withLock({ $0 }) < turn {
                try result.get()
                try act(twin, turn)
                #expect(try store.exported() == twin.exported())
                // On a connection that was kept, what begins the transaction is sent again on a new one.
                #expect(healed == 3)
                return statements.withLock { $0 }
            }
            let survivor = try open()
            switch result {
            case .success: healed += 1
            case .failure(let error):
                try #require((error as? StoreError)?.code == .unreachable)
                try #require(try survivor.exported() == before)
            }
            guard turn % period == 0 else { continue }
            try #require(try survivor.check() == [])
            try act(survivor, turn)
            try act(twin, turn)
            try #require(try survivor.exported() == twin.exported())
        }
        return 0
    }

    @Test func aMerge() throws {
        for store in [try open(), twin] { _ = try store.merge(Self.parcels(0, day: 1)) }
        let statements = try killAtEveryStatement { store, turn in
            // Inserts, replacements, and topics that come and go.
            _ = try store.merge(Self.parcels(turn, day: 1) + Self.parcels(turn - 1, day: 2, 0..<2))
        }
        #expect(statements > 25)
        #expect(try open().check() == [])
    }

    @Test func aRetraction() throws {
        for store in [try open(), twin] {
            for outlet in 1...60 { _ = try store.merge(Self.parcels(outlet, day: 1, 0..<1)) }
        }
        let statements = try killAtEveryStatement { store, turn in _ = try store.retract("\(turn)-0") }
        #expect(statements > 20)
        #expect(try open().check() == [])
    }

    @Test func aRebuild() throws {
        for store in [try open(), twin] {
            for outlet in 1...2 { _ = try store.merge(Self.parcels(outlet, day: outlet)) }
        }
        let statements = try killAtEveryStatement(again: 8) { store, _ in try store.rebuild() }
        #expect(statements > 40)
        #expect(try open().check() == [])
    }

    /// All of the server's processes at once, with SIGKILL, at a few of the statements.
    @Test func theServerItselfIsKilled() async throws {
        let server = try await PostgresServer()
        let address = try StoreLocation(server.url())
        let first = try Self.parcels(1, day: 1)
        let second = try Self.parcels(2, day: 1) + Self.parcels(1, day: 2, 0..<2)
        _ = try BriefStore(address, access: .readWrite).merge(first)
        let (before, after) = (try export(of: [first]), try export(of: [first, second]))
        for turn in [5, 14, 25] {
            let store = try BriefStore(address, access: .readWrite)
            let statements = Mutex(0)
            store.beforeStatements {
                let number = statements.withLock { count in
                    count += 1
                    return count
                }
                if number == turn { server.killAll() }
            }
            let error = #expect(throws: StoreError.self) { try store.merge(second) }
            #expect(error?.code == .unreachable)
            store.beforeStatements(nil)
            try await server.start()
            // The same aggregator goes on, and a new one sees the same.
            #expect(try store.exported() == before)
            #expect(try BriefStore(address, access: .readWrite).check() == [])
        }
        let store = try BriefStore(address, access: .readWrite)
        _ = try store.merge(second)
        #expect(try store.exported() == after)
        #expect(try store.check() == [])
    }
}
