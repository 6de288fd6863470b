import Glibc

/// Which of many findings to believe: of a thousand topics, ten pass a test at 1 % by chance alone.
///
/// The step-up procedure of Benjamini and Hochberg (1995): on average at most `rate` of what it lets pass is chance.
public enum FalseDiscovery {
    public static let rate = 0.05

    /// The largest chance that is still believed; `nil` when none is. O(n log n).
    ///
    /// - Parameters:
    ///   - chances: of each finding, how likely it is where there is nothing to find.
    ///   - tests: how many were tested in all; what is not in `chances` counts as not found.
    public static func largest(of chances: [Double], tests: Int) -> Double? {
        let sorted = chances.sorted()
        let step = rate / Double(max(tests, sorted.count, 1))
        return sorted.indices.last { sorted[$0] <= Double($0 + 1) * step }.map { sorted[$0] }
    }

    /// The chance of so many standard deviations or more to one side of a normal distribution.
    public static func chance(above deviations: Double) -> Double { erfc(deviations / 2.0.squareRoot()) / 2 }
}
