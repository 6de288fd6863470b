/// How input is read.
public struct IngestOptions: Sendable {
    public let limits: IngestLimits
    /// Columns and members whose names do not tell what they hold.
    public let fields: FieldMap
    /// Reads HTML pages.
    public let pages: any PageReading
    /// What an input is called where it is told of, in place of its path; `nil` for the path.
    public let shownName: String?
    /// Threads that read pages, that of the caller included; their results keep the order of the input.
    public let threads: Int

    public static let `default` = IngestOptions()

    public init(
        limits: IngestLimits = .default, fields: FieldMap = .usual, pages: any PageReading = PageReader(),
        shownName: String? = nil, threads: Int = 1
    ) {
        self.threads = max(1, min(threads, 64))
        self.limits = limits
        self.fields = fields
        self.pages = pages
        self.shownName = shownName
    }
}
