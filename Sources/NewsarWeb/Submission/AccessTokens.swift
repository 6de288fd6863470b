internal import NewsarModel

/// The bearer tokens that a server lets in.
public struct AccessTokens: Sendable {
    /// Fewest bytes of a token: fewer can be guessed.
    public static let shortest = 16

    private let digests: [Fingerprint]

    /// `nil` when there is no token, or one that is too short.
    public init?(_ tokens: [String]) {
        guard !tokens.isEmpty, tokens.allSatisfy({ $0.utf8.count >= Self.shortest }) else { return nil }
        digests = tokens.map { Fingerprint(of: $0) }
    }

    /// Whether `header`, an Authorization field, carries one of the tokens. The time taken tells nothing of them: digests
    /// are compared, all of them, each in full.
    package func accept(_ header: String?) -> Bool {
        guard let header, header.utf8.count <= 4096, header.prefix(7).lowercased() == "bearer " else { return false }
        var token = header.dropFirst(7)
        while token.first == " " { token.removeFirst() }
        while token.last == " " { token.removeLast() }
        let digest = Fingerprint(of: String(token))
        var matches: UInt64 = 0
        for known in digests {
            let difference = (known.high ^ digest.high) | (known.low ^ digest.low)
            // 1 where the difference is 0, without a branch.
            matches |= ~(difference | (0 &- difference)) >> 63
        }
        return matches != 0
    }
}
