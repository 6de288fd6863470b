import ArgumentParser
import Compression
import NewsarCluster
import NewsarModel
import NewsarRedis

struct Dead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, retry or drop dead articles.",
        discussion:
            "An article is dead after 5 failed tries, after 3 workers died with it, or when it can never succeed.",
        subcommands: [List.self, Show.self, Retry.self, Drop.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Dead articles with their reasons, latest first.")

        @OptionGroup var target: DeadTarget

        @Option(help: "Most to list.")
        var limit = 50

        @Flag(help: "Print JSON Lines.")
        var json = false

        func run() async throws {
            guard (1...100_000).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 100000") }
            let limit = limit
            let jobs = try await target.withOffice { try await $0.dead(offset: 0, limit: limit) }
            if json {
                for job in jobs {
                    var writer = JSONWriter()
                    job.write(to: &writer)
                    Terminal.output(line: writer.text)
                }
                return
            }
            var table = Table(("id", .left), ("died", .left), ("title", .left), ("reason", .left))
            for job in jobs {
                table.add(
                    job.id.description, Timestamp(seconds: job.at / 1000).description,
                    String((job.article?.title ?? "?").prefix(40)), String(job.reason.prefix(120)))
            }
            if table.isEmpty { Terminal.output(line: "nothing is dead") } else { table.print() }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One dead article with all that is known, as JSON.")

        @OptionGroup var target: DeadTarget

        @Argument(help: "Id, as 'newsar dead list' gives it.")
        var id: String

        func run() async throws {
            let fingerprint = try DeadTarget.fingerprint(id)
            guard let job = try await target.withOffice({ try await $0.deadJob(fingerprint) }) else {
                throw Failure(.usage, "\(id) is not dead; see: newsar dead list")
            }
            var writer = JSONWriter()
            job.write(to: &writer, withText: true)
            Terminal.output(line: writer.text)
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give dead articles another life.")

        @OptionGroup var target: DeadTarget
        @OptionGroup var selection: DeadSelection

        func run() async throws {
            let selection = selection
            let count = try await target.withOffice { office in
                try await selection.each(office) { try await office.retryDead($0) }
            }
            Terminal.output(line: "\(count.grouped) articles are ready again")
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let dead articles go for good.")

        @OptionGroup var target: DeadTarget
        @OptionGroup var selection: DeadSelection

        func run() async throws {
            let selection = selection
            let count = try await target.withOffice { office in
                try await selection.each(office) { try await office.dropDead($0) }
            }
            Terminal.output(line: "\(count.grouped) articles dropped")
        }
    }
}

struct DeadTarget: ParsableArguments {
    @OptionGroup var queues: QueueOptions

    @Option(help: "articles or briefs.")
    var queue = "articles"

    func withOffice<Value: Sendable>(
        _ body: @escaping @Sendable (RedisOffice) async throws -> Value
    ) async throws -> Value {
        guard let name = QueueName(rawValue: queue) else {
            throw Failure(.usage, "there is no queue '\(queue)'; the queues are articles and briefs")
        }
        return try await queues.withLine("newsar-dead") { try await body(RedisOffice(name, on: $0)) }
    }

    static func fingerprint(_ text: String) throws -> Fingerprint {
        guard let id = Fingerprint(hex: text) else {
            throw Failure(.usage, "'\(text)' is no id: 32 hexadecimal digits, as 'newsar dead list' gives them")
        }
        return id
    }
}

/// Some dead articles by id, or all.
struct DeadSelection: ParsableArguments {
    @Argument(help: "Ids, as 'newsar dead list' gives them.")
    var ids: [String] = []

    @Flag(help: "All dead articles.")
    var all = false

    /// Calls `settle` with the chosen ids, in pages; returns the sum of its counts.
    func each(_ office: RedisOffice, _ settle: ([Fingerprint]) async throws -> Int) async throws -> Int {
        guard all != !ids.isEmpty else { throw Failure(.usage, "name ids, or say --all") }
        if !all { return try await settle(try ids.map(DeadTarget.fingerprint)) }
        var total = 0
        while true {
            let page = try await office.dead(offset: 0, limit: 500).map(\.id)
            let count = try await settle(page)
            total += count
            if page.isEmpty || count == 0 { return total }
        }
    }
}

extension ParkedJob {
    /// The article inside; `nil` where the job is no readable article.
    fileprivate var article: Article? {
        guard let job, job.version == Job.currentVersion,
            let bytes = try? ZstdDecompressor().decompress(job.payload, limit: AnalysisHandler.articleLimit)
        else { return nil }
        return try? Article(wireBytes: bytes)
    }

    fileprivate func write(to writer: inout JSONWriter, withText: Bool = false) {
        let article = article
        writer.object { json in
            json.member("id", id.description)
            json.member("died", Timestamp(seconds: at / 1000).description)
            json.member("reason", reason)
            json.member("tries", job.map { Double($0.tries) }, places: 0)
            json.member("deaths", job.map { Double($0.deaths) }, places: 0)
            json.member("batch", job.map { Double($0.batch) }, places: 0)
            json.member("article", article?.id.description)
            json.member("given_id", article?.givenID)
            json.member("url", article?.url)
            json.member("title", article?.title)
            if withText { json.member("text", article?.text) }
        }
    }
}
