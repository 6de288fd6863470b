/// How input is read.
public struct IngestOptions: Sendable {
    public let limits: IngestLimits
    /// Columns and members whose names do not tell what they hold.
    public let fields: FieldMap
    /// Reads HTML pages.
    public let pages: any PageReading

    public static let `default` = IngestOptions()

    public init(
        limits: IngestLimits = .default, fields: FieldMap = .usual, pages: any PageReading = PageReader()
    ) {
        self.limits = limits
        self.fields = fields
        self.pages = pages
    }
}
