import NewsarModel
import NewsarPages
import NewsarStatistics
import Testing

@Suite struct GraphPageTests {
    private func page(_ graph: TopicGraph) -> String { String(decoding: GraphPage.html(of: graph), as: UTF8.self) }

    private func graph(_ names: [String], _ edges: [(Int, Int, Int)]) -> TopicGraph {
        TopicGraph(
            nodes: names.map { .init(topic: Topic(kind: .person, name: $0), articles: 5) },
            edges: edges.map { .init(a: $0.0, b: $0.1, articles: $0.2, npmi: 0.5) })
    }

    @Test func namesCannotLeaveTheirPlace() {
        let page = page(graph(["</script><b>\"A & 'B'\"\\", "plain"], [(0, 1, 2)]))
        #expect(page.ranges(of: "</script>").count == 1)
        #expect(!page.contains("<b>\""))
        #expect(page.contains("data-name=\"&lt;/script&gt;&lt;b&gt;&quot;A &amp; &#39;B&#39;&quot;\\\""))
    }

    /// Without its script the page shows the topics, the links and their numbers.
    @Test func isDrawnWithoutTheScript() {
        let page = page(graph(["Ann Sato", "Velden", "Port"], [(0, 1, 7), (1, 2, 1234)]))
        #expect(page.ranges(of: "<circle").count == 3 && page.ranges(of: "<line").count == 2)
        #expect(page.contains(">1234</text>") && page.contains(">Ann Sato</text>"))
        #expect(page.contains("<span>Velden – Port</span><b>1\u{202F}234</b>"))
    }

    @Test(arguments: [0, 1, 2, 61])
    func anyNumberOfTopicsIsDrawn(_ count: Int) {
        let names = (0..<count).map { "topic \($0)" }
        let page = page(graph(names, count > 1 ? [(0, 1, 2)] : []))
        #expect(page.ranges(of: "<circle").count == count)
        #expect(!page.contains("nan") && !page.contains("inf"))
        #expect(page == self.page(graph(names, count > 1 ? [(0, 1, 2)] : [])))
    }

    @Test func theBackboneKeepsTheClosestLinksOfEachTopic() {
        let full = TopicGraph(
            nodes: graph(["a", "b", "c", "d"], []).nodes,
            edges: [
                .init(a: 0, b: 1, articles: 50, npmi: 0.9), .init(a: 0, b: 2, articles: 50, npmi: 0.2),
                .init(a: 0, b: 3, articles: 50, npmi: 0.1), .init(a: 1, b: 2, articles: 50, npmi: 0.15),
                .init(a: 2, b: 3, articles: 50, npmi: 0.8),
            ])
        #expect(full.backbone(links: 1).edges.map(\.npmi) == [0.9, 0.8])
        #expect(full.backbone(links: 9) == full)
    }
}
