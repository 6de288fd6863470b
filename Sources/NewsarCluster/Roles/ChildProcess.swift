internal import Subprocess
internal import SystemPackage

/// A program that this process starts and ends.
///
/// It runs in a session of its own, so that Ctrl-C reaches only this process, which then ends its children in order. Its standard
/// input stays open as long as this process lives: a child that reads it learns of a sudden death.
public struct ChildProcess: Sendable {
    public enum Exit: Sendable, Equatable {
        case code(Int32)
        case signal(Int32)
    }

    public var executable: String
    public var arguments: [String]
    /// From SIGTERM to SIGKILL.
    public var grace: Duration

    public init(executable: String, arguments: [String], grace: Duration) {
        self.executable = executable
        self.arguments = arguments
        self.grace = grace
    }

    /// Runs the program until it ends, or until the task is cancelled: then it gets SIGTERM and, after the grace time, SIGKILL.
    ///
    /// Standard error is this process'; standard output is dropped.
    public func run(onStart: @escaping @Sendable (Int32) -> Void = { _ in }) async throws -> Exit {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: grace)]
        let result = try await Subprocess.run(
            .path(FilePath(executable)), arguments: Arguments(arguments), platformOptions: options, input: .inputWriter,
            output: .sequence, error: .currentStandardError
        ) { execution in
            onStart(execution.processIdentifier.value)
            // The child's end closes this stream, and only then may the writer to its input be closed.
            for try await _ in execution.standardOutput {}
        }
        return switch result.terminationStatus {
        case .exited(let code): .code(code)
        case .signaled(let signal): .signal(signal)
        }
    }
}
