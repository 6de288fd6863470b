/// Counts of what was said, what was right of it and what should have been said.
package struct PrecisionRecall: Sendable, Equatable {
    package var right = 0
    package var said = 0
    package var wanted = 0

    package init(right: Int = 0, said: Int = 0, wanted: Int = 0) {
        self.right = right
        self.said = said
        self.wanted = wanted
    }

    package var precision: Double { said == 0 ? 0 : Double(right) / Double(said) }
    package var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
    /// The harmonic mean of both.
    package var f1: Double { said + wanted == 0 ? 0 : 2 * Double(right) / Double(said + wanted) }

    package static func += (sum: inout PrecisionRecall, more: PrecisionRecall) {
        sum.right += more.right
        sum.said += more.said
        sum.wanted += more.wanted
    }
}
