internal import NewsarModel
public import NewsarStatistics

/// What a whole panel of outlets wrote, as one page of HTML that needs nothing else. All of it can be read without a
/// script; the one in it lets the drawing of the topics be panned, zoomed and walked.
public enum ReportPage {
    /// UTF-8. Whatever comes from articles is escaped. O(length of the report).
    public static func html(of report: PanelReport) -> [UInt8] {
        var page = HTMLWriter()
        page.raw("<!doctype html>\n<html lang=\"en\">")
        page.head(
            title: "\(TimeAxis(report.days, parts: 1)?.period ?? "Panel report") · NEWSAR",
            styles: [PackageResources.brief_css, PackageResources.graph_css, PackageResources.report_css],
            hasScript: true)
        page.raw("<body class=\"panel\">\n")
        ReportHeadline.write(report, to: &page)
        if report.articles > 0 {
            page.raw("<main>\n")
            TopicsSection.write(report, to: &page)
            TrendsSection.write(report, to: &page)
            LeanSection.write(report, to: &page)
            GraphSection.write(report, to: &page)
            StoriesSection.write(report, to: &page)
            SourcesSection.write(report, to: &page)
            page.raw("</main>\n")
        }
        page.raw(
            "<footer>NEWSAR · every figure is counted from the articles; nothing is loaded from elsewhere</footer>\n")
        page.raw("<script>")
        page.raw(PackageResources.graph_js)
        page.raw("</script></body></html>\n")
        return page.bytes
    }
}
