/// One news article as it enters the system.
///
/// The identities are computed from the content once, when the article is made, so they are the same on every machine.
public struct Article: Sendable, Equatable {
    /// Names the article: from the canonical address, or from outlet, title and text where there is none.
    public let id: Fingerprint
    /// Names the body: equal for exact copies, whatever their case, spacing and punctuation.
    public let contentID: Fingerprint
    /// The id that came with the article.
    public let givenID: String?
    public let url: String?
    public let title: String
    public let description: String?
    public let text: String
    /// The outlet's name as it came with the article.
    public let source: String?
    /// Host of `url` without `www.`.
    public let domain: String?
    public let author: String?
    public let published: Timestamp?
    /// BCP 47 tag as it came with the article.
    public let language: String?
    /// What the page reader left out, with the reason: at most `removedLimit`. It is no part of what the article is: no identity
    /// depends on it.
    public let removed: [Removed]

    /// Most things kept of what was left out.
    public static let removedLimit = 20

    public init(
        givenID: String? = nil, url: String? = nil, title: String = "", description: String? = nil, text: String,
        source: String? = nil, author: String? = nil, published: Timestamp? = nil, language: String? = nil,
        removed: [Removed] = []
    ) {
        self.givenID = givenID
        self.url = url
        self.title = title
        self.description = description
        self.text = text
        self.source = source
        self.author = author
        self.published = published
        self.language = language
        self.removed = Array(removed.prefix(Self.removedLimit))
        let address = url.flatMap(CanonicalURL.read)
        domain = address?.host
        contentID = Self.contentFingerprint(text)
        id =
            address.map { Fingerprint(of: "url", $0.canonical) }
            ?? Fingerprint(of: "text", source ?? "", title, contentID.description)
    }

    /// Names this version of the article: what a queue knows the job by. Two versions of one article are two jobs.
    public var versionID: Fingerprint {
        Fingerprint(of: id.description, contentID.description, published?.description ?? "", title, source ?? "")
    }

    private static let foldTable: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x30...0x39, 0x61...0x7A, 0x80...: byte
        default: 0
        }
    }

    /// Letters, digits and bytes beyond ASCII only, ASCII letters in lower case.
    private static func contentFingerprint(_ text: String) -> Fingerprint {
        var text = text
        return text.withUTF8 { utf8 in
            let folded = [UInt8](unsafeUninitializedCapacity: utf8.count) { buffer, count in
                foldTable.withUnsafeBufferPointer { table in
                    var end = 0
                    for byte in utf8 {
                        let folded = table[Int(byte)]
                        buffer[end] = folded
                        end += folded == 0 ? 0 : 1
                    }
                    count = end
                }
            }
            return Fingerprint(ofBytes: folded)
        }
    }
}
