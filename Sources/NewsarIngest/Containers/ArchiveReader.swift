/// Finds the files in an archive, one after the other.
protocol ArchiveReader: AnyObject {
    /// The next file; `nil` at the end. What is left of the one before is passed over. Throws when the archive breaks.
    func next() throws(IngestError) -> ArchiveMember?
}

/// A file in an archive.
struct ArchiveMember {
    /// Its path in the archive.
    let name: String
    let content: Content

    enum Content {
        case bytes(any ByteSource)
        /// It cannot be read; the reason.
        case fault(String)
    }
}
