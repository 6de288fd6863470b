extension Brief {
    /// The brief as one line of JSON, members in the order of the schema; the same brief gives the same bytes everywhere.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: article.text.utf8.count * 3 / 2 + 4096)
        write(to: &writer)
        return writer.bytes
    }

    /// Writes the brief as one JSON object. O(size).
    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("schema", schema)
            json.member("id", id)
            json.key("article")
            article.write(to: &json)
            json.key("source")
            source.write(to: &json)
            json.key("counts")
            counts.write(to: &json)
            json.key("quality")
            quality.write(to: &json)
            json.key("summary")
            summary.write(to: &json)
            json.key("framing")
            json.array(framing) { $1.write(to: &$0) }
            json.key("tone")
            tone.write(to: &json)
            json.key("factuality")
            factuality.write(to: &json)
            json.key("sources_cited")
            sourcesCited.write(to: &json)
            json.key("claims")
            json.array(claims) { $1.write(to: &$0) }
            json.key("quotes")
            json.array(quotes) { $1.write(to: &$0) }
            json.key("entities")
            json.array(entities) { $1.write(to: &$0) }
            json.key("keywords")
            json.array(keywords) { $1.write(to: &$0) }
            json.key("removed")
            json.array(removed) { $1.write(to: &$0) }
        }
    }
}

extension ArticleFacts {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("id", id)
            json.member("content_id", contentID)
            json.member("given_id", givenID)
            json.member("url", url)
            json.member("title", title)
            json.member("description", description)
            json.member("author", author)
            json.member("source", source)
            json.member("domain", domain)
            json.member("published", published)
            json.member("language", language)
            json.member("genre", genre.rawValue)
            json.member("text", text)
        }
    }
}

extension SourceRating {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("lean", lean?.rawValue)
            json.member("reliability", reliability)
            json.key("ratings")
            json.array(ratings) { json, rating in
                json.object { json in
                    json.member("provider", rating.provider)
                    json.member("as_of", rating.asOf)
                    json.member("lean", rating.lean?.rawValue)
                    json.member("reliability", rating.reliability)
                }
            }
        }
    }
}

extension Counts {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("words", words)
            json.member("reading_minutes", readingMinutes)
            json.member("sources_cited", sourcesCited)
            json.member("entities", entities)
            json.member("claims", claims)
        }
    }
}

extension Quality {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("score", score)
            json.key("components")
            json.object { json in
                for (name, value) in components.sorted(by: { $0.key < $1.key }) {
                    json.key(name)
                    json.value(value)
                }
            }
        }
    }
}

extension Summary {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("confidence", confidence)
            json.member("model", model)
            json.key("sentences")
            json.array(sentences) { $1.write(to: &$0) }
        }
    }
}

extension TextSpan {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("start", start)
            json.member("end", end)
        }
    }
}

extension Framing {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("frame", frame)
            json.member("label", label)
            json.member("score", score)
            json.key("evidence")
            json.array(evidence) { $0.value($1) }
        }
    }
}

extension Tone {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("label", label.rawValue)
            json.member("alarm", alarm)
            json.member("valence", valence)
            json.member("confidence", confidence)
            json.key("evidence")
            json.array(evidence) { $0.value($1) }
        }
    }
}

extension Factuality {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("score", score)
            json.member("label", label?.rawValue)
            json.member("prior", prior)
            json.member("adjustment", adjustment)
            json.key("basis")
            json.array(basis) { $0.value($1) }
        }
    }
}

extension SourcesCited {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("count", count)
            json.member("label", label.rawValue)
            json.key("names")
            json.array(names) { $0.value($1) }
        }
    }
}

extension Claim {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("kind", kind.rawValue)
            json.member("attribution", attribution)
            json.member("confidence", confidence)
            json.member("start", start)
            json.member("end", end)
            json.key("quantities")
            json.array(quantities) { $1.write(to: &$0) }
        }
    }
}

extension Claim.Quantity {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("value", value)
            json.member("unit", unit)
            json.member("text", text)
            json.member("change", change)
            json.member("baseline", baseline)
        }
    }
}

extension Quote {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("direct", direct)
            json.member("start", start)
            json.member("end", end)
            json.key("speaker")
            if let speaker { speaker.write(to: &json) } else { json.null() }
            json.key("cue")
            if let cue { cue.write(to: &json) } else { json.null() }
        }
    }
}

extension Quote.Speaker {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("start", start)
            json.member("end", end)
            json.member("name", name)
        }
    }
}

extension Entity {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("name", name)
            json.member("kind", kind.rawValue)
            json.member("salience", salience)
            json.key("aliases")
            json.array(aliases) { $0.value($1) }
            json.key("mentions")
            json.array(mentions) { $1.write(to: &$0) }
        }
    }
}

extension Keyword {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("term", term)
            json.member("salience", salience)
        }
    }
}

extension Removed {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("text", text)
            json.member("reason", reason)
        }
    }
}
