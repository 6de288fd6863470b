/// Chooses a page's title and takes the outlet's name off its end.
enum PageTitle {
    /// The title that linked data or a meta tag and a heading agree on; else that of linked data, which outlets write with most
    /// care; else the page's heading where it says the same as the meta tag; else what there is.
    static func best(linked: String?, stated: [String], headings: [String], site: String?) -> String? {
        let linked = linked.map { withoutSite($0, site: site) }
        let stated = stated.map { withoutSite($0, site: site) }
        let shown = Set(headings.map(letters))
        for title in [linked, stated.first].compactMap({ $0 }) where shown.contains(letters(title)) { return title }
        if let linked, words(linked).count >= 3 { return linked }
        guard let title = stated.first ?? linked else { return headings.first }
        if headings.count == 1, let heading = headings.first, words(heading).count >= 3,
            overlap(heading, title) >= threshold
        {
            return heading
        }
        return title
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
