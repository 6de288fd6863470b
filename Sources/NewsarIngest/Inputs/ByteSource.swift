/// Bytes that come in pieces: a file, what a packed stream holds, or a member of an archive. One owner at a time.
protocol ByteSource: AnyObject {
    /// Appends at least one byte to `bytes`; false at the end. Throws `.unreadable` when the source breaks, and then each time;
    /// what came before that is handed on first.
    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool

    /// Where the bytes that were read last begin in the input as it is stored, for a source that is packed piece by piece;
    /// `nil` where bytes stand in the input as they are.
    var pieceOffset: Int? { get }

    /// Goes on behind the damage at which the source broke; false where there is nothing to go on with.
    func resume() -> Bool
}

extension ByteSource {
    var pieceOffset: Int? { nil }
    func resume() -> Bool { false }
}
