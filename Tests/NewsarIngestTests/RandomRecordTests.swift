import NewsarIngest
import NewsarModel
import Testing

/// Random records are read back the same; damaged ones give an article or a reason, never a trap.
struct RandomRecordTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func readBackTheSame(seed: UInt64) throws {
        var json = RandomJSON(seed: seed)
        for _ in 0..<500 {
            let article = Article(
                givenID: json.text(20), url: json.text(50), title: json.text(80), description: json.text(80),
                text: json.text(400), source: json.text(20), author: json.text(20), language: json.text(10))
            let record = record(article, &json)
            let decoded = try ArticleDecoder().decode(Array(record.utf8))
            #expect(decoded == article)
            #expect(Array(decoded.text.utf8) == Array(article.text.utf8))
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func damagedRecords(seed: UInt64) {
        var json = RandomJSON(seed: 1000 + seed)
        let decoder = ArticleDecoder()
        var whole = 0
        var damaged = 0
        for _ in 0..<300 {
            let bytes = Array(record(Article(title: json.text(20), text: json.text(60)), &json).utf8)
            for _ in 0..<20 {
                let mutant = mutate(bytes, &json)
                do {
                    #expect(try !decoder.decode(mutant).text.isEmpty)
                    whole += 1
                } catch {
                    #expect(!error.description.isEmpty)
                    damaged += 1
                }
            }
        }
        #expect(whole > 0 && damaged > 0)
    }

    /// No proper beginning of a record is a record.
    @Test func cutRecords() throws {
        var json = RandomJSON(seed: 7)
        for _ in 0..<50 {
            let bytes = Array(record(Article(title: json.text(20), text: json.text(60)), &json).utf8)
            let end = try #require(bytes.lastIndex(of: 0x7D))
            for length in 0...end {
                #expect(throws: IngestError.self) { try ArticleDecoder().decode(Array(bytes[..<length])) }
            }
        }
    }

    /// Damaged files never trap, whichever way they are cut into records, and yield no more items than they have bytes.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func damagedFiles(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var json = RandomJSON(seed: 2000 + seed)
        for round in 0..<100 {
            let records = (0..<5).map { _ in record(Article(title: json.text(20), text: json.text(60)), &json) }
            var bytes = Array(
                (round % 3 == 0 ? "[" + records.joined(separator: ",\n") + "]" : records.joined(separator: "\n")).utf8)
            if round % 2 == 0 { bytes = GzipFixture.member(bytes) }
            for _ in 0..<3 { bytes = mutate(bytes, &json) }
            let items = try ArticleStream.items(folder.file("a", bytes), limits: IngestLimits(recordBytes: 500))
            #expect(items.count <= bytes.count)
        }
    }

    private func record(_ article: Article, _ json: inout RandomJSON) -> String {
        let members: [(String, String?)] = [
            ("id", article.givenID), ("url", article.url), ("title", article.title),
            ("description", article.description), ("text", article.text), ("source", article.source),
            ("author", article.author), ("language", article.language),
        ]
        return json.object(members.compactMap { name, text in text.map { (name, json.string($0)) } })
    }

    /// Cuts, flips, doubles, drops or inserts.
    private func mutate(_ bytes: [UInt8], _ json: inout RandomJSON) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        let position = json.number(below: bytes.count)
        switch json.number(below: 6) {
        case 0: bytes.removeSubrange(position...)
        case 1: bytes[position] = UInt8(json.number(below: 256))
        case 2: bytes.insert(Array(#"{}[]",:\u0e-"#.utf8)[json.number(below: 12)], at: position)
        case 3: bytes.remove(at: position)
        case 4: bytes.insert(contentsOf: bytes[position..<min(position + 20, bytes.count)], at: position)
        default: bytes[position] ^= 1 << UInt8(json.number(below: 8))
        }
        return bytes
    }
}
