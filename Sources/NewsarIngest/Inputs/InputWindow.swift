import Glibc

/// The part of a source that lies in memory: readers look at it, drop what they are done with and ask for more.
struct InputWindow {
    private let source: any ByteSource
    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes dropped so far.
    private(set) var dropped = 0
    /// Pieces of a packed stream in the window: the byte at which each begins, counted from the first, and where it is stored.
    private var pieces: [(begin: Int, offset: Int)] = []

    init(_ source: any ByteSource) { self.source = source }

    /// Bytes in the window.
    var count: Int { bytes.count - start }

    /// Where the window begins in the input as it is stored; inside a packed stream, where the stream's member begins.
    var offset: Int { pieces.last { $0.begin <= dropped }?.offset ?? dropped }

    /// Adds at least one byte behind those in the window; false at the input's end. Throws when the input breaks.
    mutating func fill() throws(IngestError) -> Bool {
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        let begin = dropped + bytes.count
        guard try source.read(into: &bytes) else { return false }
        if let offset = source.pieceOffset, offset != pieces.last?.offset {
            let passed = pieces.lastIndex { $0.begin <= dropped } ?? 0
            pieces.removeSubrange(..<min(passed, pieces.count))
            pieces.append((begin, offset))
        }
        return true
    }

    /// Fills the window up to `length` bytes; false when the input ends before. Throws when the input breaks.
    mutating func fill(upTo length: Int) throws(IngestError) -> Bool {
        while count < length {
            if try !fill() { return false }
        }
        return true
    }

    /// Drops the first `length` bytes.
    mutating func drop(_ length: Int) {
        let length = max(0, min(length, count))
        start += length
        dropped += length
    }

    /// Drops the first `length` bytes and gives the number of line feeds among them.
    mutating func dropCountingLines(_ length: Int) -> Int {
        let lines = withBytes { bytes in bytes.prefix(max(0, length)).count { $0 == 0x0A } }
        drop(length)
        return lines
    }

    /// Drops `length` bytes, those still to come included; false when the input ends before. Throws when the input breaks.
    mutating func skip(_ length: Int) throws(IngestError) -> Bool {
        var rest = length
        while true {
            let step = min(rest, count)
            drop(step)
            rest -= step
            if rest == 0 { return true }
            if try !fill() { return false }
        }
    }

    /// Goes on behind the damage at which the input broke; what was in the window is gone.
    mutating func resume() -> Bool {
        drop(count)
        return source.resume()
    }

    /// The first bytes, at most `length`.
    func prefix(_ length: Int) -> [UInt8] { Array(bytes[start..<start + min(length, count)]) }

    /// Whether the window begins with `signature`.
    func starts(with signature: some Sequence<UInt8>) -> Bool { bytes[start...].starts(with: signature) }

    /// Where `byte` stands first, at `offset` or later. O(bytes looked at).
    func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
        withBytes(from: offset) { rest in
            guard let base = rest.baseAddress, let found = memchr(base, Int32(byte), rest.count) else { return nil }
            return offset + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        }
    }

    /// Where `pattern` stands first. O(bytes looked at).
    func firstIndex(of pattern: StaticString, from offset: Int = 0) -> Int? {
        withBytes(from: offset) { rest in
            guard var position = rest.baseAddress else { return nil }
            let (end, length) = (position + rest.count, pattern.utf8CodeUnitCount)
            while end - position >= length {
                guard let hit = memchr(position, Int32(pattern.utf8Start[0]), end - position - length + 1) else {
                    break
                }
                if memcmp(hit, pattern.utf8Start, length) == 0 {
                    return offset + (UnsafeRawPointer(hit) - UnsafeRawPointer(rest.baseAddress.unsafelyUnwrapped))
                }
                position = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self)) + 1
            }
            return nil
        }
    }

    /// Looks at the bytes from `offset` on.
    func withBytes<Result>(from offset: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[min(start + offset, $0.count)...])) }
    }
}
