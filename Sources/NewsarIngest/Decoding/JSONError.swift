/// What is wrong with a piece of JSON.
struct JSONError: Error {
    enum Kind {
        case malformed
        case tooDeep
    }

    let kind: Kind
    let reason: String
    /// Byte at which it is wrong, the first being 1.
    let column: Int
}
