/// Words with a capital that hardly ever stand inside a name: glued to the word before, they open a sentence.
enum SentenceOpeners {
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        (3...9).contains(word.count) && words.contains { $0.count == word.count && word.elementsEqual($0) }
    }

    private static let words: [[UInt8]] = """
        The This That These Those They There Then She But And For Our Its His Her Some Many Most When While Where With
        Without What Why How Who After Although Before Because However Meanwhile Since Still Even Under According Despite
        During Another Both Each Such Yet Not You
        """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Array($0) }
}
