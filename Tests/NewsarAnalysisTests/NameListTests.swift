import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct NameListTests {
    @Test func aLineIsAName() throws {
        let list = try NameList("# ours\n\nCalder Vale Trust| CVT \torganization\r\nBrook Hill\tlocation")
        #expect(list.names.map(\.forms) == [["Calder Vale Trust", "CVT"], ["Brook Hill"]])
        #expect(list.names.map(\.kind) == [.organization, .location])
        #expect(try NameList("") == .empty)
    }

    @Test(arguments: [
        ("Brook Hill", 1), ("# fine\nBrook Hill\tplace", 2), ("\n\n|\tperson", 3),
        (String(repeating: "a", count: 5000) + "\tperson", 1),
    ])
    func aWrongLineIsNamed(_ text: String, _ line: Int) {
        #expect { try NameList(text) } throws: { ($0 as? NameListError)?.line == line }
    }

    @Test func ownNamesAreFoundUnderTheirCanonicalForm() throws {
        let list = try NameList("Calder Vale Trust|The Vale|CVT\torganization\nPurple Rain Day\tevent")
        let analyzer = Analyzer(names: list)
        let text = "Nurses of The Vale met on Monday. The CVT said so. It fell on Purple Rain Day, and cvt is small."
        let entities = analyzer.brief(of: Article(text: text)).entities
        let trust = try #require(entities.first { $0.name == "Calder Vale Trust" })
        #expect(trust.kind == .organization)
        #expect(trust.mentions.map(\.text) == ["The Vale", "CVT"])
        #expect(entities.first { $0.name == "Purple Rain Day" }?.kind == .event)
    }

    @Test func ownNamesComeBeforeThoseOfTheProgram() throws {
        let analyzer = Analyzer(names: try NameList("Paris Hilton's Dog|Paris\tperson"))
        let entities = analyzer.brief(of: Article(text: "They saw Paris in the morning, and she was well.")).entities
        #expect(entities.map(\.name) == ["Paris Hilton's Dog"])
        #expect(entities.first?.kind == .person)
    }

    @Test func anOwnNameTakesTheWholeStretch() throws {
        let analyzer = Analyzer(names: try NameList("Velder Group\torganization"))
        let entities = analyzer.brief(of: Article(text: "On Friday Anna Velder Group shares fell in London.")).entities
        #expect(entities.contains { $0.name == "Velder Group" && $0.kind == .organization })
        #expect(!entities.contains { $0.name == "Anna Velder Group" })
    }
}
