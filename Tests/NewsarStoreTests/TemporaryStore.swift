import FoundationEssentials
import NewsarModel
import NewsarStore

/// A folder of its own for one test's store; gone with the value.
final class TemporaryStore {
    let folder: String
    var path: String { folder + "/newsar.db" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/newsar-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Path of another store in the same folder.
    func sibling(_ name: String) -> String { folder + "/" + name + ".db" }

    func open(_ access: BriefStore.Access = .readWrite) throws -> BriefStore {
        try BriefStore(try StoreLocation(path), access: access)
    }
}

extension BriefStore {
    func exported() throws -> String {
        var bytes: [UInt8] = []
        try export { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The export of a fresh store after the batches, which must also pass its own check.
func export(of batches: [[BriefParcel]]) throws -> String {
    let temporary = try TemporaryStore()
    return try withExtendedLifetime(temporary) {
        let store = try temporary.open()
        for batch in batches { _ = try store.merge(batch) }
        let faults = try store.check()
        guard faults.isEmpty else { throw StoreError(.corrupt, faults.joined(separator: "; ")) }
        return try store.exported()
    }
}
