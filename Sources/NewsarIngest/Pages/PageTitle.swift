/// Chooses a page's title and takes the outlet's name off its end.
enum PageTitle {
    /// The first of `candidates`, shortened to the page's own heading where it holds one.
    static func best(candidates: [String], visible: [String], site: String?) -> String? {
        guard let title = candidates.first.map({ withoutSite($0, site: site) }) else { return visible.first }
        return title
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
