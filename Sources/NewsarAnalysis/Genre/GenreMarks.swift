internal import NewsarModel

/// Genres by the labels that outlets give: sections of addresses, beginnings of headlines, stock phrases.
enum GenreMarks {
    /// Folders of addresses.
    private static let sections: [String: Genre] = [
        "opinion": .opinion, "opinions": .opinion, "commentisfree": .opinion, "editorial": .opinion,
        "editorials": .opinion, "op-ed": .opinion, "oped": .opinion, "op-eds": .opinion, "column": .opinion,
        "columns": .opinion, "columnist": .opinion, "columnists": .opinion, "our-columnists": .opinion,
        "commentary": .opinion, "comment": .opinion, "ideas": .opinion, "perspective": .opinion,
        "perspectives": .opinion, "voices": .opinion, "the-monitors-view": .opinion, "first-person": .opinion,
        "pundits-blog": .opinion, "contributors": .opinion, "letters": .opinion, "meinung": .opinion,
        "kommentar": .opinion, "kommentare": .opinion, "kolumne": .opinion, "kolumnen": .opinion, "tribuna": .opinion,
        "opinioni": .opinion, "editoriales": .opinion, "idees": .opinion, "debats": .opinion, "tribunes": .opinion,
        "opinie": .opinion, "opiniao": .opinion, "opini": .opinion, "opinie-en-debat": .opinion,
        "analysis": .analysis, "analyses": .analysis, "explainer": .analysis, "explainers": .analysis,
        "explained": .analysis, "news-analysis": .analysis, "the-big-idea": .analysis, "analyse": .analysis,
        "live": .live, "live-news": .live, "live-updates": .live, "liveblog": .live, "live-blog": .live,
        "liveticker": .live, "en-direct": .live, "directo": .live,
        "review": .review, "reviews": .review, "film-reviews": .review, "movie-reviews": .review,
        "book-reviews": .review, "tv-reviews": .review, "music-reviews": .review, "restaurant-reviews": .review,
        "interview": .interview, "interviews": .interview, "entrevista": .interview, "entrevistas": .interview,
        "press-release": .pressRelease, "press-releases": .pressRelease, "pressrelease": .pressRelease,
        "news-releases": .pressRelease, "prnewswire": .pressRelease, "pressemitteilung": .pressRelease,
        "pressemitteilungen": .pressRelease,
    ]

    /// Labels before a headline, with `:`, `|` or a dash after them.
    private static let labels: [String: Genre] = [
        "opinion": .opinion, "op": .opinion, "editorial": .opinion, "commentary": .opinion, "column": .opinion,
        "comment": .opinion, "perspective": .opinion, "guest essay": .opinion, "letter": .opinion,
        "letters": .opinion, "meinung": .opinion, "kommentar": .opinion, "kolumne": .opinion, "opinión": .opinion,
        "analysis": .analysis, "news analysis": .analysis, "explainer": .analysis, "fact check": .analysis,
        "analyse": .analysis, "explained": .analysis, "live": .live, "live updates": .live, "liveblog": .live,
        "review": .review, "film review": .review, "movie review": .review, "book review": .review,
        "tv review": .review, "theater review": .review, "album review": .review, "interview": .interview,
        "q&a": .interview, "press release": .pressRelease, "news release": .pressRelease,
    ]

    /// Phrases of a headline, in lower case.
    private static let titlePhrases = PatternSet<Genre>([
        ("live updates", .live), ("live blog", .live), ("as it happened", .live), ("– live", .live), ("- live", .live),
        ("an interview with", .interview), ("in conversation with", .interview), ("the full interview", .interview),
        (" review –", .review), (" review:", .review), (" review - ", .review), ("| opinion", .opinion),
        ("| commentary", .opinion), ("| editorial", .opinion), ("| analysis", .analysis), (", explained", .analysis),
        (" explained", .analysis), ("the guardian view on", .opinion),
    ])
    private static let longestLabel = 20

    /// The genre that the address says. O(its length).
    static func genre(ofURL url: String) -> Genre? {
        for part in OutletName.sections(url) {
            let folder = part.lowercased()
            if let genre = sections[folder] { return genre }
            if folder.hasSuffix("-live-updates") || folder.hasSuffix("-live-blog") { return .live }
        }
        return nil
    }

    /// The genre that the headline says. O(its length).
    static func genre(ofTitle title: String) -> Genre? {
        let title = title.utf8.prefix(300).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        // A colon, a stroke or a dash ends the label: `Opinion | …`, `Analysis – …`.
        if let end = title.prefix(longestLabel).firstIndex(where: {
            $0 == 0x3A || $0 == 0x7C || $0 == 0xE2 || $0 == 0x2D
        }) {
            var label = title[..<end]
            while label.last == 0x20 { label.removeLast() }
            if let genre = labels[String(decoding: label, as: UTF8.self)] { return genre }
        }
        return titlePhrases.first(in: title)?.value
    }

    /// `New York Times (Opinion)`, `CNN - Editorial`.
    static func genre(ofSource source: String) -> Genre? {
        let source = source.utf8.prefix(160).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let bare = source.last == 0x29 ? source.dropLast() : source[...]
        return ["opinion", "editorial", "op-ed"].contains { bare.suffix($0.utf8.count).elementsEqual($0.utf8) }
            ? .opinion : nil
    }

    /// A genre's label that stands right before the headline where the page repeats it: `OpinionThe headline`. O(head).
    static func genre(before title: String, in head: [UInt8]) -> Genre? {
        let title = String(title.prefix(24))
        guard title.utf8.count >= 12 else { return nil }
        let pattern = PatternSet([(title, ())])
        var start = 0
        while let found = pattern.first(in: head, from: start) {
            var end = found.range.lowerBound
            while end > 0, head[end - 1] <= 0x20 || head[end - 1] == 0x3A || head[end - 1] == 0x7C { end -= 1 }
            for (label, genre) in pageLabels where head[..<end].suffix(label.utf8.count).elementsEqual(label.utf8) {
                return genre
            }
            start = found.range.upperBound
        }
        return nil
    }

    private static let pageLabels: [(String, Genre)] = [
        ("Opinion", .opinion), ("OPINION", .opinion), ("Op-Ed", .opinion), ("Editorial", .opinion),
        ("EDITORIAL", .opinion), ("Commentary", .opinion), ("COMMENTARY", .opinion), ("Analysis", .analysis),
        ("ANALYSIS", .analysis), ("Explainer", .analysis), ("Review", .review),
    ]
}
