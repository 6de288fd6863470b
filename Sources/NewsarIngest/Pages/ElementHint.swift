/// What an element's class, id and role say of it.
enum ElementHint: UInt8 {
    case none, body, comments, related, sharing, navigation, advertising, promotion, consent, caption, about, hidden,
        paywall

    /// Why what stands below such an element is no main text; `nil` where it may be.
    var reason: String? {
        switch self {
        case .none, .body: nil
        case .comments: "comments"
        case .related: "related stories"
        case .sharing: "sharing buttons"
        case .navigation: "navigation"
        case .advertising: "advertising"
        case .promotion: "newsletter or promotion"
        case .consent: "cookie consent"
        case .caption: "caption"
        case .about: "about the article or its author"
        case .hidden: "hidden"
        case .paywall: "paywall"
        }
    }

    /// Words of classes and ids, in many outlets' and content systems' use.
    private static let words: [(ElementHint, String)] = [
        (
            .comments,
            """
            comment comments commentlist commentlisting disqus kommentar kommentare comentarios commentaires discussion livefyre
            respond replies reply trackback trackbacks pingback coral viafoura
            """
        ),
        (
            .related,
            """
            related relatedposts relatedarticles recommend recommended recommendation recommendations recirc recirculation
            readmore trending popular mostread mostpopular mostviewed teaser teasers outbrain taboola zergnet moreon morefrom
            similar jp-relatedposts yarpp also weitere aehnliche verwandte meistgelesen relacionadas relacionados lire
            seealso furtherreading nextup upnext trc ob
            """
        ),
        (
            .sharing,
            """
            share sharing shares sharer sharedaddy shariff social socialmedia socials sociable addtoany addthis sharetools
            follow followus bookmark bookmarks likebox fb-like tweetbutton jp-post-flair
            """
        ),
        (
            .navigation,
            """
            nav navi navbar navigation menu submenu breadcrumb breadcrumbs crumbs footer sidebar side-bar rightcol
            pagination pager paging pagenav toolbar skip skiplink masthead topbar sitemap toc searchform search-form
            widget widgets widget-area offcanvas carousel slider tabs drawer accesskeys prevnext
            """
        ),
        (
            .advertising,
            """
            ad ads advert adverts advertisement advertising adsense adbox adslot adunit banner banners sponsor sponsored
            sponsors dfp gpt werbung anzeige anzeigen publicidad publicite promoted affiliate reklama reklame
            """
        ),
        (
            .promotion,
            """
            newsletter newsletters subscribe subscription signup sign-up promo promos promotion cta optin mailchimp
            donate donation donations app-promo register registration login signin callout
            """
        ),
        (
            .consent,
            "cookie cookies consent gdpr ccpa privacy onetrust cookiebar cookiebanner dsgvo overlay modal popup lightbox"
        ),
        (
            .caption,
            """
            caption captions figcaption credit credits wp-caption wp-caption-text imagecaption legend photocredit
            bildunterschrift gallery slideshow galerie
            """
        ),
        (
            .about,
            """
            byline bylines tags taglist tag-list tagcloud postmeta post-meta entry-meta entry-utility author-bio authorbio
            author-box about-author aboutauthor author-info bio biography copyright disclaimer rating ratings votes
            postmetadata article-meta articlemeta metadata timestamp dateline print printfriendly correction
            """
        ),
        (
            .hidden,
            "hidden hide sr-only visually-hidden visuallyhidden screen-reader-text screenreader noprint no-print"
        ),
        (.paywall, "paywall regwall meter piano tp-modal subscriber-only"),
        (
            .body,
            """
            articlebody article-body articletext article-text articlecontent article-content story-body storybody
            story-text storytext post-body postbody post-content postcontent post-entry entry-content entrycontent
            post-text body-text bodytext body-copy bodycopy maincontent main-content field-name-body article__body
            article-main textbody news-content newstext content-body artikel-text artikeltext article__content
            """
        ),
    ]

    /// The hint in the words of `value`, a class or id; a word's parts between hyphens and underscores count too.
    static func of(_ value: UnsafeBufferPointer<UInt8>) -> ElementHint {
        var found = ElementHint.none
        var start = 0
        while start < value.count {
            while start < value.count, value[start] <= 0x20 { start += 1 }
            var end = start
            while end < value.count, value[end] > 0x20 { end += 1 }
            if start < end, let hint = hint(ofWord: UnsafeBufferPointer(rebasing: value[start..<end])) {
                if hint == .body { return .body }
                if found == .none { found = hint }
            }
            start = end
        }
        return found
    }

    /// Longest word looked at, in bytes.
    private static let longestWord = 64

    private static func hint(ofWord word: UnsafeBufferPointer<UInt8>) -> ElementHint? {
        guard word.count <= longestWord else { return nil }
        var whole = NameHash()
        var part = NameHash()
        var found: ElementHint?
        var previousIsSmall = false
        for (index, raw) in word.enumerated() {
            let isCapital = raw &- 0x41 < 26
            let byte = isCapital ? raw | 0x20 : raw
            whole.append(byte == 0x5F ? 0x2D : byte)
            if byte == 0x2D || byte == 0x5F || isCapital && previousIsSmall {
                if found == nil { found = byHash[part.value] }
                part = NameHash()
            }
            if byte != 0x2D && byte != 0x5F { part.append(byte) }
            previousIsSmall = !isCapital && byte &- 0x61 < 26
            if index == word.count - 1, found == nil { found = byHash[part.value] }
        }
        return byHash[whole.value] ?? found
    }

    private static let byHash: [UInt64: ElementHint] = Dictionary(
        words.flatMap { hint, text in
            text.split { $0 == " " || $0 == "\n" }.map { word in
                (NameHash(of: word.utf8.map { $0 == 0x5F ? 0x2D : $0 }).value, hint)
            }
        }, uniquingKeysWith: { first, _ in first })
}
