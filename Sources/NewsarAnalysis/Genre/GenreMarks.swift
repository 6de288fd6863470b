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
        "opinion": .opinion, "op-ed": .opinion, "editorial": .opinion, "commentary": .opinion, "column": .opinion,
        "comment": .opinion, "perspective": .opinion, "guest essay": .opinion, "letter": .opinion,
        "letters": .opinion, "meinung": .opinion, "kommentar": .opinion, "kolumne": .opinion, "opinión": .opinion,
        "analysis": .analysis, "news analysis": .analysis, "explainer": .analysis, "fact check": .analysis,
        "analyse": .analysis, "explained": .analysis, "live": .live, "live updates": .live, "liveblog": .live,
        "review": .review, "film review": .review, "movie review": .review, "book review": .review,
        "tv review": .review, "theater review": .review, "album review": .review, "interview": .interview,
        "q&a": .interview, "press release": .pressRelease, "news release": .pressRelease,
    ]

    /// Phrases of a headline, in lower case.
    private static let titlePhrases: [(String, Genre)] = [
        ("live updates", .live), ("live blog", .live), ("as it happened", .live), ("– live", .live), ("- live", .live),
        ("an interview with", .interview), ("in conversation with", .interview), ("the full interview", .interview),
        (" review –", .review), (" review:", .review), (" review - ", .review), ("| opinion", .opinion),
        ("| commentary", .opinion), ("| editorial", .opinion), ("| analysis", .analysis), (", explained", .analysis),
        (" explained", .analysis), ("the guardian view on", .opinion), ("we say:", .opinion),
    ]

    /// The genre that the address says. O(its length).
    static func genre(ofURL url: String) -> Genre? {
        for part in OutletName.sections(url) {
            let folder = part.prefix { $0 != "?" && $0 != "#" }.lowercased()
            if let genre = sections[folder] { return genre }
            if folder.hasSuffix("-live-updates") || folder.hasSuffix("-live-blog") { return .live }
        }
        return nil
    }

    /// The genre that the headline says. O(its length).
    static func genre(ofTitle title: String) -> Genre? {
        let title = title.prefix(300).lowercased()
        if let end = title.firstIndex(where: { ":|–—".contains($0) }), let genre = label(title[..<end]) { return genre }
        if let end = title.firstRange(of: " - "), let genre = label(title[..<end.lowerBound]) { return genre }
        return titlePhrases.first { title.contains($0.0) }?.1
    }

    /// `New York Times (Opinion)`, `CNN - Editorial`.
    static func genre(ofSource source: String) -> Genre? {
        let source = source.prefix(120).lowercased()
        return ["opinion", "editorial", "op-ed"].contains { source.hasSuffix($0) || source.hasSuffix("(\($0))") }
            ? .opinion : nil
    }

    private static func label(_ text: Substring) -> Genre? {
        labels[String(text.trimmingPrefix(while: \.isWhitespace)).trimmed]
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

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
