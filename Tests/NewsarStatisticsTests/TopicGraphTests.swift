import Foundation
import FoundationXML
import NewsarModel
import NewsarStatistics
import Testing

@Suite struct TopicGraphTests {
    private static let hostile = "</script><b>\"A & 'B'\"\\"

    private let graph = TopicGraph(
        nodes: [
            .init(topic: Topic(kind: .person, name: TopicGraphTests.hostile), articles: 5),
            .init(topic: Topic(kind: .keyword, name: "plain"), articles: 3),
        ], edges: [.init(a: 0, b: 1, articles: 2, npmi: 0.5)])

    @Test func jsonFollowsTheContract() throws {
        var writer = JSONWriter()
        graph.write(to: &writer)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
        #expect(json["topic"] as? String == Self.hostile)
        let nodes = try #require(json["nodes"] as? [[String: Any]])
        #expect(nodes.map { $0["topic"] as? String } == [Self.hostile, "plain"])
        #expect(nodes.map { $0["articles"] as? Int } == [5, 3])
        let edges = try #require(json["edges"] as? [[String: Any]])
        #expect(edges.count == 1 && edges[0]["a"] as? String == Self.hostile && edges[0]["b"] as? String == "plain")
        #expect(edges[0]["articles"] as? Int == 2 && edges[0]["npmi"] as? Double == 0.5)
    }

    @Test func namesCannotLeaveTheirPlace() throws {
        let xml = graph.graphML
        #expect(xml.contains("&lt;/script&gt;&lt;b&gt;&quot;A &amp; &#39;B&#39;&quot;\\"))
        #expect(graph.dot.contains(#"n0 [label="</script><b>\"A & 'B'\"\\""#))
    }

    @Test func graphMLIsWellFormed() {
        final class Counter: NSObject, XMLParserDelegate {
            var elements: [String: Int] = [:]
            func parser(
                _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
                attributes: [String: String]
            ) { elements[name, default: 0] += 1 }
        }
        let counter = Counter()
        let parser = XMLParser(data: Data(graph.graphML.utf8))
        parser.delegate = counter
        #expect(parser.parse())
        #expect(counter.elements["node"] == 2 && counter.elements["edge"] == 1)
    }

    /// Worked out by hand: log(10 · 100 / (20 · 25)) / −log(10 / 100) = log 2 / log 10.
    @Test func associationIsBoumas() {
        #expect(abs(Association.npmi(shared: 10, left: 10, right: 10, total: 100) - 1) < 1e-12)
        #expect(abs(Association.npmi(shared: 5, left: 20, right: 25, total: 100)) < 1e-12)
        #expect(Association.npmi(shared: 0, left: 5, right: 5, total: 100) == -1)
        #expect(abs(Association.npmi(shared: 10, left: 20, right: 25, total: 100) - 0.30103) < 1e-5)
        #expect(Association.npmi(shared: 4, left: 4, right: 4, total: 4) == 1)
        #expect(
            Association.rank(shared: 1, left: 1, right: 1, total: 100)
                < Association.rank(shared: 20, left: 25, right: 25, total: 100))
    }
}
