import Glibc

/// How much more often two topics share an article than chance would have it.
public enum Association {
    /// Normalised pointwise mutual information (Bouma 2009): −1 never together, 0 as chance would have it, 1 always together.
    ///
    /// - Parameters:
    ///   - shared: articles with both topics.
    ///   - total: all articles counted.
    public static func npmi(shared: Int, left: Int, right: Int, total: Int) -> Double {
        guard shared > 0, left >= shared, right >= shared, total >= max(left, right) else { return -1 }
        guard shared < total else { return 1 }
        let (both, all) = (Double(shared), Double(total))
        return log(both * all / (Double(left) * Double(right))) / -log(both / all)
    }

    /// By which neighbours are ranked: NPMI less what few articles can prove (the discount of Pantel and Lin 2002), so that
    /// two topics that met once by chance do not come first.
    public static func rank(shared: Int, left: Int, right: Int, total: Int) -> Double {
        let least = Double(min(left, right))
        return npmi(shared: shared, left: left, right: right, total: total) * Double(shared) / Double(shared + 1)
            * least / (least + 1)
    }
}
