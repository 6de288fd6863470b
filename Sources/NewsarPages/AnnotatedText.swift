internal import NewsarModel

/// An article's text in pieces, each with the entity and the quotation that it belongs to.
struct AnnotatedText {
    struct Piece: Equatable {
        /// Bytes of the text.
        var range: Range<Int>
        /// By place in the brief's entities.
        var entity: Int?
        /// By place in the brief's quotes.
        var quote: Int?
        /// A claim begins here, by place in the brief's claims.
        var claim: Int?
        /// A new paragraph begins before it.
        var opensParagraph: Bool
    }

    let utf8: [UInt8]
    private(set) var pieces: [Piece] = []

    /// O(text + spans log spans). Spans that overlap one before them, or lie outside the text, are left out.
    init(_ brief: Brief) {
        utf8 = Array(brief.article.text.utf8)
        let entities = Self.marks(
            brief.entities.enumerated().flatMap { number, entity in
                entity.mentions.map { Mark(start: $0.start, end: $0.end, owner: number) }
            })
        let quotes = Self.marks(
            brief.quotes.enumerated().map { Mark(start: $1.start, end: $1.end, owner: $0) })
        let claims = brief.claims.enumerated().map { Mark(start: $1.start, end: $1.start, owner: $0) }
            .sorted { ($0.start, $0.owner) < ($1.start, $1.owner) }
        var cutter = PieceCutter(utf8, [entities, quotes, claims])
        pieces = cutter.pieces()
    }

    /// Sorted, apart from each other.
    private static func marks(_ marks: [Mark]) -> [Mark] {
        var kept: [Mark] = []
        for mark in marks.sorted(by: { ($0.start, -$0.end, $0.owner) < ($1.start, -$1.end, $1.owner) })
        where mark.start >= kept.last?.end ?? 0 && mark.end > mark.start {
            kept.append(mark)
        }
        return kept
    }
}

/// A stretch of text in Unicode scalars and what it belongs to.
private struct Mark {
    var start: Int
    var end: Int
    var owner: Int
}

/// Walks a text once, and cuts it wherever a mark begins or ends and at line breaks.
private struct PieceCutter {
    private let utf8: [UInt8]
    /// Entities, quotations, claims.
    private let marks: [[Mark]]
    private var next = [0, 0, 0]
    private var byte = 0
    private var scalar = 0

    init(_ utf8: [UInt8], _ marks: [[Mark]]) {
        self.utf8 = utf8
        self.marks = marks
    }

    mutating func pieces() -> [AnnotatedText.Piece] {
        var pieces: [AnnotatedText.Piece] = []
        var opensParagraph = true
        while byte < utf8.count {
            if utf8[byte] == 0x0A {
                step()
                opensParagraph = true
                continue
            }
            let entity = owner(0)
            let quote = owner(1)
            let claim = claimHere()
            let end = nextEdge()
            let start = byte
            while byte < utf8.count, utf8[byte] != 0x0A, scalar < end { step() }
            pieces.append(
                AnnotatedText.Piece(
                    range: start..<byte, entity: entity, quote: quote, claim: claim, opensParagraph: opensParagraph))
            opensParagraph = false
        }
        return pieces
    }

    private mutating func step() {
        byte += 1
        while byte < utf8.count, utf8[byte] & 0xC0 == 0x80 { byte += 1 }
        scalar += 1
    }

    private mutating func owner(_ kind: Int) -> Int? {
        while next[kind] < marks[kind].count, marks[kind][next[kind]].end <= scalar { next[kind] += 1 }
        guard next[kind] < marks[kind].count, marks[kind][next[kind]].start <= scalar else { return nil }
        return marks[kind][next[kind]].owner
    }

    /// The first claim that begins here; further ones at the same place have no place of their own.
    private mutating func claimHere() -> Int? {
        var here: Int?
        while next[2] < marks[2].count, marks[2][next[2]].start <= scalar {
            if here == nil, marks[2][next[2]].start == scalar { here = marks[2][next[2]].owner }
            next[2] += 1
        }
        return here
    }

    private func nextEdge() -> Int {
        var edge = Int.max
        for kind in marks.indices where next[kind] < marks[kind].count {
            let mark = marks[kind][next[kind]]
            edge = min(edge, mark.start > scalar ? mark.start : mark.end > scalar ? mark.end : edge)
        }
        return edge
    }
}
