internal import CNewsarData

/// The names that come with the program.
enum Gazetteer {
    /// The names of the data file; none where it cannot be read, which a test would notice.
    static let shipped: NameList = {
        let file = newsar_known_names()
        let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
        return (try? NameList(text)) ?? .empty
    }()
}
