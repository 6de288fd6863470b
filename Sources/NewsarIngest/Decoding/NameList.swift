/// Several names in one text, as tables write lists.
enum NameList {
    /// `A, B` for `['A', 'B']` or `["A", "B"]`, which is how lists of Python and JSON end up in tables; other text as it is.
    static func names(in text: String) -> String? {
        guard let text = text.trimmed else { return nil }
        guard text.hasPrefix("["), text.hasSuffix("]") else { return text }
        var names: [String] = []
        var quote: Unicode.Scalar?
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.dropFirst().dropLast() {
            if scalar == quote || quote == nil && scalar == "," {
                if let done = String(name).trimmed { names.append(done) }
                name = String.UnicodeScalarView()
                quote = nil
            } else if quote == nil, scalar == "'" || scalar == "\"", String(name).trimmed == nil {
                quote = scalar
            } else {
                name.append(scalar)
            }
        }
        if let done = String(name).trimmed { names.append(done) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
