/// Cuts a JSON document into the objects of its outermost array, into objects that follow one another over several lines, or into
/// the objects of the arrays that such objects wrap.
///
/// It only finds where objects begin and end; whether they are well-formed, the decoder says.
struct JSONDocumentReader: RecordReader {
    private let limit: Int
    private var line = 1
    /// Outermost arrays opened and not yet closed.
    private var open = 0
    /// Objects wrap the array of articles.
    private let isWrapped: Bool
    /// The object around the array that is being read.
    private var wrapper: ObjectScan?

    /// Bytes of a wrapper in which its array must begin.
    private static let wrapperBytes = 64 * 1024

    init(limit: Int, isWrapped: Bool = false) {
        self.limit = limit
        self.isWrapped = isWrapped
    }

    var place: Origin.Place { .line(line) }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        while true {
            dropSeparators(from: &window)
            if isWrapped, open == 0, wrapper != nil {
                try leaveWrapper(&window)
                continue
            }
            switch window.prefix(1).first {
            case 0x7B where isWrapped && open == 0:
                if try !enterWrapper(&window) { return try object(from: &window) }
            case 0x7B: return try object(from: &window)
            case .some: return try strayValue(from: &window)
            case nil:
                if try window.fill() { continue }
                return endOfInput()
            }
        }
    }

    private mutating func endOfInput() -> Record? {
        guard open > 0 else { return nil }
        open = 0
        return Record(place: place, bytes: [], fault: "the array is not closed; the input may be cut short")
    }

    /// Goes to the array in the object that begins here; false when there is none.
    private mutating func enterWrapper(_ window: inout InputWindow) throws(IngestError) -> Bool {
        while true {
            let finding = window.withBytes {
                WrappedArray.find(in: UnsafeBufferPointer(rebasing: $0.prefix(Self.wrapperBytes)))
            }
            switch finding {
            case .none: return false
            case .at(let length):
                line += window.withBytes { bytes in bytes.prefix(length).count { $0 == 0x0A } }
                window.drop(length)
                wrapper = ObjectScan(depth: 1)
                open = 1
                return true
            case .unknown:
                if window.count >= Self.wrapperBytes { return false }
                if try !window.fill() { return false }
            }
        }
    }

    /// Passes over what stands behind the array, up to the end of the object around it.
    private mutating func leaveWrapper(_ window: inout InputWindow) throws(IngestError) {
        guard var scan = wrapper else { return }
        wrapper = nil
        repeat {
            let end = window.withBytes { scan.end(in: $0) }
            window.drop(end ?? window.count)
            if end != nil { break }
        } while try window.fill()
        line += scan.lines
    }

    /// Drops white space, commas and the outermost array's brackets.
    private mutating func dropSeparators(from window: inout InputWindow) {
        var line = line
        var open = open
        let hasWrapper = wrapper != nil
        let length = window.withBytes { bytes in
            bytes.firstIndex { byte in
                // The array of a wrapper ends here.
                if isWrapped, open == 0, hasWrapper { return true }
                switch byte {
                case 0x0A: line += 1
                case 0x5B: open += 1
                case 0x5D: open -= 1
                case 0x20, 0x09, 0x0D, 0x2C: break
                default: return true
                }
                return false
            } ?? bytes.count
        }
        (self.line, self.open) = (line, open)
        window.drop(length)
    }

    private mutating func object(from window: inout InputWindow) throws(IngestError) -> Record {
        let begin = place
        var scan = ObjectScan()
        var scanned = 0
        var head: [UInt8]?
        while true {
            if let length = window.withBytes(from: scanned, { scan.end(in: $0) }) {
                let end = scanned + length
                if head == nil && end > limit { head = window.prefix(min(end, Record.headBytes)) }
                let record = head.map { tooLong(begin, $0) } ?? Record(place: begin, bytes: window.prefix(end))
                window.drop(end)
                line += scan.lines
                return record
            }
            scanned = window.count
            if head != nil || scanned > limit {
                head = head ?? window.prefix(Record.headBytes)
                window.drop(scanned)
                scanned = 0
            }
            if try !window.fill() {
                // The array's missing end is no news when an object's is missing.
                open = 0
                defer { window.drop(window.count) }
                return head.map { tooLong(begin, $0) } ?? Record(place: begin, bytes: window.prefix(window.count))
            }
        }
    }

    /// What stands where an object should, up to the next object or line.
    private mutating func strayValue(from window: inout InputWindow) throws(IngestError) -> Record {
        let head = window.prefix(Record.headBytes)
        var length = 0
        while true {
            if let end = window.withBytes({ bytes in bytes.firstIndex { $0 == 0x7B || $0 == 0x0A } }) {
                window.drop(end)
                length += end
                break
            }
            length += window.count
            window.drop(window.count)
            if try !window.fill() { break }
        }
        return Record(place: place, bytes: Array(head.prefix(length)), fault: "expected an object")
    }

    private func tooLong(_ place: Origin.Place, _ head: [UInt8]) -> Record {
        Record(place: place, bytes: head, fault: "the object is longer than \(limit) bytes")
    }
}

/// Finds the end of an object by counting brackets outside of strings, over as many pieces as it takes.
private struct ObjectScan {
    /// Line feeds passed.
    private(set) var lines = 0
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// - Parameter depth: brackets that are open where the scan begins.
    init(depth: Int = 0) { self.depth = depth }

    /// Bytes up to and with the object's closing bracket; `nil` when it lies beyond `bytes`.
    mutating func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte == 0x0A { lines += 1 }
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInString = false
                }
                continue
            }
            switch byte {
            case 0x22: isInString = true
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
        }
        return nil
    }
}
