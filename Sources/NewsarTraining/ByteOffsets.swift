/// Where each scalar of a text begins, in bytes of UTF-8.
package struct ByteOffsets {
    private var offsets = [0]

    /// O(bytes).
    package init(_ text: String) {
        for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    }

    /// The bytes of a range of scalars; `nil` for one that is empty or not within the text.
    package subscript(scalars: Range<Int>) -> Range<Int>? {
        guard !scalars.isEmpty, scalars.lowerBound >= 0, scalars.upperBound < offsets.count else { return nil }
        return offsets[scalars.lowerBound]..<offsets[scalars.upperBound]
    }
}
