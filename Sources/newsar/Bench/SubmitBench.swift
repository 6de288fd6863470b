import FoundationEssentials
import Glibc
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import Synchronization

/// `newsar submit` as a process of its own, from JSON Lines on disk into Redis.
struct SubmitBench {
    let articles: BenchArticles
    let count: Int

    func run(_ figures: inout BenchFigures, on redis: PrivateRedis) async throws {
        let file = redis.folder.absolute + "/submit.jsonl"
        if !FileManager.default.fileExists(atPath: file) { try write(to: file) }
        let line = RedisConnection(to: redis.endpoint, name: "newsar-bench")
        _ = try await line.call(RedisCommand("FLUSHALL"))
        let child = ChildProcess(
            executable: "/proc/self/exe",
            arguments: [
                "submit", file, "--redis", redis.url, "--max-pending", "100000000", "--rejects", file + ".rejects",
            ],
            grace: .seconds(5))
        let peak = HighWater()
        let began = ContinuousClock.now
        let exit = try await withThrowingTaskGroup(of: ChildProcess.Exit.self) { group in
            let (pids, started) = AsyncStream.makeStream(of: Int32.self)
            group.addTask { try await child.run { started.yield($0) } }
            // The kernel's high-water mark is gone with the process, so it is read while that runs.
            let watch = Task {
                for await pid in pids {
                    while !Task.isCancelled {
                        peak.raise(to: ProcessMemory.peakBytes(of: pid))
                        try? await Task.sleep(for: .milliseconds(20))
                    }
                }
            }
            defer { watch.cancel() }
            return try await group.next() ?? .code(ExitStatus.unreachable.rawValue)
        }
        let seconds = began.duration(to: .now) / .seconds(1)
        guard exit == .code(0) else { throw Failure(.unreachable, "newsar submit ended with \(exit)") }
        figures.add("submit", "articles_per_second", "articles/s", Double(count) / seconds)
        figures.add("submit", "peak_megabytes", "MB", Double(peak.value) / 1_000_000)
    }

    private func write(to path: String) throws {
        guard let file = fopen(path, "we") else {
            throw Failure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        for article in articles.stretched(to: count) {
            var writer = JSONWriter(capacity: 8192)
            writer.object { json in
                json.member("id", article.givenID)
                json.member("url", article.url)
                json.member("title", article.title)
                json.member("text", article.text)
                json.member("source", article.source)
                json.member("published", article.published?.description)
            }
            let line = writer.bytes + [0x0A]
            guard fwrite(line, 1, line.count, file) == line.count else {
                throw Failure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
            }
        }
    }
}

/// The highest of the values seen.
private final class HighWater: Sendable {
    private let highest = Atomic<Int>(0)

    var value: Int { highest.load(ordering: .relaxed) }

    func raise(to value: Int) { highest.max(value, ordering: .relaxed) }
}
