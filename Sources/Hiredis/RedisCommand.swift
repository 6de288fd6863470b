/// A command in wire form (RESP arrays of bulk strings): binary-safe, and nothing in an argument can become a command.
public struct RedisCommand: Sendable {
    private var body: [UInt8] = []
    private var count = 0

    public init(_ name: String, _ arguments: String...) {
        append(name)
        for argument in arguments { append(argument) }
    }

    init(_ name: String, reservingBytes capacity: Int) {
        body.reserveCapacity(capacity + 64)
        append(name)
    }

    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(bytes: $0) }
    }

    public mutating func append(_ number: some BinaryInteger) { append(String(number)) }

    public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(bytes: $0) } }

    /// The whole command, with its count of arguments.
    var wireBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + 16)
        bytes.append(0x2A)
        bytes.append(contentsOf: String(count).utf8)
        bytes.append(contentsOf: [0x0D, 0x0A])
        bytes.append(contentsOf: body)
        return bytes
    }

    private mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
        body.append(0x24)
        body.append(contentsOf: String(bytes.count).utf8)
        body.append(contentsOf: [0x0D, 0x0A])
        body.append(contentsOf: bytes)
        body.append(contentsOf: [0x0D, 0x0A])
        count += 1
    }
}
