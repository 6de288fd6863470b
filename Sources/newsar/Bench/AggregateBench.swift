import FoundationEssentials
import NewsarModel
import NewsarStore

/// Merging briefs into a new SQLite store, 500 a transaction, on one core.
struct AggregateBench {
    private static let batch = 500

    let briefs: BriefCopies
    let count: Int

    func run(_ figures: inout BenchFigures, in folder: String) throws {
        let path = folder + "/bench.sqlite"
        for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let store = try BriefStore(try StoreLocation(path), access: .readWrite)
        let rate = try Self.fill(store, with: briefs, to: count)
        figures.add("aggregate", "briefs_per_second", "briefs/s", rate)
    }

    /// Merges what the store lacks.
    ///
    /// - Returns: briefs a second, without the time to make them; 0 where the store lacks none.
    static func fill(_ store: BriefStore, with briefs: BriefCopies, to count: Int) throws -> Double {
        let clock = ContinuousClock()
        let first = try store.counts().articles
        var spent = Duration.zero
        for start in stride(from: first, to: count, by: batch) {
            let parcels = briefs.parcels(start..<min(start + batch, count))
            spent += try clock.measure { _ = try store.merge(parcels) }
        }
        return first < count ? Double(count - first) / (spent / .seconds(1)) : 0
    }
}
