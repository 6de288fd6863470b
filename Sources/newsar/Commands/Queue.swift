import ArgumentParser
import NewsarCluster
import NewsarModel
import NewsarRedis

struct Queue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pause, resume or purge a queue.", subcommands: [Pause.self, Resume.self, Purge.self])

    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Workers take nothing more; what they hold they finish. Submission goes on.")

        @OptionGroup var target: QueueTarget

        func run() async throws {
            try await target.withOffice { try await $0.setPaused(true) }
            Terminal.output(line: "\(target.name) is paused; newsar queue resume \(target.name) ends it")
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a pause.")

        @OptionGroup var target: QueueTarget

        func run() async throws {
            try await target.withOffice { try await $0.setPaused(false) }
            Terminal.output(line: "\(target.name) goes on")
        }
    }

    struct Purge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drops all that waits, ready or delayed. What is held or dead stays.")

        @OptionGroup var target: QueueTarget

        @Flag(help: "Do it without asking.")
        var yes = false

        func run() async throws {
            guard yes else { throw Failure(.usage, "purging loses articles; say --yes to do it") }
            let count = try await target.withOffice { try await $0.purge() }
            Terminal.output(line: "\(count.grouped) jobs dropped from \(target.name)")
        }
    }
}

/// A queue by name.
struct QueueTarget: ParsableArguments {
    @OptionGroup var queues: QueueOptions

    @Argument(help: "articles or briefs.")
    var name: String

    func withOffice<Value: Sendable>(
        _ body: @escaping @Sendable (RedisOffice) async throws -> Value
    ) async throws -> Value {
        guard let queue = QueueName(rawValue: name) else {
            throw Failure(.usage, "there is no queue '\(name)'; the queues are articles and briefs")
        }
        return try await queues.withLine("newsar-queue") { try await body(RedisOffice(queue, on: $0)) }
    }
}
