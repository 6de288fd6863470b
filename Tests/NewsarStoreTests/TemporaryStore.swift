import FoundationEssentials
import NewsarModel
import NewsarStore
import TestKit

/// A place of its own for one test's store, in the test's engine; a file is gone with the value.
final class TemporaryStore {
    let folder: String
    /// Of the SQLite file.
    var path: String { folder + "/newsar.db" }

    private let engine: TestEngine

    init(_ engine: TestEngine = .current) throws {
        self.engine = engine
        folder = FileManager.default.temporaryDirectory.path + "/newsar-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Path of another store in the same folder.
    func sibling(_ name: String) -> String { folder + "/" + name + ".db" }

    func open(_ access: BriefStore.Access = .readWrite, aliases: TopicAliases = .none) throws -> BriefStore {
        let text =
            switch engine {
            case .sqlite: path
            case .postgres(let server, let schema): server.url(schema: schema)
            }
        return try BriefStore(try StoreLocation(text), access: access, aliases: aliases)
    }
}

extension BriefStore {
    func exported() throws -> String {
        var bytes: [UInt8] = []
        try export { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The export of a fresh SQLite store after the batches, which must also pass its own check. What any other store has to
/// give.
func export(of batches: [[BriefParcel]]) throws -> String {
    let temporary = try TemporaryStore(.sqlite)
    return try withExtendedLifetime(temporary) {
        let store = try temporary.open()
        for batch in batches { _ = try store.merge(batch) }
        let faults = try store.check()
        guard faults.isEmpty else { throw StoreError(.corrupt, faults.joined(separator: "; ")) }
        return try store.exported()
    }
}
