import ArgumentParser
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarStore

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Queue depth and everything else that an operator asks.",
        discussion: """
            Per queue: ready (by priority), solo (suspects that will be run alone), delayed (retries), held by workers, dead, \
            done; the age of the oldest ready job, the rate of all workers, and the time left at that rate. Then the workers, \
            those that died, what is dead and why, and the last batches. Lines that begin with ! want a hand.
            """)

    @OptionGroup var queues: QueueOptions

    @Option(help: "Store whose counts are shown too (NEWSAR_STORE).")
    var store: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: "Repeat every so many seconds.")
    var watch: Int?

    func run() async throws {
        guard watch.map({ (1...86_400).contains($0) }) ?? true else {
            throw Failure(.usage, "--watch must be 1 to 86400")
        }
        let place = StorePlace(store: store, data: queues.data)
        let endpoint = try queues.data == nil ? queues.redis.endpoint().description : "the folder's own socket"
        let (json, watch) = (json, watch)
        try await queues.withLine("newsar-status") { line in
            while true {
                let status = try await ClusterStatus.read(line, endpoint: endpoint, store: place.counts())
                if json {
                    var writer = JSONWriter()
                    status.write(to: &writer)
                    Terminal.output(line: writer.text)
                } else {
                    for text in StatusScreen(status: status).lines { Terminal.output(line: text) }
                }
                guard let watch else { return }
                if !json { Terminal.output(line: "") }
                try await Task.sleep(for: .seconds(watch))
            }
        }
    }
}

/// The store that a status command may find: named, in the data folder, or none.
struct StorePlace: Sendable {
    let store: String?
    let data: String?

    func counts() -> StoreCounts? {
        guard let text = store ?? data.map({ DataFolder(path: $0).storePath }) ?? Settings.value("STORE"),
            let location = try? StoreLocation(text), let reader = try? BriefStore(location, access: .readOnly)
        else { return nil }
        return try? reader.counts()
    }
}
