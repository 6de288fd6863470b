public import NewsarModel

/// Outlets with their lean and reliability, dated, as raters publish them; what it does not have is unrated.
public struct OutletTable: Sendable {
    /// The table that comes with the program.
    public static let shipped = OutletTable()

    /// The rating of the outlet that an article names by address or by name.
    public func rating(of article: Article) -> SourceRating { .unrated }
}
