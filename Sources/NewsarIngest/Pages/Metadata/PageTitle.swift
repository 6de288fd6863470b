/// Chooses a page's title and takes the outlet's name off its end.
enum PageTitle {
    /// What linked data, which outlets write with most care, says apart from the rest; else the title on which linked data or a
    /// meta tag and a heading agree; else the heading where these two disagree; else what linked data says; else the page's heading
    /// where it says the same as the meta tag; else what there is.
    ///
    /// - Parameters:
    ///   - linked: the title in linked data.
    ///   - headline: an article's headline there.
    ///   - stated: titles in meta tags and microdata, the surest first.
    ///   - tab: what `<title>` says.
    static func best(
        linked: String?, headline: String?, stated: [String], tab: String?, headings: [String], site: String?
    ) -> String? {
        let linked = linked.map { withoutSite($0, site: site) }
        let tab = tab.map { withoutSite($0, site: site) }
        let stated = stated.map { withoutSite($0, site: site) } + [tab].compactMap { $0 }
        let shown = Set(headings.map(letters))
        if let headline, let title = stated.first, let tab, shown.contains(letters(title)),
            letters(tab) == letters(title), words(headline).count >= 3, !isPart(headline, title)
        {
            // Systems fill tag, heading and tab from one field for search engines; this headline was written for itself.
            return headline
        }
        for title in [linked, stated.first].compactMap({ $0 }) where shown.contains(letters(title)) { return title }
        if let linked, let title = stated.first, !isPart(linked, title), let heading = headings.first,
            words(heading).count >= 5, !isPart(heading, linked), !isPart(heading, title),
            overlap(heading, title) + overlap(heading, linked) > 0
        {
            return heading
        }
        if let linked, words(linked).count >= 3 { return linked }
        guard let title = stated.first ?? linked else { return headings.first }
        if headings.count == 1, let heading = headings.first, words(heading).count >= 3,
            overlap(heading, title) >= threshold
        {
            return heading
        }
        return title
    }

    /// Whether one says what the other says or begins with it, as where a headline was cut to a length.
    private static func isPart(_ first: String, _ second: String) -> Bool {
        let (first, second) = (letters(first), letters(second))
        return first.contains(second) || second.contains(first)
    }

    private static func letters(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }

    private static let threshold = 0.4

    /// Share of the shorter one's words that the other has too.
    private static func overlap(_ first: String, _ second: String) -> Double {
        let first = Set(words(first))
        let second = Set(words(second))
        return Double(first.intersection(second).count) / Double(max(1, min(first.count, second.count)))
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "]

    private static func withoutSite(_ title: String, site: String?) -> String {
        guard let site = site?.lowercased(), !site.isEmpty else { return title }
        for separator in separators {
            guard let range = title.ranges(of: separator).last else { continue }
            let tail = title[range.upperBound...].lowercased()
            if tail == site || site.hasPrefix(tail) || tail.hasPrefix(site) {
                return String(title[..<range.lowerBound])
            }
        }
        return title
    }
}
