/// A stretch of text that is none of the article.
struct Cut: Equatable {
    enum Reason: String {
        case advertisement = "advertisement"
        case app = "app prompt"
        case cookies = "cookie notice"
        case copyright = "copyright line"
        case credit = "picture credit"
        case footer = "page footer"
        case header = "page header"
        case markup = "leftover markup"
        case navigation = "menu"
        case newsletter = "newsletter prompt"
        case player = "media player text"
        case related = "link to other articles"
        case repeated = "repeated line"
        case share = "share buttons"
        case signIn = "sign-in prompt"
        case subscription = "subscription prompt"
        case timeStamp = "video time stamp"
        case title = "title repeated as text"
    }

    /// Bytes of the text.
    var range: Range<Int>
    var reason: Reason
}
