/// One measured figure.
package struct Figure: Sendable, Equatable {
    package let set: String
    package let name: String
    package let value: Double
    /// Items that it is over.
    package let items: Int

    package init(_ set: String, _ name: String, _ value: Double, items: Int) {
        self.set = set
        self.name = name
        self.value = value
        self.items = items
    }
}
