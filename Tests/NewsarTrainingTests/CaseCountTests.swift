import NewsarTraining
import Testing

@Suite struct CaseCountTests {
    private func table(_ sentences: [(text: String, times: Int)]) -> [String] {
        var count = CaseCount()
        for sentence in sentences { for _ in 0..<sentence.times { count.add(sentence.text) } }
        return String(decoding: count.table, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func wordsOfSmallLetters() {
        #expect(table([("They saw a meadow.", 12)]) == ["a\ts", "meadow\ts", "saw\ts"])
    }

    @Test func wordsOfEitherCase() {
        let lines = table([("They asked the agency.", 10), ("They asked the Agency.", 10)])
        #expect(lines == ["agency\te", "asked\ts", "the\ts"])
    }

    @Test func namesAreLeftOut() { #expect(table([("They met Smith.", 40)]) == ["met\ts"]) }

    @Test func theFirstWordOfASentenceSaysNothing() {
        #expect(table([("Meadows are green.", 30), ("They saw meadows.", 11)]) == ["are\ts", "green\ts"])
    }

    @Test func rareWordsAreLeftOut() { #expect(table([("They saw it.", 11)]).isEmpty) }
}
