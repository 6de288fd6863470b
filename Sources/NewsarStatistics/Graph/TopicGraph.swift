public import NewsarModel

/// A topic and those that are named together with it.
public struct TopicGraph: Sendable, Equatable {
    public struct Node: Sendable, Equatable {
        public let topic: Topic
        /// Articles that name it.
        public let articles: Int

        public init(topic: Topic, articles: Int) {
            self.topic = topic
            self.articles = articles
        }
    }

    public struct Edge: Sendable, Equatable {
        /// Places in `nodes`, `a` before `b`.
        public let a: Int
        public let b: Int
        /// Articles that name both.
        public let articles: Int
        public let npmi: Double

        public init(a: Int, b: Int, articles: Int, npmi: Double) {
            self.a = a
            self.b = b
            self.articles = articles
            self.npmi = npmi
        }
    }

    /// The topic itself first, then its neighbours, the most closely related first.
    public let nodes: [Node]
    /// By `a`, then `b`.
    public let edges: [Edge]

    public init(nodes: [Node], edges: [Edge]) {
        self.nodes = nodes
        self.edges = edges
    }
}

extension TopicGraph {
    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("topic", nodes.first?.topic.name)
            json.member("kind", nodes.first?.topic.kind.name)
            json.key("nodes")
            json.array(nodes) { json, node in
                json.object { json in
                    json.member("topic", node.topic.name)
                    json.member("kind", node.topic.kind.name)
                    json.member("articles", node.articles)
                }
            }
            json.key("edges")
            json.array(edges) { json, edge in
                json.object { json in
                    json.member("a", nodes[edge.a].topic.name)
                    json.member("b", nodes[edge.b].topic.name)
                    json.member("a_kind", nodes[edge.a].topic.kind.name)
                    json.member("b_kind", nodes[edge.b].topic.kind.name)
                    json.member("articles", edge.articles)
                    json.member("npmi", edge.npmi)
                }
            }
        }
    }
}
