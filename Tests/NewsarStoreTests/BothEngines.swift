import FoundationEssentials
import Glibc
import TestKit
import Testing

/// The database that a test's store is in.
enum TestEngine {
    case sqlite
    /// A schema of its own on a server that all tests share.
    case postgres(PostgresServer, schema: String)

    @TaskLocal static var current = TestEngine.sqlite

    /// Started by the first test that needs it; ends with the tests' process.
    static let server = Task {
        let server = try await PostgresServer()
        server.endWithProcess()
        return server
    }

    /// The address of a new, empty schema.
    static func freshSchema() async throws -> (server: PostgresServer, name: String) {
        let server = try await server.value
        let name = "s" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await server.sql("CREATE SCHEMA \(name)")
        return (server, name)
    }
}

/// Runs each test of a suite on SQLite, then on PostgreSQL.
struct BothEngines: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await function()
        let (server, schema) = try await TestEngine.freshSchema()
        try await TestEngine.$current.withValue(.postgres(server, schema: schema)) { try await function() }
    }
}

extension Trait where Self == BothEngines {
    static var bothEngines: BothEngines { BothEngines() }
}
