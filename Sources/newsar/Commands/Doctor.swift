import ArgumentParser
import Glibc
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks Redis, the queues and the store, and says what to do.",
        discussion: "Exit status 0 when all is well, 3 when something is wrong.")

    @OptionGroup var redis: RedisOptions
    @OptionGroup var place: StoreOptions

    @Option(help: "Only ask a role's health page, such as http://127.0.0.1:9464/healthz.")
    var live: String?

    @Flag(help: "Leave the store out.")
    var noStore = false

    @Flag(help: "Leave Redis out.")
    var noRedis = false

    func run() async throws {
        if let live { return try HealthProbe(url: live).run() }
        var faults = 0
        func tell(_ good: Bool, _ line: String) {
            Terminal.output(line: (good ? "ok    " : "WRONG ") + line)
            if !good { faults += 1 }
        }
        if !noRedis {
            for (good, line) in await redisFindings() { tell(good, line) }
        }
        if !noStore {
            for (good, line) in storeFindings() { tell(good, line) }
        }
        if faults > 0 { throw Failure(.unreachable, "wrong: \(faults), see above") }
    }

    private func redisFindings() async -> [(Bool, String)] {
        do {
            let endpoint = try redis.endpoint()
            let line = RedisConnection(to: endpoint, name: "newsar-doctor")
            let facts = try await RedisServerFacts.read(from: line)
            var findings: [(Bool, String)] = [(true, "Redis \(facts.version) at \(endpoint) answers")]
            findings += facts.faults.map { (false, $0) } + facts.warnings.map { (false, $0) }
            if facts.faults.isEmpty {
                findings.append((true, "maxmemory-policy noeviction, version 7.0 or newer"))
            }
            for queue in QueueName.allCases {
                let census = try await RedisOffice(queue, on: line).census()
                findings.append(
                    (
                        census.unaccounted == 0,
                        "\(queue): \(census.totals.enqueued.grouped) accepted = \(census.pending.grouped) pending + \(census.dead.grouped) dead + \(census.totals.done.grouped) done + \(census.totals.dropped.grouped) dropped"
                            + (census.unaccounted == 0 ? "" : "; \(census.unaccounted) are missing")
                    ))
                if census.readyCount > 0 && census.workers.isEmpty {
                    let role = queue == .articles ? "worker" : "aggregator"
                    findings.append(
                        (
                            false,
                            "\(queue): \(census.readyCount.grouped) jobs wait and nobody works; start newsar \(role)"
                        ))
                }
            }
            return findings
        } catch {
            return [(false, "Redis: \(error)")]
        }
    }

    private func storeFindings() -> [(Bool, String)] {
        do {
            let store = try place.reader()
            let faults = try store.check()
            let counts = try store.counts()
            return faults.isEmpty
                ? [
                    (
                        true,
                        "store \(store.name): \(counts.articles.grouped) articles, \(counts.topics.grouped) topics, sound"
                    )
                ]
                : faults.map { (false, "store \(store.name): \($0)") }
        } catch let error as StoreError where error.code == .notFound {
            return [(true, "store: none yet (\(error))")]
        } catch {
            return [(false, "store: \(error)")]
        }
    }
}
