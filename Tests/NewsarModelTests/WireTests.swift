import NewsarModel
import Testing

@Suite struct WireTests {
    static let full = Article(
        givenID: "g-1", url: "https://example.com/a", title: "Títle", description: "",
        text: "Body.\n\nMore \u{0}\u{1F600} body.",
        source: "Daily", author: "Ann", published: Timestamp(seconds: -86_400), language: "en-GB")
    static let parcel = BriefParcel(
        digest: BriefDigest(
            articleID: full.id, contentID: full.contentID, givenID: "g-1", published: full.published,
            outlet: "example.com",
            lean: .centerLeft, title: "Títle",
            topics: [
                TopicMention(topic: Topic(kind: .person, name: "Ann Sato"), salience: 1_000_000),
                TopicMention(topic: Topic(kind: .keyword, name: "port"), salience: 0),
            ]), packedBrief: Array(0...200))

    @Test(arguments: [full, Article(text: ""), Article(title: "Only", text: "two")])
    func articlesGoThereAndBack(article: Article) throws {
        #expect(try Article(wireBytes: article.wireBytes) == article)
    }

    /// What a page left out stands behind all that earlier releases read, changes no identity and is bounded.
    @Test func removedIsAnAddition() throws {
        let cuts = (0..<30).map { Removed(text: "cut \($0)", reason: "caption") }
        let full = Self.full
        let article = Article(
            givenID: full.givenID, url: full.url, title: full.title, description: full.description, text: full.text,
            source: full.source, author: full.author, published: full.published, language: full.language, removed: cuts)
        #expect(article.removed == Array(cuts.prefix(20)))
        #expect((article.id, article.versionID) == (full.id, full.versionID))
        #expect(article.wireBytes.starts(with: full.wireBytes))
        #expect(try Article(wireBytes: article.wireBytes) == article)
    }

    @Test func parcelsGoThereAndBack() throws {
        #expect(try BriefParcel(wireBytes: Self.parcel.wireBytes) == Self.parcel)
        let bare = BriefParcel(
            digest: BriefDigest(
                articleID: Self.full.id, contentID: Self.full.id, published: nil, outlet: nil, lean: nil, title: "",
                topics: []),
            packedBrief: [])
        #expect(try BriefParcel(wireBytes: bare.wireBytes) == bare)
    }

    @Test func cutShortAnywhereItIsAnError() {
        let article = Self.full.wireBytes
        for end in article.indices {
            #expect(throws: WireError.self, "\(end)") { try Article(wireBytes: Array(article[..<end])) }
        }
        let parcel = Self.parcel.wireBytes
        for end in parcel.indices {
            #expect(throws: WireError.self, "\(end)") { try BriefParcel(wireBytes: Array(parcel[..<end])) }
        }
    }

    /// Whatever the bytes, reading ends with a value or an error, and a value can be used.
    @Test func damageNeverTraps() {
        var outcomes = (values: 0, errors: 0)
        func read(_ bytes: [UInt8]) {
            do {
                let article = try Article(wireBytes: bytes)
                _ = (article.versionID, Brief.id(for: article.id, published: article.published))
                outcomes.values += 1
            } catch { outcomes.errors += 1 }
            do {
                let parcel = try BriefParcel(wireBytes: bytes)
                _ = parcel.digest.published?.description
                outcomes.values += 1
            } catch { outcomes.errors += 1 }
        }
        for whole in [Self.full.wireBytes, Self.parcel.wireBytes] {
            for place in whole.indices {
                for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                    read(Array(whole[..<place]) + [value] + whole[(place + 1)...])
                }
                // A number too large for anything, in place of what stood there.
                read(Array(whole[..<place]) + [UInt8](repeating: 0xFF, count: 9) + [1] + whole[place...])
            }
        }
        #expect(outcomes.values > 100 && outcomes.errors > 1000)
    }

    @Test(arguments: [0, 1, 127, 128, 300, 16_383, 16_384, 1 << 32, UInt64.max >> 1, UInt64.max])
    func numbersGoThereAndBack(number: UInt64) throws {
        var writer = WireWriter()
        writer.write(number)
        writer.write(Int64(bitPattern: number))
        writer.write(-Int64(bitPattern: number >> 1))
        var reader = WireReader(writer.bytes)
        #expect(try reader.unsigned() == number)
        #expect(try reader.signed() == Int64(bitPattern: number))
        #expect(try reader.signed() == -Int64(bitPattern: number >> 1))
        #expect(reader.isAtEnd)
    }

    @Test func smallNumbersTakeOneByte() {
        for number in -64...63 as ClosedRange<Int64> {
            var writer = WireWriter()
            writer.write(number)
            #expect(writer.bytes.count == 1)
        }
    }

    @Test func aDateOutsideOfAllCalendarsIsDamage() {
        for seconds in [Int64.min, Timestamp.readable.lowerBound - 1, Timestamp.readable.upperBound + 1, .max] {
            var writer = WireWriter()
            writer.write(seconds as Int64?)
            var reader = WireReader(writer.bytes)
            let error = #expect(throws: WireError.self) { try reader.optionalTimestamp() }
            #expect(error?.code == .corrupt)
        }
    }

    @Test func aTextThatIsNoUTF8IsDamage() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
            var reader = WireReader([UInt8(bytes.count)] + bytes)
            #expect(throws: WireError.self) { try reader.string() }
        }
    }

    /// A length is checked before memory is taken for it: this one would need 8 EB.
    @Test func aLengthBeyondTheEndTakesNoMemory() {
        var writer = WireWriter()
        writer.write(UInt64(1) << 63)
        var reader = WireReader(writer.bytes)
        let error = #expect(throws: WireError.self) { try reader.string() }
        #expect(error?.code == .corrupt)
    }
}
