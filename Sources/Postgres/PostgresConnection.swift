import CPostgres
import Glibc

/// One connection to a PostgreSQL server, over libpq. Blocks its thread while the server works.
///
/// Statements are sent in a pipeline: `queue` does not wait for the server, `fetch` and `flush` do, and throw the first
/// error of all that was queued before. What follows a failed statement in the pipeline is not run; after a
/// `PostgresError` the connection is to be dropped, for what was to be prepared there is not.
public final class PostgresConnection {
    /// What the result of a queued statement must be.
    private enum Expectation {
        case anything
        case rows(Int, StaticString)
    }

    /// Statements on their way at most, so that neither side's buffers fill while the other waits.
    private static let depth = 256

    private let pointer: OpaquePointer
    private var pending: [Expectation] = []
    private var names: [String: String] = [:]
    /// Called before each statement is sent, when all before it are done: to see what a connection leaves that ends there.
    public var beforeStatements: (@Sendable () -> Void)?

    /// Connects.
    ///
    /// - Parameter options: libpq's, by keyword (PostgreSQL's manual, §34.1.2).
    public init(_ options: [(keyword: String, value: String)]) throws(PostgresError) {
        var keywords = options.map { strdup($0.keyword) } + [nil]
        var values = options.map { strdup($0.value) } + [nil]
        defer { for text in keywords + values { free(text) } }
        let connected = keywords.withUnsafeMutableBufferPointer { keywords in
            values.withUnsafeMutableBufferPointer { values in
                keywords.withMemoryRebound(to: UnsafePointer<CChar>?.self) { keywords in
                    values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
                        PQconnectdbParams(keywords.baseAddress, values.baseAddress, 0)
                    }
                }
            }
        }
        guard let connected else { throw PostgresError(state: nil, isLost: true, "out of memory") }
        guard PQstatus(connected) == CONNECTION_OK, PQenterPipelineMode(connected) == 1 else {
            let error = PostgresError(
                state: nil, isLost: true,
                concernsPassword: PQconnectionNeedsPassword(connected) != 0 || PQconnectionUsedPassword(connected) != 0,
                String(cString: PQerrorMessage(connected)))
            PQfinish(connected)
            throw error
        }
        // What the server has to remark besides is for its own log.
        PQsetNoticeProcessor(connected, { _, _ in }, nil)
        pointer = connected
    }

    deinit { PQfinish(pointer) }

    public var isUsable: Bool { PQstatus(pointer) == CONNECTION_OK }

    /// A setting that the server reports, such as `server_encoding`.
    public func setting(_ name: String) -> String? { PQparameterStatus(pointer, name).map { String(cString: $0) } }

    /// Sends a statement. Its parameters are `$1`, `$2` …; it is prepared when it is met first.
    public func queue(_ sql: String, _ parameters: PostgresParameters = PostgresParameters()) throws {
        try send(sql, parameters, .anything)
    }

    /// Sends a statement that is much work, so that the server begins with it at once.
    public func send(_ sql: String, _ parameters: PostgresParameters) throws {
        try send(sql, parameters, .anything)
        guard PQflush(pointer) == 0 else { throw lost() }
    }

    /// The same for a statement that has to change so many rows.
    ///
    /// - Parameter what: named by the error where it does not.
    public func send(
        _ sql: String, _ parameters: PostgresParameters, changing count: Int, of what: StaticString
    ) throws {
        try send(sql, parameters, .rows(count, what))
        guard PQflush(pointer) == 0 else { throw lost() }
    }

    /// Sends a statement and waits for its rows.
    public func fetch(
        _ sql: String, _ parameters: PostgresParameters = PostgresParameters()
    ) throws -> PostgresResult {
        guard let result = try fetch(sql, [parameters]).first else { throw lost() }
        return result
    }

    /// Runs a statement that is not worth to be kept, and waits for its rows.
    public func fetchOnce(
        _ sql: String, _ parameters: PostgresParameters = PostgresParameters()
    ) throws -> PostgresResult {
        try announce()
        let sent = parameters.withPointers { values, lengths, formats in
            PQsendQueryParams(pointer, sql, CInt(parameters.count), nil, values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
        pending.append(.anything)
        guard let result = try collect().last else { throw lost() }
        return result
    }

    /// The results of a statement for each of the parameters, in their order.
    public func fetch(_ sql: String, _ runs: [PostgresParameters]) throws -> [PostgresResult] {
        var results: [PostgresResult] = []
        var start = 0
        while start < runs.count {
            if pending.count >= Self.depth { try flush() }
            let end = min(start + Self.depth, runs.count)
            for run in runs[start..<end] { try send(sql, run, .anything) }
            results += try collect()
            start = end
        }
        return results.suffix(runs.count)
    }

    /// Waits until all that was queued is done.
    public func flush() throws { if !pending.isEmpty { _ = try collect() } }

    private func send(_ sql: String, _ parameters: PostgresParameters, _ expectation: Expectation) throws {
        try announce()
        if pending.count >= 2 * Self.depth { try flush() }
        let name: String
        if let known = names[sql] {
            name = known
        } else {
            name = "s\(names.count)"
            guard PQsendPrepare(pointer, name, sql, 0, nil) == 1 else { throw lost() }
            names[sql] = name
            pending.append(.anything)
        }
        let sent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(pointer, name, CInt(parameters.count), values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
        pending.append(expectation)
    }

    private func announce() throws {
        guard let beforeStatements else { return }
        try flush()
        beforeStatements()
    }

    /// Reads the results of all that was queued.
    ///
    /// - Returns: those of statements, in their order; a preparation gives an empty one.
    private func collect() throws -> [PostgresResult] {
        guard PQpipelineSync(pointer) == 1 else { throw lost() }
        let expectations = pending
        pending = []
        var results: [PostgresResult] = []
        var failure: (any Error)?
        for expectation in expectations {
            guard let first = PQgetResult(pointer) else { throw failure ?? lost() }
            let result = PostgresResult(taking: first)
            switch PQresultStatus(first) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                if case .rows(let count, let what) = expectation, result.changes != count {
                    failure = failure ?? PostgresMissingRow(what: what)
                }
                results.append(result)
            case PGRES_PIPELINE_ABORTED: break
            default: failure = failure ?? error(of: first)
            }
            while let more = PQgetResult(pointer) { PQclear(more) }
            guard isUsable else { throw failure ?? lost() }
        }
        guard let end = PQgetResult(pointer) else { throw failure ?? lost() }
        PQclear(end)
        if let failure { throw failure }
        return results
    }

    private func error(of result: OpaquePointer) -> PostgresError {
        let state = PQresultErrorField(result, CInt(Character("C").asciiValue ?? 0)).map { String(cString: $0) }
        let message =
            PQresultErrorField(result, CInt(Character("M").asciiValue ?? 0)).map { String(cString: $0) }
            ?? String(cString: PQresultErrorMessage(result))
        // The last words of the server (classes 08 and 57P) or of libpq (none) come before the connection is seen closed.
        let isLast = state.map { $0.hasPrefix("08") || $0.hasPrefix("57P") } ?? true
        return PostgresError(state: state, isLost: isLast || !isUsable, message)
    }

    private func lost() -> PostgresError {
        PostgresError(state: nil, isLost: true, String(cString: PQerrorMessage(pointer)))
    }
}

/// A statement did not find all the rows that it had to change.
public struct PostgresMissingRow: Error {
    public let what: StaticString
}
