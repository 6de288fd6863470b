/// What pages say around an article, by what it is for. Small letters; the lists are this project's own.
enum BoilerplatePhrases {
    /// A line of its own.
    static let lines: [(String, Cut.Reason)] = [
        (
            """
            advertisement|advertisements|ad|ads|sponsored|sponsored content|paid content|story continued below
            story continues below|article continues below|article continues below advertisement|continue reading below
            continue reading the main story|advertisement continue reading the main story|anzeige|werbung|publicité
            publicidad|publicidade|pubblicità|advertentie
            """, .advertisement
        ),
        (
            """
            further reading|read more|read also|read next|related|related stories|related story|related articles
            related article|related content|related news|related topics|related coverage|more on this|more on this...
            more on this story|more on this topic|more stories|recommended|recommended for you|recommended stories
            recommended reading|suggested reading|you may also like|you might also like|also read|see also|trending
            trending now|trending stories|most read|most popular|most viewed|top stories|keep reading|up next
            editors' picks|editor's picks|editors’ picks|editor’s picks|from the left|from the right|more from author
            in this article|topics in this article|mehr zum thema|lesen sie auch|lire aussi|à lire aussi|À lire aussi|lee también
            lea también|te puede interesar|leggi anche|lees ook|leia também|leia mais|veja também|ver más
            """, .related
        ),
        (
            """
            listen|listen to article|listen to this article|close|loading|loading...|photo|photos|video|videos|slideshow
            play|replay|play video|watch video|watch now|watch live|mute|unmute|autoplay|[music]|[pullquote]|[break]
            view gallery|show caption|hide caption|scroll down for video|play facebook|live tv
            """, .player
        ),
        (
            """
            share|tweet|email|print|facebook|twitter|youtube|instagram|whatsapp|linkedin|reddit|telegram|pinterest
            share this|share this article|share this story|share this page|copy link|comment|comments|leave a comment
            view comments|show comments|post a comment|share on facebook|share on twitter|share via email
            share tweet post email|teilen|partager|compartir|condividi|delen|compartilhar
            """, .share
        ),
        (
            """
            sign in|log in|login|sign up|sign in to read|register|register now|create account|create an account
            my account|already a subscriber|already a member|anmelden|einloggen|se connecter|iniciar sesión
            inicia sesión|accedi|inloggen|entrar
            """, .signIn
        ),
        (
            "subscribe|subscribe now|subscribe today|abonnieren|s'abonner|s’abonner|suscríbete|abbonati|assine",
            .subscription
        ),
        ("newsletter|newsletters|newsletter sign-up|newsletter signup|manage newsletters", .newsletter),
        ("more +|skip to content|skip to main content|back to top|go to top|menu|home|search", .navigation),
    ]

    /// At the beginning of a segment that is all of one kind.
    static let openings: [(String, Cut.Reason)] = [
        ("advertisement continue|this article is sponsored", .advertisement),
        (
            """
            read more:|read more at|read more from|read more on|read more about|read also:|read next:|related:|related story:
            related stories:|related article:|related articles:|also read:|see also:|more:|watch:|must read:|must-read:
            full coverage:|don't miss:|don’t miss:|recommended:|you may also like:|click here for more
            click here to read|click here for complete|click here for full|click for more|click here to watch
            lesen sie auch:|lesen sie hier|mehr zum thema:|lire aussi :|lire aussi:
            à lire aussi :|à lire aussi:|À lire aussi :|À lire aussi:
            lee también:|lea también:|leggi anche:|lees ook:|leia também:|veja também:
            """, .related
        ),
        (
            """
            slideshow (|media playback is|media caption|enlarge this image|toggle caption|watch the latest video
            listen to this article|listen to article|scroll down for video|prev image|next image|your browser does not
            this is a rush transcript
            """, .player
        ),
        (
            """
            share tweet|share this article|share this story|follow us on|like us on|follow @|share on facebook
            join the conversation|- follow the
            """, .share
        ),
        (
            """
            already a subscriber|already a member|already have an account|log in to|sign in to|please log in
            please sign in|you must be logged in
            """, .signIn
        ),
        (
            """
            subscribe to|subscribe now|subscribe today|get unlimited access|support our journalism|become a member
            become a subscriber|start your free trial|start your subscription|this article is for subscribers
            this is a premium article|article réservé aux abonnés|abonnez-vous|suscríbete a
            """, .subscription
        ),
        (
            """
            sign up for|sign up to|sign up here|sign up today|newsletter sign|get breaking news alerts|get all the latest
            get all the stories|want more news|let our news meet|newsletter abonnieren|zum newsletter
            inscrivez-vous à|recevez notre|suscríbete al|iscriviti alla|schrijf je in voor|inscreva-se
            """, .newsletter
        ),
        ("download the app|download our app|click to get the|get the app", .app),
        ("copyright ©|copyright (c)|© 19|© 20|(c) 20|©19|©20", .copyright),
        (
            """
            image copyright|image source|image caption|photo:|photo by|photos by|photo credit|photograph:|photograph by
            picture:|image:|image credit|getty images|credit:|foto:|(photo|(image|(picture
            """, .credit
        ),
    ]

    /// Wherever it stands in a segment that is short: the rest of the segment leads up to it.
    static let prompts: [(String, Cut.Reason)] = [
        (
            """
            you agree that cookies|we use cookies|this site uses cookies|this website uses cookies|accept all cookies
            our cookie policy|manage cookies|wir verwenden cookies|cookies akzeptieren|nous utilisons des cookies
            utilizamos cookies|utilizziamo i cookie|wij gebruiken cookies
            """, .cookies
        ),
        (
            """
            need to subscribe.|subscribe to read|subscribe to continue|log in to continue reading|for subscribers only
            to continue reading this article|click here to subscribe
            """, .subscription
        ),
        (
            """
            by signing up you agree|by signing up, you agree|by subscribing you agree|by subscribing, you agree
            site is protected by recaptcha|manage newsletters
            """, .newsletter
        ),
        (
            """
            click here for reprint permission|may not be published, broadcast, rewritten
            is available without charge to any eligible news publisher
            """, .copyright
        ),
    ]

    /// Wherever it stands: only the sentence that has it goes.
    static let asides: [(String, Cut.Reason)] = [
        (
            """
            delivered to your inbox|straight to your inbox|directly to your inbox|daily to your inbox|in your inbox.
            in your inbox!|in your inbox?|in your inbox every|in your inbox, sign up|sign up here|sign up for our newsletter
            subscribe to our newsletter|newsletter here.
            """, .newsletter
        ),
        ("click here to get the|on the go by clicking here|click here for the fox", .app),
        ("all rights reserved.", .copyright),
        ("homepage for more stories|click here for more|click here to read more", .related),
        ("please enable javascript|disable your ad blocker|turn off your ad blocker", .advertisement),
        ("subscribe here.", .subscription),
    ]

    /// Begins the part of a page behind the article.
    static let footers = """
        leave a reply|leave a comment|post a comment|view comments|conversation (|comments (|join the conversation
        you may also like|you might also like|related articles|related posts|related stories|more stories|most popular|most read
        recommended for you|recommended stories|more from|read next|latest news|about the author|terms & conditions
        terms of use|privacy policy|all rights reserved|sign up for our|share this article|share this story|copyright ©
        schreibe einen kommentar|das könnte sie auch interessieren|das könnte dich auch interessieren|ähnliche beiträge
        neueste artikel|beliebte beiträge|mehr zum thema|meistgelesen|impressum|weitere artikel
        articles similaires|à lire aussi|laisser un commentaire|les plus lus|mentions légales
        noticias relacionadas|te puede interesar|deja un comentario|lo más leído|leggi anche|articoli correlati
        lascia un commento|lees ook|meest gelezen|leia também|veja também|notícias relacionadas|mais lidas
        """

    /// Closes the caption of a picture.
    static let credits = """
        getty images)|/getty images|via getty images|/ap photo|ap photo/|(ap photo|/reuters)|/reuters|reuters photo|/afp
        /ap)|/epa|via ap)|via reuters)|/bloomberg|courtesy photo|(ap)|(reuters)|photo by|photo:|photo via|/shutterstock
        screenshot)|via youtube)|via twitter)|/ap|photo/|file photo|(getty images|/associated press|/usa today
        """
}
