import TestKit
import Testing

extension CommandLineTests {
    @Suite struct HelpTests {
        @Test func theProgramNamesItsCommandsAndExitStatuses() async throws {
            for arguments in [["--help"], ["help"], []] {
                let ending = try await Newsar.run(arguments)
                #expect(ending.status == 0, "\(ending)")
                #expect(ending.errorOutput.isEmpty)
                for command in [
                    "run", "analyze", "submit", "coordinator", "worker", "aggregator", "status", "top", "queue",
                    "batch",
                    "dead", "topics", "topic", "brief", "report", "export", "doctor", "bench",
                ] {
                    #expect(ending.text.contains("\n  \(command) "), "\(command)")
                }
                for word in ["Exit status", "NEWSAR_REDIS", "/etc/newsar/newsar.conf"] {
                    #expect(ending.text.contains(word))
                }
                #expect(ending.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
            }
        }

        @Test(arguments: [
            (["run"], ["--data", "--map", "--workers", "--top", "--report", "--job-timeout", "--json"]),
            (["analyze"], ["--map", "--as-is", "--format", "--jobs"]),
            (
                ["submit"],
                [
                    "--redis", "--batch", "--map", "--queue", "--max-pending", "--rejects", "--dry-run", "--wait",
                    "--json",
                ]
            ),
            (
                ["coordinator"],
                [
                    "--redis", "--listen", "--watch", "--queue", "--token-file", "--max-body", "--max-requests",
                    "--max-pending",
                ]
            ),
            (["worker"], ["--redis", "--slots", "--grace", "--job-timeout", "--listen"]),
            (["aggregator"], ["--redis", "--store", "--data", "--grace", "--listen"]),
            (["status"], ["--redis", "--data", "--store", "--json", "--watch"]),
            (["top"], ["--redis", "--data", "--store", "--interval"]),
            (["queue"], ["pause", "resume", "purge"]),
            (["queue", "pause"], ["--redis", "--data"]),
            (["queue", "resume"], ["--redis", "--data"]),
            (["queue", "purge"], ["--redis", "--data", "--yes"]),
            (["batch"], ["list", "show", "wait", "cancel"]),
            (["batch", "list"], ["--redis", "--data", "--json"]),
            (["batch", "show"], ["--redis", "--data"]),
            (["batch", "wait"], ["--redis", "--data"]),
            (["batch", "cancel"], ["--redis", "--data"]),
            (["dead"], ["list", "show", "retry", "drop"]),
            (["dead", "list"], ["--redis", "--data", "--queue", "--limit", "--json"]),
            (["dead", "show"], ["--redis", "--data", "--queue"]),
            (["dead", "retry"], ["--redis", "--data", "--queue", "--all"]),
            (["dead", "drop"], ["--redis", "--data", "--queue", "--all"]),
            (["topics"], ["--store", "--data", "--since", "--until", "--kind", "--sort", "--limit", "--json"]),
            (["topic"], ["--store", "--data", "--since", "--until", "--kind", "--json"]),
            (["brief"], ["--store", "--data", "--json"]),
            (["report"], ["--store", "--data", "--since", "--until", "-o, --output"]),
            (["export"], ["--store", "--data"]),
            (["doctor"], ["--redis", "--store", "--data", "--live", "--no-store", "--no-redis"]),
            (["bench"], ["--input", "--runs", "--count", "--json"]),
        ])
        func everyCommandNamesItsFlags(command: [String], flags: [String]) async throws {
            let ending = try await Newsar.run(command + ["--help"])
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.text.contains("USAGE: newsar " + command.joined(separator: " ")), "\(ending)")
            for flag in flags { #expect(ending.text.contains("\n  \(flag)"), "\(command) does not name \(flag)") }
        }

        @Test func theVersionIsANumber() async throws {
            let ending = try await Newsar.run("--version")
            #expect(ending.status == 0)
            #expect(ending.text.split(separator: ".").count == 3)
        }
    }
}
