import ArgumentParser
import NewsarStore

/// Which store: the cluster's, or the one of a data folder.
struct StoreOptions: ParsableArguments {
    static let defaultData = "newsar-data"

    @Option(
        help: "Store, as sqlite:///path or postgres://user@host/database (NEWSAR_STORE; default: the store in --data).")
    var store: String?

    @Option(help: "Folder that 'newsar run' keeps its store and Redis in (NEWSAR_DATA; default newsar-data).")
    var data: String?

    var folder: DataFolder { DataFolder(path: data ?? Settings.value("DATA") ?? Self.defaultData) }

    func location() throws -> StoreLocation {
        // --data on the command line is nearer than NEWSAR_STORE.
        if let store { return try StoreLocation(store) }
        if data == nil, let store = Settings.value("STORE") { return try StoreLocation(store) }
        return try StoreLocation(folder.storePath)
    }

    /// The store, for reading, with topics of several names as one.
    func reader(_ aliases: AliasOptions) throws -> BriefStore { try reader(try aliases.topicAliases()) }

    /// The store, for reading.
    func reader(_ aliases: TopicAliases = .none) throws -> BriefStore {
        let location = try location()
        do throws(StoreError) {
            return try BriefStore(location, access: .readOnly, aliases: aliases)
        } catch {
            guard error.code == .notFound else { throw error }
            throw StoreError(
                .notFound,
                "there is no store at \(location); 'newsar run' makes one, or name another with --store or --data")
        }
    }

    /// The store, for corrections; no aggregator may have an SQLite file open.
    func writer() throws -> BriefStore {
        _ = try reader()
        return try BriefStore(try location(), access: .readWrite)
    }
}
