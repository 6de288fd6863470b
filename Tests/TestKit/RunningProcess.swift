import Foundation
import Glibc
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
    /// Held open while the test wants it to be.
    private let input: Descriptor
    public let pid: Int32

    /// - Parameters:
    ///   - environment: added to this process' own; NEWSAR_* variables of the latter are left out.
    ///   - input: written to its standard input, which is then closed; `nil` keeps it open.
    public init(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = []
    ) throws {
        // A program that ends before it has read its input must give an error, not end the tests.
        signal(SIGPIPE, SIG_IGN)
        let (stdin, stdout, stderr) = (try DescriptorPair(), try DescriptorPair(), try DescriptorPair())
        let variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("NEWSAR_") }
            .merging(environment) { $1 }
        pid = try Self.spawn(
            executable, arguments, variables.map { "\($0.key)=\($0.value)" },
            [stdin.reading, stdout.writing, stderr.writing])
        for end in [stdin.reading, stdout.writing, stderr.writing] { end.close() }
        self.input = stdin.writing
        let readers = DispatchGroup()
        readers.enter()
        readers.enter()
        Thread.detachNewThread { [transcript] in
            stdout.reading.readAll { transcript.append(output: $0) }
            readers.leave()
        }
        Thread.detachNewThread { [transcript] in
            stderr.reading.readAll { transcript.append(errorOutput: $0) }
            readers.leave()
        }
        Thread.detachNewThread { [transcript, pid] in
            let status = Self.status(of: pid)
            readers.wait()
            transcript.end(status)
        }
        if let input {
            Thread.detachNewThread { [descriptor = self.input] in
                // A program that ends early leaves some of it unread.
                descriptor.write(input)
                descriptor.close()
            }
        }
    }

    /// Starts the program in a process group of its own, with these three as its standard input, output and error.
    private static func spawn(
        _ executable: String, _ arguments: [String], _ environment: [String], _ standard: [Descriptor]
    ) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in standard.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor.number, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        var defaults = sigset_t()
        sigfillset(&defaults)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var mask = sigset_t()
        sigemptyset(&mask)
        posix_spawnattr_setsigmask(&attributes, &mask)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let words = ([executable] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var pid: pid_t = 0
        let code = DescriptorPair.spawning.withLock { _ in
            posix_spawn(&pid, executable, &actions, &attributes, words, variables)
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        return pid
    }

    /// Runs a program that says nothing, and returns its exit status. Blocks.
    public static func status(_ executable: String, _ arguments: [String]) throws -> Int32 {
        let nothing = Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC))
        let pid = try spawn(
            executable, arguments, ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" },
            [nothing, nothing, nothing])
        return status(of: pid)
    }

    /// Waits for a child: its exit status, or 128 + signal.
    private static func status(of pid: Int32) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
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
