/// Finds where a word that starts at a letter or digit ends, and how it is written.
struct WordScan {
    enum Stop {
        /// The word ends at `end`.
        case end
        /// The word ends at `end` and a full stop touches it.
        case stop
        /// A lower-case beginning, a hyphen at `end` and a capital: `anti-Trump`, `al-Qaida`.
        case prefixHyphen
        /// Capitals, a hyphen at `end` and a capitalised word: `US-China`, `OVD-Info`.
        case acronymHyphen
        /// Not a word: `name@host`, `twitter.com/x`.
        case address
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private(set) var end: Int
    private var capitals = 0
    private var smalls = 0
    private var letters = 0
    private var lettersSinceStop = 0
    private var first = ScalarClass.symbol
    private(set) var isDotted = false
    /// `'s` follows.
    private(set) var hasClitic = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
        end = start
    }

    var startsWithDigit: Bool { first == .digit }

    var shape: Token.Shape {
        guard letters > 0 else { return .none }
        switch first {
        case .upper: return smalls > 0 ? .capital : capitals > 1 ? .allCapitals : letters > 1 ? .capital : .initial
        case .lower: return capitals > 0 ? .mixed : .lower
        case .digit: return .none
        default: return capitals > 0 ? .mixed : .none
        }
    }

    /// Goes on to the next point at which the word might end.
    mutating func advance() -> Stop {
        while end < bytes.count {
            let (value, length) = UTF8Reader.scalar(bytes, end)
            let kind = ScalarClass.of(value)
            switch kind {
            case .upper, .lower, .letter: take(kind, length)
            case .digit:
                if end == start { first = .digit }
                lettersSinceStop = 2
                end += length
            case .mark: end += length
            case .apostrophe:
                if let stop = passApostrophe(length) { return stop }
            case .hyphen:
                if let stop = passHyphen(length) { return stop }
            case .terminator:
                guard value == 0x2E else { return .end }
                if let stop = passStop() { return stop }
            case .comma, .colon:
                guard first == .digit, length == 1, classAt(end - 1) == .digit, classAt(end + 1) == .digit else {
                    return .end
                }
                end += 1
            case .ampersand:
                guard smalls == 0, capitals > 0, classAt(end + 1) == .upper else { return .end }
                end += 1
            default:
                if value == 0x40, letters > 0, classAt(end + 1).isLetter { return .address }
                guard value == 0x2F, first == .digit, letters == 0, classAt(end + 1) == .digit else { return .end }
                end += 1
            }
        }
        return .end
    }

    mutating func passHyphen() {
        let (_, length) = UTF8Reader.scalar(bytes, end)
        end += length
        lettersSinceStop = 0
    }

    private mutating func take(_ kind: ScalarClass, _ length: Int) {
        if end == start { first = kind }
        letters += 1
        lettersSinceStop += 1
        if kind == .upper { capitals += 1 } else if kind == .lower { smalls += 1 }
        end += length
    }

    private func classAt(_ index: Int) -> ScalarClass {
        index < bytes.count ? ScalarClass.of(UTF8Reader.scalar(bytes, index).value) : .space
    }

    private mutating func passApostrophe(_ length: Int) -> Stop? {
        let next = classAt(end + length)
        guard next.isLetter else { return .end }
        if letters > 0 || first == .digit, bytes[end + length] | 0x20 == 0x73 {
            let after = classAt(end + length + 1)
            if !after.isLetter, after != .digit, after != .mark, after != .apostrophe {
                hasClitic = true
                return .end
            }
        }
        end += length
        // French and Italian elision: l'homme, d'Italia, qu'il.
        if first == .lower, capitals == 0, isElision() { return .end }
        return nil
    }

    private func isElision() -> Bool {
        switch letters {
        case 1: [0x63, 0x64, 0x6A, 0x6C, 0x6D, 0x6E, 0x73, 0x74].contains(bytes[start])
        case 2: bytes[start] == 0x71 && bytes[start + 1] == 0x75
        case 4: bytes[start..<start + 4].elementsEqual([0x64, 0x65, 0x6C, 0x6C])
        default: false
        }
    }

    private mutating func passHyphen(_ length: Int) -> Stop? {
        let next = classAt(end + length)
        guard next.isLetter || next == .digit else { return .end }
        if next == .lower, first == .upper, letters > 1 { return .end }
        if next == .upper {
            if first == .lower, capitals == 0 { return .prefixHyphen }
            if isPartyLetter() { return .end }
            if smalls == 0, capitals > 1, first == .upper, nextPartHasSmallLetter(end + length) {
                return .acronymHyphen
            }
        }
        end += length
        lettersSinceStop = 0
        return nil
    }

    /// `(R-Texas)`, `, D-Calif.`: a party's letter and a state.
    private func isPartyLetter() -> Bool {
        guard letters == 1, start > 0, bytes[start] == 0x44 || bytes[start] == 0x49 || bytes[start] == 0x52 else {
            return false
        }
        return bytes[start - 1] == 0x28 || start > 1 && bytes[start - 1] == 0x20 && bytes[start - 2] == 0x2C
    }

    private func nextPartHasSmallLetter(_ index: Int) -> Bool {
        classAt(index + UTF8Reader.scalar(bytes, index).length) == .lower
    }

    private mutating func passStop() -> Stop? {
        let next = classAt(end + 1)
        if first == .digit {
            guard next == .digit else { return .stop }
            end += 1
            return nil
        }
        guard next.isLetter else { return .stop }
        if lettersSinceStop == 1, endsAfterOneLetter(end + 1) {
            isDotted = true
            end += 1
            lettersSinceStop = 0
            return nil
        }
        guard next == .lower, let domainEnd = Domain.end(bytes, end + 1) else { return .stop }
        if first != .upper || domainEnd < bytes.count && bytes[domainEnd] == 0x2F { return .address }
        end = domainEnd
        return .end
    }

    /// The next part is one letter, as in `U.S`.
    private func endsAfterOneLetter(_ index: Int) -> Bool {
        let after = classAt(index + UTF8Reader.scalar(bytes, index).length)
        return !after.isLetter && after != .digit
    }
}
