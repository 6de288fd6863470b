import Glibc
import NewsarCluster
import NewsarModel
import NewsarStore

/// Questions to a store of so many articles, about topics from the most common to rare ones, as a command asks them: of a
/// store opened for reading.
struct QueryBench {
    private static let rounds = 3
    /// Places in the list of topics, most articles first: the leading ones, then every so many.
    private static let leading = 10
    private static let step = 40
    private static let listed = 1000

    let briefs: BriefCopies
    let count: Int

    /// - Parameter path: of the store; what it lacks is merged first.
    func run(_ figures: inout BenchFigures, at path: String) throws {
        // What filling has freed would hide what a question takes.
        let isMeasured = try !fill(path)
        let store = try BriefStore(try StoreLocation(path), access: .readOnly)
        let topics = try store.topics(TopicQuery(limit: Self.listed)).enumerated()
            .filter { $0.offset < Self.leading || $0.offset % Self.step == 0 }.map(\.element.topic)
        try ask("topics", [TopicQuery.Sort.articles, .sources, .salience, .name], isMeasured, &figures) {
            _ = try store.topics(TopicQuery(sort: $0))
        }
        try ask("topic", topics, isMeasured, &figures) { _ = try store.topic(named: $0.name, kind: $0.kind) }
        try ask("graph", topics, isMeasured, &figures) { _ = try store.graph(of: $0.name, kind: $0.kind) }
        try ask("search", topics, isMeasured, &figures) { _ = try store.search(SearchQuery("\"\($0.name)\"")) }
        try ask("trends", [1, 7], isMeasured, &figures) { _ = try store.trends(days: $0) }
        try ask("stories", [StoryQuery.Sort.latest, .sources], isMeasured, &figures) {
            _ = try store.stories(StoryQuery(sort: $0))
        }
        try ask("sources", [()], isMeasured, &figures) { _ = try store.sources() }
        try ask("report", [()], isMeasured, &figures) { _ = try store.report() }
    }

    /// - Returns: whether there was anything to do.
    private func fill(_ path: String) throws -> Bool {
        let store = try BriefStore(try StoreLocation(path), access: .readWrite)
        let rate = try AggregateBench.fill(store, with: briefs, to: count)
        return try store.settleStories() || rate > 0
    }

    private func ask<Subject>(
        _ query: String, _ subjects: [Subject], _ isMeasured: Bool, _ figures: inout BenchFigures,
        _ ask: (Subject) throws -> Void
    ) throws {
        let clock = ContinuousClock()
        var times: [Double] = []
        Self.forgetPeak()
        let before = ProcessMemory.residentBytes
        for _ in 0..<Self.rounds {
            for subject in subjects { times.append(try clock.measure { try ask(subject) } / .milliseconds(1)) }
        }
        let peak = ProcessMemory.peakBytes(of: getpid()) - before
        for time in times { figures.add("query", "\(query)_milliseconds", "ms", time) }
        times.sort()
        figures.add("query", "\(query)_p99_milliseconds", "ms", times[times.count * 99 / 100])
        if isMeasured { figures.add("query", "\(query)_megabytes", "MB", Double(max(0, peak)) / 1_000_000) }
    }

    /// Lets the kernel's high-water mark of this process begin anew (proc(5)).
    private static func forgetPeak() {
        guard let file = fopen("/proc/self/clear_refs", "we") else { return }
        fputs("5", file)
        fclose(file)
    }
}
