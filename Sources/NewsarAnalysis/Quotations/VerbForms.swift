/// The forms of an English verb from an entry of a word list.
///
/// An entry is the infinitive (`argue`), with its past where that is irregular (`say/said`, `know/knew/known`); `+` says
/// that the last consonant doubles (`admit+`).
struct VerbForms {
    var base: [UInt8]
    var third: [UInt8]
    var past: [UInt8]
    var participle: [UInt8]
    var gerund: [UInt8]

    init(_ entry: Substring.UTF8View.SubSequence) {
        let parts = entry.split(separator: 0x2F).map { Array($0) }
        var stem = parts.first ?? []
        let doubles = stem.last == 0x2B
        if doubles { stem.removeLast() }
        let long = doubles ? stem + stem.suffix(1) : stem
        let endsInE = stem.last == 0x65
        let endsInY = stem.last == 0x79 && !Self.isVowel(stem.dropLast().last)
        base = stem
        third = endsInY ? stem.dropLast() + Array("ies".utf8) : stem + Array((Self.hisses(stem) ? "es" : "s").utf8)
        let regular =
            endsInE
            ? stem + [0x64] : endsInY ? stem.dropLast() + Array("ied".utf8) : long + Array("ed".utf8)
        past = parts.count > 1 ? parts[1] : regular
        participle = parts.count > 2 ? parts[2] : past
        let dropsE = endsInE && stem.dropLast().last != 0x65
        gerund = (dropsE ? stem.dropLast() : long) + Array("ing".utf8)
    }

    private static func isVowel(_ byte: UInt8?) -> Bool {
        byte.map { [0x61, 0x65, 0x69, 0x6F, 0x75].contains($0) } ?? false
    }

    private static func hisses(_ stem: [UInt8]) -> Bool {
        guard let last = stem.last else { return false }
        if last == 0x73 || last == 0x78 || last == 0x7A { return true }
        return last == 0x68 && (stem.dropLast().last == 0x73 || stem.dropLast().last == 0x63)
    }
}
