/// What is wrong with the data that something is learned from.
package struct TrainingError: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
