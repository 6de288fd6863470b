/// What a batch may be called.
public enum BatchName {
    /// The rule in words.
    public static let rule = "a batch name has 1 to 200 bytes and no control characters"

    /// Whether `name` keeps the rule.
    public static func isValid(_ name: String) -> Bool {
        (1...200).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) }
    }
}
