import Foundation

/// The program under test, as the build left it beside the test bundle.
public enum Newsar {
    public static let executable: String = {
        let bundle =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("newsar").path
    }()

    /// The repository's folder.
    public static let repository: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs a command to its end.
    public static func run(
        _ arguments: String..., environment: [String: String] = [:], input: [UInt8] = []
    ) async throws -> RunningProcess.Ending {
        try await run(arguments, environment: environment, input: input)
    }

    public static func run(
        _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = []
    ) async throws -> RunningProcess.Ending {
        try await RunningProcess(executable, arguments, environment: environment, input: input).wait()
    }

    /// Starts a long-running command. Its standard input stays open.
    public static func start(_ arguments: String..., environment: [String: String] = [:]) throws -> RunningProcess {
        try RunningProcess(executable, arguments, environment: environment, input: nil)
    }
}
