import FoundationEssentials
import Testing

/// The most memory that this process has held since a moment.
struct PeakMemory {
    /// Bytes resident when it was made.
    private let start: Int

    /// Sets the kernel's high-water mark back to what is resident now (proc(5), `clear_refs`).
    init() throws {
        try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        start = try Self.highWater()
    }

    /// Bytes that the high-water mark has risen by since.
    func growth() throws -> Int { try Self.highWater() - start }

    private static func highWater() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let digits = try #require(line).filter(\.isNumber)
        return try #require(Int(digits)) << 10
    }
}
