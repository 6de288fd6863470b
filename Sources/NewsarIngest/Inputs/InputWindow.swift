import Glibc

/// The part of an input that lies in memory: readers look at it, drop what they are done with and ask for more.
struct InputWindow {
    private let file: InputFile
    private var bytes: [UInt8] = []
    private var start = 0

    init(_ file: InputFile) { self.file = file }

    /// Bytes in the window.
    var count: Int { bytes.count - start }

    /// Bytes of the file read so far, as they are stored.
    var bytesRead: Int { file.bytesRead }

    /// Adds at least one byte behind those in the window; false at the input's end. Throws when the input breaks.
    mutating func fill() throws(IngestError) -> Bool {
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        return try file.read(into: &bytes)
    }

    /// Drops the first `length` bytes.
    mutating func drop(_ length: Int) { start += min(length, count) }

    /// The first bytes, at most `length`.
    func prefix(_ length: Int) -> [UInt8] { Array(bytes[start..<start + min(length, count)]) }

    /// Where `byte` stands first, at `offset` or later. O(bytes looked at).
    func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
        withBytes(from: offset) { rest in
            guard let base = rest.baseAddress, let found = memchr(base, Int32(byte), rest.count) else { return nil }
            return offset + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        }
    }

    /// Looks at the bytes from `offset` on.
    func withBytes<Result>(from offset: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[min(start + offset, $0.count)...])) }
    }
}
