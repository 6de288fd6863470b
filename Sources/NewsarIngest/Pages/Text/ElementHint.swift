/// What an element's class, id and role say of it.
enum ElementHint: UInt8 {
    case none, body, lead, comments, related, sharing, embedded, navigation, advertising, promotion, consent, caption
    case about, box, form, hidden, paywall, teaser

    /// Why what stands below such an element is no main text; `nil` where it may be.
    var reason: String? {
        switch self {
        case .none, .body, .lead: nil
        case .comments: "comments"
        case .related, .teaser: "related stories"
        case .form: "form"
        case .sharing: "sharing buttons"
        case .navigation: "navigation"
        case .advertising: "advertising"
        case .promotion: "newsletter or promotion"
        case .consent: "cookie consent"
        case .caption: "caption"
        case .about: "about the article or its author"
        case .embedded: "embedded post or player"
        case .box: "box beside the text"
        case .hidden: "hidden"
        case .paywall: "paywall"
        }
    }

    /// Words of classes and ids, in many outlets' and content systems' use.
    private static let words: [(ElementHint, String)] = [
        (
            .comments,
            """
            comment comments commentlist commentlisting disqus kommentar kommentare comentarios commentaires discussion
            livefyre respond replies reply trackback trackbacks pingback viafoura
            """
        ),
        (
            .related,
            """
            related relatedposts relatedarticles recommend recommended recommendation recommendations recirc recirculation
            readmore read-more read-next readnext read-also trending popular mostread most-read mostpopular mostviewed
            outbrain taboola zergnet moreon more-on morefrom more-from similar jp-relatedposts yarpp weitere aehnliche
            verwandte meistgelesen relacionadas relacionados seealso see-also also-read furtherreading nextup up-next upnext
            onward linklist link-list mehr-zum-thema nextarticle card cards collections
            """
        ),
        (.teaser, "teaser teasers teasertext"),
        (
            .sharing,
            """
            share sharing shares sharer sharedaddy shariff social socialmedia socials sociable addtoany addthis sharetools
            follow followus bookmark bookmarks likebox fb-like tweetbutton jp-post-flair
            """
        ),
        (
            .embedded,
            """
            twitter-tweet twitter-video instagram-media fb-post tiktok-embed reddit-embed bluesky-embed mastodon-embed
            player videoplayer jwplayer playlist audioplayer podcast
            """
        ),
        (
            .navigation,
            """
            nav navi navbar navigation menu submenu breadcrumb breadcrumbs crumbs footer sidebar side-bar rightcol
            pagination pager paging pagenav toolbar skip skiplink masthead topbar sitemap toc searchform search-form
            widget-area widget-container textwidget widget-title offcanvas drawer accesskeys prevnext table-of-contents inhaltsverzeichnis
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
            donate donation donations app-promo register registration login signin callout abo
            """
        ),
        (
            .consent,
            """
            cookie cookies consent gdpr ccpa privacy onetrust cookiebar cookiebanner dsgvo modal popup lightbox
            """
        ),
        (
            .caption,
            """
            caption captions figcaption credit credits wp-caption wp-caption-text imagecaption legend photocredit
            bildunterschrift gallery slideshow galerie imagewrap copyright image images img photo photos foto fotos picture bild thumbnail
            contentimage imginline
            """
        ),
        (
            .about,
            """
            byline bylines tags taglist tag-list tagcloud postmeta post-meta entry-meta entry-utility author-bio authorbio
            author-box about-author aboutauthor author-info author autor autoren autorenbox authors signature bio biography
            disclaimer rating ratings votes postmetadata article-meta articlemeta metadata timestamp dateline print
            printfriendly editor-note kicker eyebrow saboxplugin meta-data date datum published pubdate
            """
        ),
        (.box, "factbox fact-box infobox info-box faktaruta faktaboks sidebox side-box kasten pullquote pull-quote"),
        (.hidden, "sr-only visually-hidden visuallyhidden screen-reader-text screenreader noprint no-print"),
        (.paywall, "regwall tp-modal paywall-overlay paywall-banner paywall-message paywall-prompt paywall-teaser"),
        (
            .lead,
            """
            lead lede standfirst dek deck subtitle subheadline subhead summary excerpt preamble chapeau chapo abstract
            article-teaser articleteaser article-lead lead-text leadtext article-intro vorspann ingress bajada sumario intro entradilla
            sottotitolo strapline sub-title sub-headline
            """
        ),
        (
            .body,
            """
            articlebody article-body articletext article-text articlecontent article-content story-body storybody
            story-text storytext post-body postbody post-content postcontent post-entry entry-content entrycontent
            post-text body-text bodytext body-copy bodycopy maincontent main-content field-name-body
            article-main textbody news-content newstext content-body artikel-text artikeltext
            """
        ),
    ]

    /// The hint in the words of `value`, a class or id; a word's parts between hyphens and underscores count too.
    static func of(_ value: UnsafeBufferPointer<UInt8>) -> ElementHint {
        var found = ElementHint.none
        var isHidden = false
        var isResponsive = false
        var start = 0
        while start < value.count {
            while start < value.count, value[start] <= 0x20 { start += 1 }
            var end = start
            while end < value.count, value[end] > 0x20 { end += 1 }
            let word = UnsafeBufferPointer(rebasing: value[start..<end])
            if hiding.contains(where: { word.elementsEqual($0.utf8) }) { isHidden = true }
            if word.contains(0x3A) { isResponsive = true }
            if start < end, let hint = hint(ofWord: UnsafeBufferPointer(rebasing: value[start..<end])) {
                if hint == .body { return .body }
                if found == .none || found == .lead { found = hint }
            }
            start = end
        }
        return (found == .none || found == .lead) && isHidden && !isResponsive ? .hidden : found
    }

    /// Classes that hide an element, unless others show it again on wide screens (`hidden md:block`).
    private static let hiding = ["hidden", "hide", "is-hidden", "d-none"]

    /// Longest word looked at, in bytes.
    private static let longestWord = 64

    /// The whole word before its last two parts joined, before its parts one by one.
    private static func hint(ofWord word: UnsafeBufferPointer<UInt8>) -> ElementHint? {
        guard word.count <= longestWord else { return nil }
        var whole = NameHash()
        var pair = NameHash()
        var part = NameHash()
        var found: ElementHint?
        var paired: ElementHint?
        var previousIsSmall = false
        var partLength = 0
        for raw in word {
            let isCapital = raw &- 0x41 < 26
            let byte = isCapital ? raw | 0x20 : raw
            let isMark = byte == 0x2D || byte == 0x5F
            if isMark || isCapital && previousIsSmall, partLength > 0 {
                if found == nil { found = byHash[part.value] }
                if paired == nil { paired = byHash[pair.value] }
                pair = part
                pair.append(0x2D)
                whole.append(0x2D)
                part = NameHash()
                partLength = 0
            }
            if !isMark {
                part.append(byte)
                pair.append(byte)
                whole.append(byte)
                partLength += 1
            }
            previousIsSmall = !isCapital && byte &- 0x61 < 26
        }
        if found == nil { found = byHash[part.value] }
        if paired == nil { paired = byHash[pair.value] }
        return byHash[whole.value] ?? paired ?? found
    }

    private static let byHash: [UInt64: ElementHint] = Dictionary(
        words.flatMap { hint, text in
            text.split { $0 == " " || $0 == "\n" }.map { word in
                (NameHash(of: word.utf8).value, hint)
            }
        }, uniquingKeysWith: { first, _ in first })
}
