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
        public var description: String { "status \(status), output:\n\(text.prefix(4000))\nerror output:\n\(errorOutput.suffix(4000))" }
    }

    private struct State {
        var output = Data()
        var errorOutput = Data()
        var ending: Ending?
        var waiters: [CheckedContinuation<Ending, Never>] = []
    }

    private let state = Mutex(State())
    public let pid: Int32
    private let input: FileHandle

    /// - Parameter environment: added to this process' own; NEWSAR_* variables of the latter are left out.
    public init(_ executable: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = []) throws {
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
        try process.run()
        pid = process.processIdentifier
        let readers = DispatchGroup()
        readers.enter()
        Thread.detachNewThread { [self] in
            let data = stdout.fileHandleForReading
            while case let piece = data.availableData, !piece.isEmpty { state.withLock { $0.output.append(piece) } }
            readers.leave()
        }
        readers.enter()
        Thread.detachNewThread { [self] in
            let data = stderr.fileHandleForReading
            while case let piece = data.availableData, !piece.isEmpty { state.withLock { $0.errorOutput.append(piece) } }
            readers.leave()
        }
        if let input {
            Thread.detachNewThread { [handle = self.input] in
                // A program that ends early leaves some of it unread.
                try? handle.write(contentsOf: Data(input))
                try? handle.close()
            }
        }
        Thread.detachNewThread { [self] in
            process.waitUntilExit()
            readers.wait()
            let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
            let waiters = state.withLock { state in
                state.ending = Ending(
                    status: status, output: Array(state.output), errorOutput: String(decoding: state.errorOutput, as: UTF8.self))
                defer { state.waiters = [] }
                return state.waiters
            }
            let ending = state.withLock { $0.ending }
            if let ending { for waiter in waiters { waiter.resume(returning: ending) } }
        }
    }

    public var hasEnded: Bool { state.withLock { $0.ending != nil } }
    public var errorOutput: String { state.withLock { String(decoding: $0.errorOutput, as: UTF8.self) } }
    public var outputText: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }

    public func send(_ signal: Int32) { kill(pid, signal) }

    public func wait() async -> Ending {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state -> Ending? in
                if state.ending == nil { state.waiters.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }
}
