/// Where some topics stand in a list, by their rows: asked for each topic of each article, so an array and no dictionary.
///
/// Memory is 4 bytes for each row up to the largest.
struct TopicPlaces {
    private var places: [Int32]

    /// Of a row that is there twice the first place counts.
    init(_ rows: [Int64]) {
        places = Array(repeating: -1, count: Int(rows.max() ?? -1) + 1)
        for (place, row) in rows.enumerated().reversed() where row >= 0 { places[Int(row)] = Int32(place) }
    }

    @inline(__always) subscript(topic: Int64) -> Int? {
        guard topic >= 0, topic < places.count, places[Int(topic)] >= 0 else { return nil }
        return Int(places[Int(topic)])
    }
}
