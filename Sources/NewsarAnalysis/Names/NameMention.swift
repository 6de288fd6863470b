/// A place in the text where a name stands.
package struct NameMention: Sendable {
    /// Tokens of the name: no title, no possessive.
    package var tokens: Range<Int>
    var sentence: Int
    var votes: KindVotes
    /// Index into the gazetteer's names; -1 where it does not know the form.
    package var known: Int32 = -1
    /// A title stands before it.
    var isTitled = false
    /// Its capital may come from its place (opening a sentence, a headline): it counts only where the name stands
    /// elsewhere too.
    var isWeak = false
    /// `the` stands before it.
    var isDefinite = false
    /// The name that it is the short form of, by place in the list of mentions: `(FEC)` after the full name.
    var antecedent = -1
}
