import NewsarModel
import Testing

@Suite struct CanonicalURLTests {
    @Test(arguments: [
        ("https://example.com", "https://example.com"),
        ("http://example.com/", "https://example.com"),
        ("HTTP://WWW.Example.COM:80/a/b/?utm_source=x&id=3&fbclid=9#top", "https://example.com/a/b?id=3"),
        ("https://example.com:443/x", "https://example.com/x"),
        ("https://example.com:8443/x", "https://example.com:8443/x"),
        ("https://ann:pw@example.com/x", "https://example.com/x"),
        ("https://example.com/Case/Kept", "https://example.com/Case/Kept"),
        ("https://example.com/x?UTM_Medium=a&b=2&Gclid=1&a=1", "https://example.com/x?b=2&a=1"),
        ("https://example.com/x?utm=1&cmp=2", "https://example.com/x?utm=1&cmp=2"),
        ("https://example.com/x?", "https://example.com/x"),
        ("https://example.com?x=1", "https://example.com?x=1"),
        ("https://example.com/x?gclid", "https://example.com/x"),
        ("https://example.com///", "https://example.com"),
        ("https://example.com#a/b?c", "https://example.com"),
        ("https://example.com/a@b", "https://example.com/a@b"),
        ("https://bücher.example/ä", "https://bücher.example/ä"),
        ("https://www.com/x", "https://com/x"),
    ]) func hasOneSpelling(url: String, canonical: String) {
        #expect(CanonicalURL.of(url) == canonical)
        #expect(CanonicalURL.of(canonical) == canonical)
    }

    @Test(arguments: [
        "", "example.com/x", "/x", "ftp://example.com", "https://", "https:///x", "https://?x", "https://ann@/x",
        "mailto:a@b",
        "https://exa mple.com", "https://exa\u{7F}mple.com", "https://www./x",
        "https://" + String(repeating: "a", count: 256),
        "https//example.com", "javascript:alert(1)",
    ]) func otherTextsAreNone(url: String) {
        #expect(CanonicalURL.of(url) == nil)
        #expect(CanonicalURL.host(of: url) == nil)
    }

    @Test(arguments: [
        ("https://www.bbc.co.uk:8443/news", "bbc.co.uk"), ("http://News.Example.com?x", "news.example.com"),
        ("https://ann:pw@example.com", "example.com"),
    ]) func namesTheHost(url: String, host: String) { #expect(CanonicalURL.host(of: url) == host) }

    @Test func longAddressesAreCutNotRefused() {
        let long = "https://example.com/" + String(repeating: "x", count: 1_000_000)
        #expect(CanonicalURL.of(long)?.utf8.count == 4096)
    }
}
