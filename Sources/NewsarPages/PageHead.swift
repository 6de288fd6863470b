extension HTMLWriter {
    /// The head of a page that stands alone: nothing is loaded, and nothing runs but a script of ours where there is one.
    mutating func head(title: String, styles: [[UInt8]], hasScript: Bool) {
        raw(
            """
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'
            """)
        if hasScript { raw("; script-src 'unsafe-inline'") }
        raw("\"><meta name=\"color-scheme\" content=\"light dark\">")
        element("title", title)
        raw("<style>")
        for style in styles { raw(style) }
        raw("</style></head>\n")
    }
}
