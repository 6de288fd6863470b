/// An evaluation set that cannot be read: which file, and what is wrong.
package struct ScoringError: Error, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ file: String, _ reason: String) { description = "\(file): \(reason)" }
}
