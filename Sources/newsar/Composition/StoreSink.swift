import DedicatedThread
import NewsarCluster
import NewsarModel
import NewsarStore
import Synchronization

/// The store as aggregators see it: its blocking calls run on a thread of its own.
actor StoreSink: BriefSink {
    private let executor = ThreadExecutor(name: "store")
    private let store: BriefStore
    private let settler = Settler()
    nonisolated let trouble = Trouble()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ store: BriefStore) { self.store = store }

    deinit { executor.stop() }

    func merge(_ parcels: [BriefParcel]) async throws(BriefSinkError) -> MergeSummary {
        do {
            let outcome = try store.merge(parcels)
            trouble.clear()
            return MergeSummary(
                inserted: outcome.inserted, replaced: outcome.replaced, unchanged: outcome.unchanged)
        } catch {
            trouble.note(error.description)
            throw BriefSinkError(error.description)
        }
    }

    /// Groups what came since the last time into stories, on a thread of its own: merging goes on.
    nonisolated func settleStories() async throws(StoreError) { try await settler.settle(store) }

    private actor Settler {
        private let executor = ThreadExecutor(name: "stories")

        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        deinit { executor.stop() }

        func settle(_ store: BriefStore) throws(StoreError) { try store.settleStories() }
    }

    /// Version ids of those articles that the store has already.
    func stored(of articles: [Article]) throws(StoreError) -> Set<Fingerprint> {
        let known = try store.storedVersions(of: articles.map(\.id))
        return Set(articles.filter { known[$0.id]?.isVersion(of: $0) ?? false }.map(\.versionID))
    }

    /// What keeps the store from working and since when.
    final class Trouble: Sendable {
        private let state = Mutex<(since: ContinuousClock.Instant, what: String)?>(nil)

        fileprivate func note(_ what: String) { state.withLock { $0 = ($0?.since ?? .now, what) } }

        fileprivate func clear() { state.withLock { $0 = nil } }

        /// The trouble, once it has lasted so long.
        func lasting(_ duration: Duration) -> String? {
            state.withLock { $0 }.flatMap { $0.since.duration(to: .now) >= duration ? $0.what : nil }
        }
    }
}
