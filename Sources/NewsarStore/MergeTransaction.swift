import NewsarModel

/// One batch of parcels on its way into the tables, inside a transaction that the caller opened.
///
/// Topic entries are collected over the batch and written in the order of their tree: a page is then touched once a batch,
/// and what a batch adds to a topic is one update.
struct MergeTransaction {
    /// Where an article goes.
    private struct Place {
        let article: StoredArticle
        let row: Int64
        let outlet: Int64
        let isNew: Bool
        let facts: ArticleFactSheet
    }

    /// The caller keeps them for the next batch, once this one is done.
    private(set) var rows = RowCache()
    private let db: StoreDatabase
    private var articles: ArticleStatements
    private var topics: TopicStatements
    private var nextArticle: Int64
    private var places: [Place] = []
    private var nextTopic: Int64
    private var newTopics: [(row: Int64, name: RowCache.Name)] = []
    private var added: [Posting] = []
    private var removed: [Posting] = []
    private var outlets: [Int64: OutletChange] = [:]
    private var topicsWentAway = false
    /// Entries of articles in their blocks; `nil` for one that goes.
    private var entries: [Int64: TopicBlock.Entry?] = [:]
    private var outcome = MergeOutcome()

    /// - Parameter rows: left empty, which is right after an error: the rows that the transaction made go with it.
    init(_ db: StoreDatabase, taking rows: inout RowCache) throws {
        swap(&self.rows, &rows)
        self.db = db
        articles = try ArticleStatements(db)
        topics = try TopicStatements(db)
        nextArticle = try articles.lastRow() + 1
        nextTopic = try topics.lastRow() + 1
        let stamp = try db.rowStamp()
        if self.rows.stamp != stamp { self.rows = RowCache() }
        self.rows.stamp = stamp
    }

    mutating func merge(_ parcels: [BriefParcel]) throws -> MergeOutcome {
        let winners = winners(of: parcels)
        let stored = try articles.find(winners.map(\.id))
        let news = zip(winners, stored).filter { article, stored in stored.map { article.rank > $0.rank } ?? true }
        outcome.unchanged += winners.count - news.count
        try lookUpTopics(of: news.map(\.0))
        try withdraw(news.compactMap { $1?.row })
        for (article, stored) in news { try place(article, over: stored) }
        guard outcome.inserted + outcome.replaced > 0 else { return outcome }
        try write(articles: outcome.inserted)
        rows.trim()
        return outcome
    }

    /// Takes an article out of the store and of all sums.
    ///
    /// - Returns: whether it was there.
    mutating func retract(_ id: Fingerprint) throws -> Bool {
        guard let stored = try articles.find([id])[0] else { return false }
        try withdraw([stored.row])
        try articles.delete(row: stored.row)
        entries.updateValue(nil, forKey: stored.row)
        try write(articles: -1)
        return true
    }

    /// The best version of each article in the batch, in the order of the articles' index.
    private mutating func winners(of parcels: [BriefParcel]) -> [StoredArticle] {
        var best: [Fingerprint: StoredArticle] = [:]
        best.reserveCapacity(parcels.count)
        for parcel in parcels {
            let article = StoredArticle(parcel)
            if let rival = best[article.id], rival.rank >= article.rank { continue }
            best[article.id] = article
        }
        outcome.unchanged += parcels.count - best.count
        return best.values.sorted { $0.id < $1.id }
    }

    private mutating func place(_ article: StoredArticle, over stored: ArticleStatements.Stored?) throws {
        let outlet = try row(ofOutlet: article.outlet)
        let row = stored?.row ?? nextArticle
        places.append(
            Place(
                article: article, row: row, outlet: outlet, isNew: stored == nil,
                facts: post(article, row: row, outlet: outlet)))
        if stored == nil {
            nextArticle += 1
            outcome.inserted += 1
        } else {
            outcome.replaced += 1
        }
    }

    private mutating func post(_ article: StoredArticle, row: Int64, outlet: Int64) -> ArticleFactSheet {
        let day = article.day
        let first = added.endIndex
        for mention in article.topics {
            let topic = self.row(ofTopic: mention.topic)
            let posting = Posting(
                topic: topic, article: row, outlet: outlet, day: day, lean: article.lean, salience: mention.salience,
                measures: article.measures)
            // Bounded names can coincide; the stronger mention stands, whichever comes first.
            if let twin = added[first...].firstIndex(where: { $0.topic == topic }) {
                if added[twin].salience < posting.salience { added[twin] = posting }
            } else {
                added.append(posting)
            }
        }
        let shares = added[first...].map { ArticleFactSheet.TopicShare(topic: $0.topic, salience: $0.salience) }
        let facts = ArticleFactSheet(
            day: day, outlet: outlet, lean: article.lean, topics: shares, measures: article.measures)
        entries[row] = TopicBlock.Entry(facts)
        outlets[outlet, default: OutletChange()].count(article.lean, article.measures, sign: 1)
        return facts
    }

    /// Takes stored versions that are to go from the sums of their outlets, and notes their postings.
    private mutating func withdraw(_ rows: [Int64]) throws {
        for (row, facts) in zip(rows, try articles.facts(ofArticles: rows)) {
            outlets[facts.outlet, default: OutletChange()].count(facts.lean, facts.measures, sign: -1)
            for share in facts.topics {
                removed.append(
                    Posting(
                        topic: share.topic, article: row, outlet: facts.outlet, day: facts.day, lean: facts.lean,
                        salience: share.salience, measures: facts.measures))
            }
        }
    }

    /// First what has to be waited for, last what is most work to make ready: PostgreSQL is busy with the topics then.
    private mutating func write(articles count: Int) throws {
        try TopicBlockTable.apply(entries, db)
        let topicCount = try writeTopics()
        for place in places {
            try place.isNew
                ? articles.insert(place.article, row: place.row, outlet: place.outlet)
                : articles.update(place.article, row: place.row, outlet: place.outlet)
            try articles.write(place.facts, ofArticle: place.row)
        }
        for (row, change) in outlets.sorted(by: { $0.key < $1.key }) { try articles.apply(change, toOutlet: row) }
        try articles.flush()
        try topics.addToTotals(articles: count, topics: topicCount)
        if topicsWentAway { try db.noteRemovedRows() }
        rows.stamp = try db.rowStamp()
    }

    /// - Returns: by how much the number of topics with articles grew.
    private mutating func writeTopics() throws -> Int {
        added.sort { ($0.topic, $0.article) < ($1.topic, $1.article) }
        let entered = try topics.insertOutlets(of: added)
        try topics.delete(removed)
        try topics.insert(added)

        var changes: [Int64: TopicChange] = [:]
        for posting in removed { changes[posting.topic, default: TopicChange()].remove(posting) }
        for posting in added { changes[posting.topic, default: TopicChange()].add(posting) }
        for topic in entered { changes[topic]?.sources += 1 }
        for topic in try topics.deleteOutlets(of: removed) { changes[topic]?.sources -= 1 }

        for (row, name) in newTopics {
            if let change = changes.removeValue(forKey: row) { try topics.insert(name, row: row, change) }
        }
        var losers: [Int64] = []
        var vacated: [(topic: Int64, day: Int64)] = []
        for (row, change) in changes.sorted(by: { $0.key < $1.key }) {
            try topics.apply(change, to: row)
            if change.articles < 0 { losers.append(row) }
            vacated += change.vacatedDays.sorted().map { (row, $0) }
        }
        try topics.flush()
        let gone = try topics.deleteEmpty(losers)
        for name in gone { rows[name] = nil }
        topicsWentAway = !gone.isEmpty
        try topics.updateDays(vacated)
        return newTopics.count - gone.count
    }

    /// Asks for the rows of those topics that are not known, all at once.
    private mutating func lookUpTopics(of articles: [StoredArticle]) throws {
        var asked: Set<RowCache.Name> = []
        var names: [RowCache.Name] = []
        for article in articles {
            for mention in article.topics {
                let name = RowCache.Name(topic: mention.topic)
                if rows[name] == nil, asked.insert(name).inserted { names.append(name) }
            }
        }
        for (name, row) in zip(names, try topics.find(names)) { rows[name] = row }
    }

    /// The row of a topic that was looked up; a new one where there is none.
    private mutating func row(ofTopic topic: Topic) -> Int64 {
        let name = RowCache.Name(topic: topic)
        if let row = rows[name] { return row }
        let row = nextTopic
        nextTopic += 1
        newTopics.append((row, name))
        rows[name] = row
        return row
    }

    private mutating func row(ofOutlet outlet: String) throws -> Int64 {
        let name = RowCache.Name(outlet: outlet)
        if let row = rows[name] { return row }
        let row = try articles.row(ofOutlet: outlet)
        rows[name] = row
        return row
    }
}
