import NewsarModel
import NewsarStore
import Testing

@Suite("Check", .bothEngines)
struct CheckTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private static let copied = """
        kind, name, articles, sources, salience, lean_left, lean_center_left, lean_center, lean_center_right, lean_right
        """

    @Test(arguments: [
        ("UPDATE topics SET articles = articles + 1 WHERE id = 1", "sums"),
        ("UPDATE topics SET last_day = 1 WHERE id = 1", "sums"),
        ("DELETE FROM briefs WHERE article = 1", "without their brief"),
        ("UPDATE totals SET articles = 0", "totals"), ("DELETE FROM totals", "totals"),
        ("DELETE FROM topics WHERE id = 1", "missing"),
        ("UPDATE articles SET lean = 3 - lean WHERE id = 1", "differ from their article"),
        ("DELETE FROM outlets WHERE id = 1", "outlets"), ("DELETE FROM topic_outlets WHERE topic = 1", "outlets"),
        ("INSERT INTO topic_outlets VALUES (1, 77)", "outlets"),
        (
            "INSERT INTO topics (id, \(copied)) SELECT 9, \(copied) FROM topics",
            "twice"
        ),
    ])
    func findsWhatIsWrong(damage: String, words: String) throws {
        let store = try temporary.open()
        _ = try store.merge([
            try Parcels.parcel("https://a.example/1", lean: .left, entities: [("Ada", .person, 0.5)])
        ])
        #expect(try store.check() == [])
        try store.execute(damage)
        let found = try store.check()
        #expect(found.contains { $0.contains(words) }, "\(found)")
    }
}
