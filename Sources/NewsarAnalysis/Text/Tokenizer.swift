/// Cuts UTF-8 into tokens in one pass. O(bytes).
///
/// Words keep what belongs to them: hyphens (`Adams-Falconer`), inner apostrophes (`O'Brien`), the stops of
/// abbreviations (`U.S.`, `Sen.`), of decimals and of domains (`Amazon.com`). `'s` is a token of its own. A compound is
/// cut where a name meets a common word: `York-based`, `anti-Trump`, `US-China`.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isHardWrapped: Bool
    private var index = 0
    private var tokens: [Token] = []
    private var gap: Token.Flags = [.afterBreak, .afterSpace]
    private var newlines = 0

    /// The buffer must outlive the tokenizer. It is read only at indices that are compared with its count.
    private init(_ bytes: UnsafeBufferPointer<UInt8>, isHardWrapped: Bool) {
        self.bytes = bytes
        self.isHardWrapped = isHardWrapped
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    static func tokens(of bytes: [UInt8], _ vocabulary: inout Vocabulary) -> [Token] {
        let isHardWrapped = LineWrapping.isHardWrapped(bytes)
        let tokens = bytes.withUnsafeBufferPointer { bytes in
            var tokenizer = Tokenizer(bytes, isHardWrapped: isHardWrapped)
            while tokenizer.index < bytes.count { tokenizer.step(&vocabulary) }
            return tokenizer.tokens
        }
        vocabulary.lookUp()
        return tokens
    }

    private mutating func step(_ vocabulary: inout Vocabulary) {
        let (value, length) = UTF8Reader.scalar(bytes, index)
        let kind = ScalarClass.of(value)
        switch kind {
        case .space:
            gap.insert(.afterSpace)
            index += length
        case .newline:
            if !(value == 0x0A && index > 0 && bytes[index - 1] == 0x0D) { newlines += 1 }
            gap.insert(.afterSpace)
            index += length
        case .upper, .lower, .letter, .digit: readWord(&vocabulary)
        case .mark: index += length
        case .ideograph:
            let word = vocabulary.intern(bytes, index..<index + length)
            emit(.ideograph, index..<index + length, word: word)
        case .symbol where (value == 0x40 || value == 0x23) && isWordByte(at: index + 1): readAddress(from: index)
        case .ampersand:
            emit(.ampersand, index..<index + length, word: vocabulary.intern(bytes, index..<index + length))
        default: emit(signKind(kind, at: index, length), index..<index + length)
        }
    }

    private mutating func emit(
        _ kind: Token.Kind, _ range: Range<Int>, word: Int32 = -1, shape: Token.Shape = .none, flags: Token.Flags = []
    ) {
        if newlines > 1 || (newlines == 1 && !isHardWrapped && classAt(range.lowerBound) != .lower) {
            gap.insert(.afterBreak)
        }
        tokens.append(
            Token(
                start: range.lowerBound, end: range.upperBound, word: word, kind: kind, shape: shape,
                flags: flags.union(gap)))
        gap = []
        newlines = 0
        index = range.upperBound
    }

    // MARK: Signs

    private func signKind(_ kind: ScalarClass, at index: Int, _ length: Int) -> Token.Kind {
        switch kind {
        case .terminator: .terminator
        case .comma: .comma
        case .colon: .colon
        case .openBracket: .openBracket
        case .closeBracket: .closeBracket
        case .openQuote: .openQuote
        case .closeQuote: .closeQuote
        case .straightQuote, .apostrophe: opensQuote(at: index, length) ? .openQuote : .closeQuote
        case .hyphen: .hyphen
        case .dash: .dash
        default: .symbol
        }
    }

    /// A quotation mark that has no direction of its own opens where only the text after it touches it.
    private func opensQuote(at index: Int, _ length: Int) -> Bool {
        let next = classAt(index + length)
        guard next != .space, next != .newline else { return false }
        if gap.contains(.afterSpace) { return true }
        guard let last = tokens.last else { return true }
        return last.kind == .openBracket || last.kind == .openQuote || last.kind == .dash
    }

    // MARK: Words

    private mutating func readWord(_ vocabulary: inout Vocabulary) {
        if startsAddress() { return readAddress(from: index) }
        let start = index
        var scan = WordScan(bytes, from: start)
        var flags: Token.Flags = []
        if let last = tokens.last, last.kind == .hyphen, gap.isEmpty { flags.insert(.afterHyphen) }
        while true {
            switch scan.advance() {
            case .address: return readAddress(from: start)
            case .prefixHyphen, .acronymHyphen:
                let prefix = vocabulary.intern(bytes, start..<scan.end)
                vocabulary.lookUp()
                if isCut(prefix, scan.shape, vocabulary) {
                    return emit(.word, start..<scan.end, word: prefix, shape: scan.shape, flags: flags)
                }
                scan.passHyphen()
                continue
            case .stop:
                let word = vocabulary.intern(bytes, start..<scan.end)
                vocabulary.lookUp()
                let keepsStop =
                    scan.isDotted || scan.shape == .initial
                    || vocabulary.traits(of: word).contains(.abbreviation)
                    || (vocabulary.traits(of: word).contains(.numberAbbreviation) && isDigitAfterStop(scan.end))
                guard keepsStop else { break }
                flags.insert(.abbreviation)
                return emit(.word, start..<scan.end + 1, word: word, shape: scan.shape, flags: flags)
            case .end: break
            }
            break
        }
        let word = vocabulary.intern(bytes, start..<scan.end)
        emit(scan.startsWithDigit ? .number : .word, start..<scan.end, word: word, shape: scan.shape, flags: flags)
        if scan.hasClitic {
            let (_, length) = UTF8Reader.scalar(bytes, index)
            let clitic = index..<index + length + 1
            emit(.clitic, clitic, word: vocabulary.intern(bytes, clitic))
        }
    }

    /// A compound's first part is a word of its own: a prefix (`anti-Trump`) or capitals that are known (`US-China`).
    private func isCut(_ prefix: Int32, _ shape: Token.Shape, _ vocabulary: Vocabulary) -> Bool {
        shape == .allCapitals
            ? vocabulary.lexiconWord(prefix) >= 0 : vocabulary.traits(of: prefix).contains(.namePrefix)
    }

    /// `No. 5`
    private func isDigitAfterStop(_ stop: Int) -> Bool {
        classAt(stop + 1) == .space && classAt(stop + 2) == .digit
    }

    private func classAt(_ index: Int) -> ScalarClass {
        index < bytes.count ? ScalarClass.of(UTF8Reader.scalar(bytes, index).value) : .space
    }

    private func isWordByte(at index: Int) -> Bool {
        let kind = classAt(index)
        return kind.isLetter || kind == .digit
    }

    // MARK: Addresses

    private static let schemes: [[UInt8]] = ["http://", "https://", "www."].map { Array($0.utf8) }

    private func startsAddress() -> Bool {
        guard bytes[index] == 0x68 || bytes[index] == 0x77 else { return false }
        return Self.schemes.contains { bytes[index...].starts(with: $0) }
    }

    /// Reads up to white space or a quotation mark, and leaves closing punctuation outside.
    private mutating func readAddress(from start: Int) {
        var end = start
        while end < bytes.count {
            let (value, length) = UTF8Reader.scalar(bytes, end)
            switch ScalarClass.of(value) {
            case .space, .newline, .straightQuote, .openQuote, .closeQuote, .closeBracket, .dash, .ideograph:
                return emitAddress(start, end)
            default: end += length
            }
        }
        emitAddress(start, end)
    }

    private mutating func emitAddress(_ start: Int, _ end: Int) {
        var end = end
        trimming: while end > start + 1 {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            switch classAt(last) {
            case .terminator, .comma, .colon, .apostrophe, .mark: end = last
            default: break trimming
            }
        }
        emit(.address, start..<max(end, start + 1))
    }
}
