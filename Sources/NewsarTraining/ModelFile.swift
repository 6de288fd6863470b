internal import NewsarAnalysis

/// Writes what `TaggerModel` reads: the strongest features with their weights in one byte each.
struct ModelFile {
    private static let largest: Int64 = 127

    /// Of the features the `limit` with the largest weights are kept. Integers all through: the same on every machine.
    static func bytes(_ perceptron: Perceptron, _ table: FeatureTable, limit: Int) -> [UInt8] {
        let (rows, transitions) = perceptron.means()
        let strength = rows.map { row in row.reduce(Int64(0)) { max($0, abs($1)) } }
        let order = strength.indices.sorted {
            strength[$0] != strength[$1] ? strength[$0] > strength[$1] : table.keys[$0] < table.keys[$1]
        }
        // The few largest are cut off, so that a byte is fine enough for the rest.
        let top = max(1, order.isEmpty ? 1 : strength[order[order.count / 2000]])
        func scaled(_ value: Int64) -> Int64 {
            let product = value * largest
            return (product + (product < 0 ? -top / 2 : top / 2)) / top
        }
        func row(_ index: Int) -> [UInt8] {
            rows[index].map { UInt8(bitPattern: Int8(clamping: max(-largest, min(largest, scaled($0))))) }
        }
        let kept = order.prefix(limit).filter { index in rows[index].contains { scaled($0) != 0 } }
            .sorted { table.keys[$0] < table.keys[$1] }
        var bytes = TaggerModel.magic
        append(UInt32(kept.count), to: &bytes)
        for value in transitions {
            let weight = UInt16(bitPattern: Int16(clamping: scaled(value)))
            bytes += [UInt8(truncatingIfNeeded: weight), UInt8(weight >> 8)]
        }
        for index in kept { append(table.keys[index], to: &bytes) }
        for index in kept { bytes += row(index) }
        return bytes
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
