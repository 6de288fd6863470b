/// Dates that a page's lines call the day of publication, or of the last change: `Veröffentlicht am 16.08.2019`.
struct LabelledDates {
    private(set) var published: [String] = []
    private(set) var changed: [String] = []

    private static let maximumLines = 8
    private static let longest = 200

    private struct Label {
        let bytes: [UInt8]
        let isChange: Bool
    }

    private static let labels: [Label] =
        [
            "veröffentlicht", "publiziert", "erschienen am", "erstellt am", "online seit", "gepostet", "published",
            "posted on",
            "publié le", "mis en ligne le", "publicado el", "publicado em", "pubblicato il", "gepubliceerd op",
        ].map { Label(bytes: Array($0.utf8), isChange: false) }
        + [
            "aktualisiert", "zuletzt am", "zuletzt geändert", "letzte änderung", "stand:", "updated", "last updated",
            "last modified",
            "last edited", "mis à jour le", "actualizado el", "atualizado em", "aggiornato il", "bijgewerkt op",
        ].map { Label(bytes: Array($0.utf8), isChange: true) }
    /// By byte, whether a label begins with it.
    private static let isOpening: [Bool] = (0..<256).map { byte in
        labels.contains { $0.bytes.first == UInt8(byte) }
    }

    init(_ text: MainText) {
        for block in text.page.blocks where block.length <= Self.longest {
            guard published.count + changed.count < Self.maximumLines else { return }
            guard text.reasons[Int(block.owner)] != .comments else { continue }
            let line = text.page.bytes(of: block)
            guard line.contains(where: { $0 &- 0x30 < 10 }) else { continue }
            let small = line.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            for (start, label) in Self.labels(in: small) {
                guard let date = Self.date(line, behind: start + label.bytes.count) else { continue }
                if label.isChange { changed.append(date) } else { published.append(date) }
                break
            }
        }
    }

    /// Labels at the beginnings of words, those of publication first.
    private static func labels(in line: [UInt8]) -> [(start: Int, label: Label)] {
        var found: [(start: Int, label: Label)] = []
        var isInWord = false
        for (index, byte) in line.enumerated() {
            if !isInWord, isOpening[Int(byte)] {
                for label in labels where line[index...].starts(with: label.bytes) { found.append((index, label)) }
            }
            isInWord = byte &- 0x61 < 26 || byte >= 0x80
        }
        return found.filter { !$0.label.isChange } + found.filter(\.label.isChange)
    }

    /// What follows a label, or where no date does, the whole line.
    private static func date(_ line: ArraySlice<UInt8>, behind end: Int) -> String? {
        let behind = String(decoding: line.dropFirst(end).prefix(48), as: UTF8.self)
        if PublicationDate.find(in: behind) != nil { return behind }
        let all = String(decoding: line, as: UTF8.self)
        return PublicationDate.find(in: all) == nil ? nil : all
    }
}
