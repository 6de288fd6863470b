import ArgumentParser
import NewsarCluster
import NewsarModel
import NewsarRedis

struct Batch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, follow or cancel batches.",
        subcommands: [List.self, Show.self, Wait.self, Cancel.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All batches, oldest first.")

        @OptionGroup var queues: QueueOptions

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let batches = try await queues.withLine("newsar-batch") { try await RedisBatches(on: $0).all() }
            if json {
                var writer = JSONWriter()
                writer.array(batches) { $1.write(to: &$0) }
                return Terminal.output(line: writer.text)
            }
            var table = Table(
                ("batch", .left), ("submitted", .right), ("analysed", .right), ("stored", .right), ("dead", .right),
                ("dropped", .right), ("duplicates", .right), ("rejected", .right), ("state", .left))
            for batch in batches {
                table.add(
                    batch.name, batch.submitted.grouped, batch.analysed.grouped, batch.stored.grouped,
                    batch.dead.grouped,
                    batch.dropped.grouped, batch.duplicates.grouped, batch.rejected.grouped,
                    batch.isFinished ? "finished" : batch.isOpen ? "being sent" : "under way")
            }
            table.print()
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One batch, as JSON.")

        @OptionGroup var queues: QueueOptions

        @Argument(help: "Name of the batch.")
        var name: String

        func run() async throws {
            let name = name
            let batch = try await queues.withLine("newsar-batch") { try await RedisBatches(on: $0).progress(of: name) }
            guard let batch else { throw Failure(.usage, "there is no batch '\(name)'; see: newsar batch list") }
            var writer = JSONWriter()
            batch.write(to: &writer)
            Terminal.output(line: writer.text)
        }
    }

    struct Wait: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Follow a batch to its end; exit 1 when some of its articles are dead or rejected.")

        @OptionGroup var queues: QueueOptions

        @Argument(help: "Name of the batch.")
        var name: String

        func run() async throws {
            let name = name
            let queues = queues
            let batch = try await interruptible {
                try await queues.withLine("newsar-batch") {
                    try await BatchFollower(intake: RedisIntake(on: $0), name: name).follow()
                }
            }
            Terminal.output(
                line:
                    "batch \(name): \(batch.stored.grouped) stored, \(batch.dead.grouped) dead, \(batch.dropped.grouped) dropped"
            )
            if batch.dead > 0 || batch.rejected > 0 { throw Failure(.someFailed, "") }
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Call a batch off: its articles that are not begun are dropped as workers come upon them.")

        @OptionGroup var queues: QueueOptions

        @Argument(help: "Name of the batch.")
        var name: String

        func run() async throws {
            let name = name
            let found = try await queues.withLine("newsar-batch") { try await RedisBatches(on: $0).cancel(name) }
            guard found else { throw Failure(.usage, "there is no batch '\(name)'; see: newsar batch list") }
            Terminal.output(line: "batch \(name) is cancelled")
        }
    }
}
