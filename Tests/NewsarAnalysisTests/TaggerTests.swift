import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct TaggerTests {
    @Test func aNameIsTaggedFromItsBeginningToItsLastToken() {
        #expect(NameTag.tags(.location, length: 1) == [NameTag(.location, .only)])
        #expect(
            NameTag.tags(.person, length: 3) == [
                NameTag(.person, .beginning), NameTag(.person, .inside), NameTag(.person, .last),
            ])
        for kind in Entity.Kind.allCases { #expect(NameTag(kind, .inside).kind == kind) }
        #expect(NameTag.outside.kind == nil)
    }

    @Test func anOpenNameGoesOn() {
        let open = NameTag(.organization, .beginning)
        #expect(NameTag(.organization, .last).canFollow(open))
        #expect(!NameTag(.person, .last).canFollow(open))
        #expect(!NameTag.outside.canFollow(open))
        #expect(!NameTag(.person, .only).canFollow(open))
        #expect(NameTag(.person, .only).canFollow(NameTag(.organization, .last)))
        #expect(!NameTag(.person, .inside).canFollow(.outside))
    }

    private let noSteps = [TagPath.Points](repeating: 0, count: TaggerModel.transitionCount)

    @Test func thePathIsTheBestThatIsAllowed() {
        var path = TagPath()
        // The first token would be best inside a name and the second outside: neither can be had.
        let inside = Int(NameTag(.person, .inside).rawValue)
        let beginning = Int(NameTag(.person, .beginning).rawValue)
        let last = Int(NameTag(.person, .last).rawValue)
        path.append(.capital) { $0 == inside ? 90 : $0 == beginning ? 50 : 0 }
        path.append(.capital) { $0 == last ? 30 : $0 == 0 ? 40 : 0 }
        #expect(path.best(noSteps) == NameTag.tags(.person, length: 2))
        path.restart()
        path.append(.capital) { $0 == beginning ? 50 : 0 }
        #expect(path.best(noSteps) == [.outside])
        path.restart()
        #expect(path.best(noSteps) == [])
    }

    @Test func smallWordsBeginNoName() {
        var path = TagPath()
        path.append(.small) { $0 == 0 ? 0 : 100 }
        #expect(path.best(noSteps) == [.outside])
    }

    @Test func stepsCount() {
        var steps = noSteps
        let only = Int(NameTag(.event, .only).rawValue)
        steps[(Int(TagStep.capital.rawValue) * NameTag.count + only) * NameTag.count + only] = -100
        var path = TagPath()
        for _ in 0..<2 { path.append(.capital) { $0 == only ? 10 : 0 } }
        #expect(path.best(noSteps) == [NameTag(.event, .only), NameTag(.event, .only)])
        #expect(path.best(steps).count { $0 == .outside } == 1)
    }

    @Test func theShippedModelIsOne() { #expect(!TaggerModel.shipped.isEmpty) }

    @Test(arguments: [0, 3, 4, 7, 8, 100, 1741, 1742, 1743, 1761])
    func aFileThatIsCutIsNoModel(_ length: Int) {
        var file = TaggerModel.magic + [1, 0, 0, 0]
        file += [UInt8](repeating: 0, count: TaggerModel.transitionCount * 2) + [7, 0, 0, 0]
        file += [UInt8](repeating: 1, count: 16)
        #expect(!TaggerModel(file: file).isEmpty)
        #expect(TaggerModel(file: Array(file.prefix(length))).isEmpty)
        #expect(TaggerModel(file: TaggerModel.magic + [0xFF, 0xFF, 0xFF, 0xFF] + file.dropFirst(8)).isEmpty)
    }
}
