/// What kind of token a step goes to: a small word goes on with a name for other reasons than a capitalised one.
package enum TagStep: UInt8, Sendable {
    case capital, small, sign
    package static let count = 3

    /// Small words and signs begin no name, and no small word ends one.
    package func allows(_ tag: NameTag) -> Bool {
        switch self {
        case .capital: true
        case .small: tag == .outside || tag.place == .inside
        case .sign: tag == .outside || tag.continues
        }
    }
}
