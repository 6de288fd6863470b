/// Runs of letters, digits and underscores.
package enum Words {
    package static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isPart(scalar) {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar == "_" || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar.lowered)
        }
        return scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
            || scalar.properties.numericType != nil
    }
}

extension Unicode.Scalar {
    fileprivate var lowered: Unicode.Scalar {
        value < 0x80 && value >= 0x41 && value <= 0x5A ? Self(UInt8(value | 32)) : self
    }
}
