import NewsarScoring
import Testing

@Suite struct MeasureTests {
    @Test func precisionAndRecall() {
        let counts = PrecisionRecall(right: 2, said: 4, wanted: 8)
        #expect(counts.precision == 0.5 && counts.recall == 0.25)
        #expect(abs(counts.f1 - 1.0 / 3) < 1e-12)
        #expect(PrecisionRecall().f1 == 0)
    }

    /// Wanted at the places 1 and 3: (1/1 + 2/3) / 2.
    @Test func averagePrecision() {
        let items = [(0.2, false), (0.9, true), (0.8, false), (0.7, true)].map { (score: $0.0, isWanted: $0.1) }
        #expect(abs(AveragePrecision.of(items) - 5.0 / 6) < 1e-12)
        #expect(AveragePrecision.of([(1, false)]) == 0)
    }

    @Test(arguments: [[true, false], [false, true]])
    func itemsOfOneScoreShareTheirPlace(_ labels: [Bool]) {
        #expect(AveragePrecision.of(labels.map { (score: 1, isWanted: $0) }) == 0.5)
    }

    /// Ranks 1, 2, 3, 4 against 1, 2.5, 2.5, 4: 1 - (0.25 + 0.25) over what ties leave, by hand 4.5 / √(5 · 4.5).
    @Test func rankCorrelation() {
        #expect(abs(RankCorrelation.of([1, 2, 3, 4], [10, 20, 20, 40]) - 4.5 / (5 * 4.5).squareRoot()) < 1e-12)
        #expect(abs(RankCorrelation.of([1, 2, 3], [9, 4, 1]) + 1) < 1e-12)
        #expect(RankCorrelation.of([1, 1], [1, 2]) == 0)
    }

    @Test func rouge() {
        let (said, reference) = (["a", "b", "c", "b"], ["b", "b", "c", "d"])
        #expect(Rouge.recall(of: said, in: reference, length: 1) == 0.75)
        #expect(abs(Rouge.recall(of: said, in: reference, length: 2) - 1.0 / 3) < 1e-12)
        #expect(Rouge.recall(of: said, in: ["b"], length: 2) == 0)
    }

    @Test func shingles() {
        let counts = Shingles("one two three four five").compared(with: Shingles("zero one two three four"))
        #expect(counts == PrecisionRecall(right: 1, said: 2, wanted: 2))
        #expect(Shingles("").compared(with: Shingles("a b")).f1 == 0)
        #expect(Shingles("a b").compared(with: Shingles("a b")).f1 == 1)
    }

    /// Groups {a, a, b} and {b}: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
    @Test func bCubed() {
        let (precision, recall) = StorySet.bCubed([["a", "a", "b"], ["b"]])
        #expect(abs(precision - 2.0 / 3) < 1e-12 && abs(recall - 0.75) < 1e-12)
    }

    @Test func words() { #expect(Words.of("L’été, 24 co_op!") == ["L", "été", "24", "co_op"]) }

    @Test func tables() throws {
        let table = CSVTable(Array("a,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n2,\n3\n".utf8), of: "t.csv")
        #expect(table.count == 3)
        #expect(try table.field("b", 0) == "x, \"y\"\nz" && table.number("a", 1) == 2 && table.field("b", 1) == "")
        #expect { try table.field("c", 0) } throws: { "\($0)" == "t.csv: row 1 has no c" }
        #expect { try table.field("b", 2) } throws: { "\($0)" == "t.csv: row 3 has no b" }
        #expect { try table.number("b", 0) } throws: { "\($0)".hasPrefix("t.csv: row 1: b is no number") }
    }
}
