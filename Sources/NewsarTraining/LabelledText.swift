package import NewsarModel

/// A text with the names that people, or another program, marked in it.
package struct LabelledText: Sendable {
    package struct Name: Sendable, Hashable {
        /// Bytes of the UTF-8 text.
        package var range: Range<Int>
        package var kind: Entity.Kind

        package init(range: Range<Int>, kind: Entity.Kind) {
            self.range = range
            self.kind = kind
        }
    }

    package var text: String
    package var names: [Name]
    /// Stretches whose tags are not known: nothing is learned there.
    package var unknown: [Range<Int>]
}
