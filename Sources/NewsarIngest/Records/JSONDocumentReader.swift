/// Cuts a JSON document into the objects of its outermost array, into objects that follow one another over several lines, or into
/// the objects of the arrays that such objects wrap.
///
/// It only finds where objects begin and end; whether they are well-formed, the decoder says.
struct JSONDocumentReader: RecordReader {
    private let limit: Int
    private var position = RecordPlace()
    /// Outermost arrays opened and not yet closed.
    private var open = 0
    /// Objects wrap the array of articles.
    private let isWrapped: Bool
    /// The object around the array that is being read.
    private var wrapper: ObjectScan?

    /// What comes next may begin inside an object.
    private var isCut = false
    private var damage = DamageSearch()
    private var mark = ObjectMark()

    /// Bytes of a wrapper in which its array must begin.
    private static let wrapperBytes = 64 * 1024

    init(limit: Int, isWrapped: Bool = false) {
        self.limit = limit
        self.isWrapped = isWrapped
    }

    var place: Origin.Place { position.place }

    var canResume: Bool { true }

    mutating func passDamage() {
        position.lose()
        isCut = true
        open = max(1, open)
        if isWrapped, wrapper == nil { wrapper = ObjectScan(depth: 1) }
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        if isCut {
            position.line += try damage.pass(mark, in: &window)
            isCut = false
        }
        while true {
            position.look(at: window)
            dropSeparators(from: &window)
            if isWrapped, open == 0, wrapper != nil {
                try leaveWrapper(&window)
                continue
            }
            switch window.prefix(1).first {
            case 0x7B where isWrapped && open == 0:
                if !enterWrapper(&window) { return try object(from: &window) }
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
    private mutating func enterWrapper(_ window: inout InputWindow) -> Bool {
        var isWhole = false
        while true {
            let finding = window.withBytes { bytes in
                let head = UnsafeBufferPointer(rebasing: bytes.prefix(Self.wrapperBytes))
                return WrappedArray.find(in: head, isWhole: isWhole || head.count == Self.wrapperBytes)
            }
            switch finding {
            case .none: return false
            case .at(let length):
                position.line += window.dropCountingLines(length)
                wrapper = ObjectScan(depth: 1)
                open = 1
                return true
            case .unknown:
                if isWhole || window.count >= Self.wrapperBytes { return false }
                // An input that breaks is judged by what came; the fault is met again.
                isWhole = (try? window.fill()) != true
            }
        }
    }

    /// Passes over what stands behind the array, up to the end of the object around it.
    private mutating func leaveWrapper(_ window: inout InputWindow) throws(IngestError) {
        guard var scan = wrapper else { return }
        // An array that goes on was not closed: the bracket belongs to damage.
        while window.count == 0, try window.fill() {}
        let goesOn = window.withBytes { bytes in
            let behind = bytes.drop { $0 <= 0x20 }
            return behind.first == 0x2C && behind.dropFirst().first { $0 > 0x20 } == 0x7B
        }
        if goesOn {
            open = 1
            return
        }
        wrapper = nil
        repeat {
            let end = window.withBytes { scan.end(in: $0) }
            window.drop(end ?? window.count)
            if end != nil { break }
        } while try window.fill()
        position.line += scan.lines
    }

    /// Drops white space, commas and the outermost array's brackets.
    private mutating func dropSeparators(from window: inout InputWindow) {
        var line = position.line
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
        (position.line, self.open) = (line, open)
        window.drop(length)
    }

    private mutating func object(from window: inout InputWindow) throws(IngestError) -> Record {
        var scan = ObjectScan()
        var scanned = 0
        var check = min(Self.firstCheck, limit)
        while true {
            let end = window.withBytes(from: scanned) { scan.end(in: $0) }.map { scanned + $0 }
            scanned = end ?? window.count
            var isCut = false
            if end == nil, scanned <= limit { isCut = try !window.fill() }
            // Looked at each time that it has grown to twice its size, so that damage near its beginning is found soon.
            guard end != nil || isCut || scanned > check else { continue }
            check = min(check * 2, limit)
            let shape = window.withBytes { ObjectShape(UnsafeBufferPointer(rebasing: $0.prefix(scanned))) }
            if shape.fault == .malformed,
                let next = damage.find(mark, in: &window, from: max(1, shape.damageBegin), before: scanned)
            {
                // What counts as its end may be another's. The decoder tells what is wrong with it.
                return take(next, &window)
            }
            if scanned > limit { return try passLong(&window, scan, end, shape) }
            if isCut { open = 0 }
            guard end != nil || isCut else { continue }
            if shape.fault == nil { window.withBytes { mark.learn($0) } }
            damage.earn(scanned)
            return take(scanned, &window)
        }
    }

    /// Size of an object beyond which it is looked at while it is read.
    private static let firstCheck = 256 * 1024

    private mutating func take(_ length: Int, _ window: inout InputWindow) -> Record {
        let record = Record(place: place, bytes: window.prefix(length))
        position.line += window.dropCountingLines(length)
        return record
    }

    /// Passes over an object that is longer than the window may grow: up to its end, or to the next object that is one for sure where
    /// damage makes the end uncertain.
    private mutating func passLong(
        _ window: inout InputWindow, _ begun: ObjectScan, _ end: Int?, _ shape: ObjectShape
    ) throws(IngestError) -> Record {
        let record = Record(
            place: place, bytes: window.prefix(min(end ?? window.count, Record.headBytes)),
            fault: "the object is longer than \(limit) bytes")
        if shape.fault == .malformed {
            position.line += try damage.pass(mark, in: &window, from: max(1, shape.damageBegin))
            // The array's missing end is no news when an object's is missing.
            if window.count == 0 { open = 0 }
            return record
        }
        var (scan, end) = (begun, end)
        window.drop(end ?? window.count)
        while end == nil, try window.fill() {
            end = window.withBytes { scan.end(in: $0) }
            window.drop(end ?? window.count)
        }
        if end == nil { open = 0 }
        position.line += scan.lines
        return record
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
