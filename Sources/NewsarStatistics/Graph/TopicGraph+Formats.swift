import NewsarModel

extension TopicGraph {
    /// GraphML 1.0 (http://graphml.graphdrawing.org), as Gephi, yEd and NetworkX read it.
    public var graphML: String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
            #"<key id="name" for="node" attr.name="name" attr.type="string"/>"#,
            #"<key id="kind" for="node" attr.name="kind" attr.type="string"/>"#,
            #"<key id="articles" for="node" attr.name="articles" attr.type="int"/>"#,
            #"<key id="shared" for="edge" attr.name="articles" attr.type="int"/>"#,
            #"<key id="npmi" for="edge" attr.name="npmi" attr.type="double"/>"#,
            #"<graph edgedefault="undirected">"#,
        ]
        for (place, node) in nodes.enumerated() {
            lines.append(
                #"<node id="n\#(place)"><data key="name">\#(node.topic.name.markupEscaped)</data>"#
                    + #"<data key="kind">\#(node.topic.kind.name)</data>"#
                    + #"<data key="articles">\#(node.articles)</data></node>"#)
        }
        for edge in edges {
            lines.append(
                #"<edge source="n\#(edge.a)" target="n\#(edge.b)"><data key="shared">\#(edge.articles)</data>"#
                    + #"<data key="npmi">\#(Self.decimal(edge.npmi))</data></edge>"#)
        }
        return (lines + ["</graph>", "</graphml>", ""]).joined(separator: "\n")
    }

    /// The DOT language of Graphviz.
    public var dot: String {
        var lines = ["graph topics {", "  node [shape=ellipse];"]
        for (place, node) in nodes.enumerated() {
            lines.append(
                "  n\(place) [label=\"\(Self.dotEscaped(node.topic.name))\", kind=\"\(node.topic.kind.name)\", "
                    + "articles=\(node.articles)];")
        }
        for edge in edges {
            lines.append(
                "  n\(edge.a) -- n\(edge.b) [label=\"\(edge.articles)\", weight=\(edge.articles), "
                    + "npmi=\"\(Self.decimal(edge.npmi))\"];")
        }
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    /// As JSON writes it: the same digits everywhere.
    private static func decimal(_ number: Double) -> String {
        var writer = JSONWriter()
        writer.value(number)
        return writer.text
    }

    private static func dotEscaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\" + String(scalar)
            case "\n", "\r": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension String {
    /// The text as it stands in XML or HTML, in an element or an attribute; control characters, which XML has no form for,
    /// become blanks.
    package var markupEscaped: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\u{9}", "\u{A}", "\u{D}": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
