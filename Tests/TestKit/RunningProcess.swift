import Foundation
import Synchronization

/// A program that a test starts: its output is kept, signals can be sent, its end can be awaited.
public final class RunningProcess: Sendable {
    public struct Ending: Sendable, CustomStringConvertible {
        /// Exit status, or 128 + signal.
        public let status: Int32
        public let output: [UInt8]
        public let errorOutput: String

        public var text: String { String(decoding: output, as: UTF8.self) }
        public var description: String {
            "status \(status), output:\n\(text.prefix(4000))\nerror output:\n\(errorOutput.suffix(4000))"
        }
    }

    private let transcript = Transcript()
    private let input: FileHandle
    public let pid: Int32

    /// - Parameters:
    ///   - environment: added to this process' own; NEWSAR_* variables of the latter are left out.
    ///   - input: written to its standard input, which is then closed; `nil` keeps it open.
    public init(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = []
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("NEWSAR_") }
            .merging(environment) { $1 }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        self.input = stdin.fileHandleForWriting
        let readers = DispatchGroup()
        readers.enter()
        readers.enter()
        // Not waitUntilExit, which spins.
        process.terminationHandler = { [transcript] process in
            readers.wait()
            transcript.end(
                process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
        }
        try process.run()
        pid = process.processIdentifier
        Thread.detachNewThread { [transcript] in
            let pipe = stdout.fileHandleForReading
            while case let piece = pipe.availableData, !piece.isEmpty { transcript.append(output: piece) }
            readers.leave()
        }
        Thread.detachNewThread { [transcript] in
            let pipe = stderr.fileHandleForReading
            while case let piece = pipe.availableData, !piece.isEmpty { transcript.append(errorOutput: piece) }
            readers.leave()
        }
        if let input {
            Thread.detachNewThread { [handle = self.input] in
                // A program that ends early leaves some of it unread.
                try? handle.write(contentsOf: Data(input))
                try? handle.close()
            }
        }
    }

    public var hasEnded: Bool { transcript.hasEnded }
    public var errorOutput: String { transcript.errorOutput }
    public var outputText: String { transcript.output }

    public func send(_ signal: Int32) { kill(pid, signal) }

    public func wait() async -> Ending { await transcript.ending() }
}

/// What a program has written so far, and how it ended.
private final class Transcript: Sendable {
    private struct State {
        var output = Data()
        var errorOutput = Data()
        var ending: RunningProcess.Ending?
        var waiters: [CheckedContinuation<RunningProcess.Ending, Never>] = []
    }

    private let state = Mutex(State())

    var hasEnded: Bool { state.withLock { $0.ending != nil } }
    var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }
    var errorOutput: String { state.withLock { String(decoding: $0.errorOutput, as: UTF8.self) } }

    func append(output piece: Data) { state.withLock { $0.output.append(piece) } }
    func append(errorOutput piece: Data) { state.withLock { $0.errorOutput.append(piece) } }

    func end(_ status: Int32) {
        let (ending, waiters) = state.withLock { state in
            let ending = RunningProcess.Ending(
                status: status, output: Array(state.output),
                errorOutput: String(decoding: state.errorOutput, as: UTF8.self))
            state.ending = ending
            defer { state.waiters = [] }
            return (ending, state.waiters)
        }
        for waiter in waiters { waiter.resume(returning: ending) }
    }

    func ending() async -> RunningProcess.Ending {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state -> RunningProcess.Ending? in
                if state.ending == nil { state.waiters.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }
}
