/// The logistic function in plain arithmetic, so that every machine gets the same figure.
enum LogisticCurve {
    /// 0…1, to four places. O(1).
    static func value(_ score: Double) -> Double {
        let probability = 1 / (1 + exponential(-min(max(score, -20), 20)))
        return (probability * 10_000).rounded() / 10_000
    }

    /// eˣ as the 256th power of a short series for x ÷ 256: exact to eight digits for |x| ≤ 20.
    private static func exponential(_ x: Double) -> Double {
        let small = x / 256
        var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
        for _ in 0..<8 { power *= power }
        return power
    }
}
