import Glibc
import Logging
import NewsarCluster
import Synchronization
import TestKit
import Testing

private let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

@Suite struct ReaperTests {
    /// Upkeep that fails at every other round.
    private final class Upkeep: QueueUpkeep {
        let rounds = Atomic(0)

        func tend() async throws(QueueError) -> UpkeepReport {
            if rounds.add(1, ordering: .relaxed).newValue % 2 == 0 { throw QueueError(.unavailable, "away") }
            return UpkeepReport()
        }
    }

    @Test func tendsAllQueuesAndGoesOnAfterAnError() async throws {
        let queues = [Upkeep(), Upkeep()]
        let reaper = Reaper(queues: queues, interval: .milliseconds(1), logger: silent)
        let task = Task { await reaper.run() }
        try await eventually("several rounds of each") { queues.allSatisfy { $0.rounds.load(ordering: .relaxed) > 5 } }
        task.cancel()
        await task.value
    }
}

@Suite struct ChildProcessTests {
    private func shell(_ script: String, grace: Duration = .seconds(60)) -> ChildProcess {
        ChildProcess(executable: "/bin/sh", arguments: ["-c", script], grace: grace)
    }

    @Test func tellsHowItEnded() async throws {
        #expect(try await shell("exit 0").run() == .code(0))
        #expect(try await shell("exit 7").run() == .code(7))
        #expect(try await shell("kill -9 $$").run() == .signal(9))
        await #expect(throws: (any Error).self) {
            try await ChildProcess(executable: "/nonexistent/program", arguments: [], grace: .zero).run()
        }
    }

    @Test func aCancelledChildIsAskedFirst() async throws {
        let folder = try TemporaryFolder()
        let child = shell(
            "trap 'echo bye > \(folder.file("bye")); exit 5' TERM; echo up > \(folder.file("up")); while :; do sleep 0.05; done"
        )
        let task = Task { try await child.run() }
        try await eventually("it runs") { exists(folder.file("up")) }
        task.cancel()
        _ = await task.result
        #expect(exists(folder.file("bye")))
    }

    @Test func aDeafChildIsKilledAfterTheGraceTime() async throws {
        let folder = try TemporaryFolder()
        let child = shell(
            "trap '' TERM; echo up > \(folder.file("up")); while :; do sleep 0.05; done", grace: .milliseconds(50))
        let task = Task { try await child.run() }
        try await eventually("it runs") { exists(folder.file("up")) }
        task.cancel()
        _ = await task.result
    }
}

@Suite struct SupervisorTests {
    @Test func aChildThatEndsIsStartedAgainUntilTheStop() async throws {
        let folder = try TemporaryFolder()
        let child = ChildProcess(
            executable: "/bin/sh", arguments: ["-c", "echo x >> \(folder.file("starts")); exit 3"], grace: .seconds(5))
        let supervisor = Supervisor(children: [child], logger: silent)
        let task = Task { try await supervisor.run() }
        try await eventually("it was started three times") { contents(folder.file("starts")).count >= 6 }
        task.cancel()
        try await task.value
    }

    @Test func wrongUsageDoesNotMendByItself() async throws {
        let folder = try TemporaryFolder()
        let child = ChildProcess(
            executable: "/bin/sh", arguments: ["-c", "echo x >> \(folder.file("starts")); exit 2"], grace: .seconds(5))
        try await Supervisor(children: [child], logger: silent).run()
        #expect(contents(folder.file("starts")) == "x\n")
    }
}

private func exists(_ path: String) -> Bool { !contents(path).isEmpty }

private func contents(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
}
