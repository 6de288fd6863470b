internal import CNewsarData

/// What tells languages apart: their scripts, letters, endings and function words (`languages.tsv`), read once in a process.
struct LanguageTable: Sendable {
    static let shared = LanguageTable()

    /// A set of languages: the bit of each is its place in `Language.allCases`.
    typealias Members = UInt64

    private var words = MemberTable()
    private var endings = MemberTable()
    /// By scalar, below the limit.
    private var letterMembers = [Members](repeating: 0, count: Self.letterLimit)
    /// Per script.
    private var scriptMembers = [Members](repeating: 0, count: Script.allCases.count)

    private static let letterLimit = 0x2000

    private init() {
        let file = newsar_languages()
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= 2, let language = Language(rawValue: fields[0]), let script = Script(name: fields[1])
            else { continue }
            add(language, script, fields.dropFirst(2))
        }
    }

    /// The languages that have the word, in the form in which words are compared. Expected O(length).
    func members(ofWord bytes: [UInt8]) -> Members { words.members(bytes, 0..<bytes.count) }

    /// The languages whose words end as the word does, by the longest known ending. Expected O(1).
    func members(ofEnding bytes: [UInt8]) -> Members {
        // Two letters of a word's stem at least; the longest ending is ten bytes.
        for start in max(2, bytes.count - 10)..<max(2, bytes.count) where bytes[start] & 0xC0 != 0x80 {
            let members = endings.members(bytes, start..<bytes.count)
            if members != 0 { return members }
        }
        return 0
    }

    /// The languages that the letter is typical of. O(1).
    func members(ofLetter value: UInt32) -> Members {
        value < Self.letterLimit ? letterMembers[Int(value)] : 0
    }

    func members(of script: Script) -> Members { scriptMembers[script.rawValue] }

    /// The set of that language alone.
    static func member(_ language: Language) -> Members {
        Language.allCases.firstIndex(of: language).map { 1 << Members($0) } ?? 0
    }

    /// `columns`: letters, endings, words.
    private mutating func add(_ language: Language, _ script: Script, _ columns: ArraySlice<String>) {
        let member = Self.member(language)
        scriptMembers[script.rawValue] |= member
        for (column, text) in columns.enumerated() {
            switch column {
            case 0:
                for letter in text.unicodeScalars where letter.value < Self.letterLimit {
                    letterMembers[Int(letter.value)] |= member
                }
            case 1: endings.add(text, member)
            default: words.add(text, member)
            }
        }
    }
}

/// Words with the languages that have them.
private struct MemberTable: Sendable {
    private var words = WordTable(capacity: 4096)
    private var members: [LanguageTable.Members] = []

    func members(_ bytes: [UInt8], _ range: Range<Int>) -> LanguageTable.Members {
        words.find(bytes, range).map { members[$0] } ?? 0
    }

    /// Adds words with a space between.
    mutating func add(_ list: String, _ member: LanguageTable.Members) {
        for word in list.utf8.split(separator: 0x20) {
            let bytes = Array(word)
            let (number, isNew) = words.intern { UTF8Reader.appendFolded(bytes, 0..<bytes.count, to: &$0) }
            if isNew { members.append(0) }
            members[number] |= member
        }
    }
}
