/// ROUGE-N recall (Lin 2004): the share of a reference's word sequences that a text has.
package enum Rouge {
    /// 0…1; sequences count as often as they stand in both.
    package static func recall(of text: [String], in reference: [String], length: Int) -> Double {
        let wanted = sequences(of: reference, length)
        let said = sequences(of: text, length)
        let total = wanted.values.reduce(0, +)
        guard total > 0 else { return 0 }
        return Double(wanted.reduce(0) { $0 + min($1.value, said[$1.key] ?? 0) }) / Double(total)
    }

    private static func sequences(of words: [String], _ length: Int) -> [[String]: Int] {
        guard length > 0, words.count >= length else { return [:] }
        return (0...words.count - length).reduce(into: [:]) { $0[Array(words[$1..<$1 + length]), default: 0] += 1 }
    }
}
