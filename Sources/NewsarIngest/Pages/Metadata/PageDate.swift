internal import NewsarModel

/// Chooses a page's date of publication.
struct PageDate {
    let meta: MetaTags
    let linked: LinkedData
    let visible: VisibleMetadata
    let byline: Byline
    let text: MainText
    /// In the state of the page's scripts.
    let state: String?
    let url: String?

    /// The first that is a date: what is marked as the date of publication, what stands by the text, what the address says, what
    /// a line calls so; then what may be the date of a change.
    var best: Timestamp? {
        let marked =
            [
                meta.first("article:published_time", "og:published_time", "og:article:published_time"),
                linked.published,
                meta.first(
                    "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
                    "publication_date", "dc.date.issued", "dcterms.created", "dc.date.created", "article.published",
                    "cxenseparse:recs:publishtime"),
            ].compactMap { $0 } + visible.publishedDates
        // Some write the day of a change into these tags.
        let vague = meta.first("date", "dcterms.date", "dc.date").map { [$0] } ?? []
        return Self.first(marked, withDays: true)
            ?? Self.first(visible.times(near: byline.beginning))
            ?? Self.first(vague, withDays: true)
            ?? url.flatMap(Self.inURL)
            ?? Self.inTab(meta.title)
            ?? Self.first(lines)
            ?? state.flatMap(PublicationDate.parse)
            ?? url.flatMap { DateFinder($0).timestamp }
            ?? linked.modified.flatMap(PublicationDate.parse)
            ?? meta.first("article:modified_time", "og:updated_time").flatMap(PublicationDate.parse)
    }

    private var lines: [String] {
        let labelled = LabelledDates(text)
        return labelled.published + byline.dateTexts + visible.dateTexts + labelled.changed + byline.proseDateTexts
            + visible.otherTimes
    }

    private static func first(_ texts: [String], withDays: Bool = false) -> Timestamp? {
        for text in texts {
            if let date = (withDays ? day(in: text) : nil) ?? PublicationDate.find(in: text) { return date }
        }
        return nil
    }

    /// The day of a date and time that is midnight in a zone of its own: systems that know no time of day write so, and the same
    /// moment in UTC would lie on the day before.
    static func day(in text: String) -> Timestamp? {
        let bytes = Array(text.utf8.prefix(40))
        guard bytes.count > 16, bytes[10] == 0x54,
            let sign = bytes.dropFirst(16).first(where: { $0 == 0x2B || $0 == 0x2D })
        else { return nil }
        let time = bytes[11...].prefix { $0 != sign }
        guard time.allSatisfy({ $0 == 0x30 || $0 == 0x3A || $0 == 0x2E }) else { return nil }
        return PublicationDate.parse(String(decoding: bytes[..<10], as: UTF8.self))
    }

    /// A date that stands alone behind the last bar of a page's title: `Headline | Outlet | 12.09.2018`.
    static func inTab(_ title: String?) -> Timestamp? {
        guard let title, let bar = title.lastIndex(of: "|") else { return nil }
        return PublicationDate.parse(String(title[title.index(after: bar)...]))
    }

    /// `/2018/09/12/`, `/2018-09-12` or `20180912` in a path.
    static func inURL(_ url: String) -> Timestamp? {
        let bytes = Array(url.utf8.prefix(512))
        var index = 0
        while index + 8 <= bytes.count {
            defer { index += 1 }
            guard index == 0 || bytes[index - 1] &- 0x30 >= 10, let year = number(bytes, index, 4),
                (1995...2100).contains(year)
            else { continue }
            let mark = bytes[index + 4]
            if mark == 0x2F || mark == 0x2D || mark == 0x5F {
                guard index + 10 <= bytes.count, bytes[index + 7] == mark, let month = number(bytes, index + 5, 2),
                    let day = number(bytes, index + 8, 2),
                    index + 10 == bytes.count || bytes[index + 10] &- 0x30 >= 10
                else { continue }
                if let date = timestamp(year, month, day) { return date }
            } else if let month = number(bytes, index + 4, 2), let day = number(bytes, index + 6, 2),
                index + 8 == bytes.count || bytes[index + 8] &- 0x30 >= 10
            {
                if let date = timestamp(year, month, day) { return date }
            }
        }
        return nil
    }

    private static func timestamp(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
        Timestamp(iso8601: "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ width: Int) -> Int? {
        guard start + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[start..<start + width] {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
