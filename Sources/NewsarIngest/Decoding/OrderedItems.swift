/// Items in the order of their records, of which some are still being made by a `DecodingPool`.
struct OrderedItems {
    /// Most records whose articles are looked for ahead, and most bytes of them.
    private static let mostTasks = 64
    private static let mostBytes = 16 << 20

    private enum Entry {
        case item(IngestItem)
        case task(DecodingTask, bytes: Int)
    }

    /// `nil` to look for each article when its turn comes.
    private let pool: DecodingPool?
    private var entries: ArraySlice<Entry> = []
    private var tasks = 0
    private var bytes = 0

    init(_ pool: DecodingPool?) { self.pool = pool }

    mutating func append(_ item: IngestItem) { entries.append(.item(item)) }

    /// - Parameter bytes: what the record holds of memory.
    mutating func append(_ task: DecodingTask, bytes: Int) {
        guard let pool else {
            task.run()
            return append(task.result())
        }
        pool.add(task)
        entries.append(.task(task, bytes: bytes))
        tasks += 1
        self.bytes += bytes
    }

    /// Whether it is worth reading on before the next item is taken: there is none, or there are threads to keep busy.
    var wantsMore: Bool {
        guard let first = entries.first else { return true }
        guard tasks > 0, tasks < Self.mostTasks, bytes < Self.mostBytes else { return false }
        // While nothing holds up the one that waits for the first, half of the room is enough.
        if case .task(let task, bytes: _) = first, !task.isDone { return true }
        return tasks < Self.mostTasks / 2 && bytes < Self.mostBytes / 2
    }

    /// The first item; `nil` when there is none. Blocks until it is made.
    mutating func next() -> IngestItem? {
        switch entries.popFirst() {
        case nil: return nil
        case .item(let item): return item
        case .task(let task, let bytes):
            tasks -= 1
            self.bytes -= bytes
            return pool?.result(of: task) ?? task.result()
        }
    }
}
