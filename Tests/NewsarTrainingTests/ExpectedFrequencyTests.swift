import NewsarAnalysis
import NewsarTraining
import Testing

@Suite struct ExpectedFrequencyTests {
    private let dictionary = "the 60000\nof 39000\nmeadow 900\nturbine 99\nzyzzyva 1\n"

    private func lines(_ frequencies: ExpectedFrequencies) -> [String] {
        String(decoding: frequencies.table, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func aWordOfShareOneInAHundredIsInMostTextsOfTwoHundredWords() throws {
        let found = lines(try ExpectedFrequencies(dictionary: dictionary))
        // 10,000 (1 - exp(-200 · 0.009)) and so on.
        #expect(
            found == ["#documents\t10000", "of\t10000", "the\t10000", "meadow\t8347", "turbine\t1796", "zyzzyva\t20"])
    }

    @Test func textsAddWhatTheDictionaryLacks() throws {
        var frequencies = try ExpectedFrequencies(dictionary: dictionary)
        let text = String(repeating: "The U.S. and the meadow. ", count: 5)
        frequencies.addMissing(from: [text])
        let found = lines(frequencies)
        #expect(found.contains { $0.hasPrefix("u.s\t") } && found.contains { $0.hasPrefix("and\t") })
        #expect(found.contains("meadow\t8347"))
    }

    @Test func theTableCanBeRead() throws {
        _ = try DocumentFrequencies(tsv: ExpectedFrequencies(dictionary: dictionary).table)
    }

    @Test(arguments: ["the", "the many", "the 1 2", "the -5"])
    func aDamagedDictionaryIsRefused(_ line: String) {
        #expect(throws: TrainingError.self) { try ExpectedFrequencies(dictionary: "of 3\n\(line)\n") }
    }
}
