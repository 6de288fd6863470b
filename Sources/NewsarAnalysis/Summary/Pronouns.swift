/// Words that only what stands before them explains.
enum Pronouns {
    /// Whether it is one, in any of the languages that the analysis knows.
    static func contains(_ word: Int32, of vocabulary: Vocabulary) -> Bool {
        vocabulary.number(of: word, in: table) != nil
    }

    private static let table: WordTable = {
        var table = WordTable(capacity: 128)
        for word in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            _ = table.intern { $0.append(contentsOf: word) }
        }
        return table
    }()

    private static let list = """
        he she they it this these those that his her their its such him them both he's she's they're it's that's here's
        er sie dieser diese dieses dies ihr ihre sein seine
        él ella ellos ellas este esta estos estas esto ese esa eso
        elle ils elles ceci cela celui celle ceux celles cet cette ces
        lui lei egli ella loro esso essa questo questa questi queste quello quella
        hij zij deze zijn haar hun
        ele ela eles elas isto isso aquilo esse essa
        """
}
