import Compression
import Glibc
import Hiredis
import Logging
import NewsarAnalysis
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore
import ServiceLifecycle
import Synchronization

/// Puts the services of a role together: the only place where roles meet Redis and the store.
struct ClusterRole {
    let endpoint: RedisEndpoint
    let logger: Logger
    /// Status of a process whose consumer had to hand its work back at the end of the grace time.
    var graceExit = ExitStatus.done
    let gauge = ConsumerGauge()

    /// A worker's services: the consumer of articles and a reaper for them.
    func worker(_ analysis: Analysis, slots: Int, grace: Duration, jobTimeout: Duration) -> [any Service] {
        var configuration = ConsumerConfiguration.worker(slots: slots)
        configuration.grace = grace
        configuration.jobTimeout = jobTimeout
        let analyze = Self.analyze(with: analysis.analyzer)
        return services(.articles, configuration) { slot, board in
            try AnalysisHandler(slot: slot, board: board, analyze: analyze, refine: analysis.refine)
        }
    }

    /// An aggregator's services: the consumer of briefs and a reaper for them.
    func aggregator(_ sink: some BriefSink, grace: Duration) -> [any Service] {
        var configuration = ConsumerConfiguration.aggregator
        configuration.grace = grace
        return services(.briefs, configuration) { _, _ in MergeHandler(sink: sink) }
    }

    private func services(
        _ queue: QueueName, _ configuration: ConsumerConfiguration,
        _ makeHandler: @escaping @Sendable (Int, RunningBoard) throws -> any JobHandler
    ) -> [any Service] {
        let (endpoint, names, graceExit) = (endpoint, IncarnationNames(), graceExit)
        let consumer = Consumer(
            configuration: configuration, info: Self.info(slots: configuration.slots), gauge: gauge, logger: logger,
            makeQueue: { RedisJobQueue(queue, at: endpoint, worker: names.next()) }, makeHandler: makeHandler,
            exit: { exit in
                _exit((exit == .stuckJob ? ExitStatus.stuckJob : graceExit).rawValue)
            })
        let upkeep = RedisUpkeep(queue, on: RedisConnection(to: endpoint, name: "newsar-\(queue)-reaper"))
        return [consumer, Reaper(queues: [upkeep], logger: logger)]
    }

    /// The analysis, with the fault hooks where the environment asks for them.
    static func analyze(with analyzer: Analyzer) -> @Sendable (Article) -> Brief {
        guard let hooks = FaultHooks.fromEnvironment() else { return { analyzer.brief(of: $0) } }
        return { article in
            hooks.strike(article)
            return analyzer.brief(of: article)
        }
    }

    static func info(slots: Int) -> WorkerInfo {
        WorkerInfo(host: Host.name, pid: getpid(), slots: slots, version: Newsar.version)
    }
}

/// Names of worker incarnations, never used twice: host, process and a random number.
private struct IncarnationNames: Sendable {
    func next() -> String {
        "\(Host.name.prefix(40)):\(getpid()):\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
    }
}

enum Host {
    static let name: String = {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes.filter { (33...126).contains($0) }, as: UTF8.self)
    }()

    /// Cores that this process may use.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
