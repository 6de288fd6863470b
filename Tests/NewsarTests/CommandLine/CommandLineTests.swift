import Foundation
import TestKit
import Testing

/// The program as a person or a script meets it: real processes on a real Redis, one after the other.
@Suite(.serialized) struct CommandLineTests {}

/// Expects that a command ended with this status and one line for a person: what is wrong, and neither a trap nor a bare code.
func expectOneLine(
    _ ending: RunningProcess.Ending, status: Int32, saying words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let lines = ending.complaints
    #expect(ending.status == status, "\(ending)", sourceLocation: sourceLocation)
    #expect(lines.count == 1, "\(ending)", sourceLocation: sourceLocation)
    guard let line = lines.first else { return }
    #expect(line.count > 20, "\(line)", sourceLocation: sourceLocation)
    for word in words { #expect(line.contains(word), "\(line)", sourceLocation: sourceLocation) }
    for trap in ["Fatal error", "Error Domain", "Swift.", "(code:", "errno"] {
        #expect(!ending.errorOutput.contains(trap), "\(ending)", sourceLocation: sourceLocation)
    }
}

extension RunningProcess.Ending {
    /// The lines on standard error that are not progress.
    var complaints: [Substring] {
        errorOutput.split(separator: "\n").filter { line in
            !["sent [", "read [", "stored [", "analysed [", "sent ", "read "].contains { line.hasPrefix($0) }
                && !line.hasPrefix("follow it with: ")
        }
    }
}

/// JSON as a test reads it.
struct JSON: CustomStringConvertible {
    let value: Any?

    init(_ value: Any?) { self.value = value is NSNull ? nil : value }

    /// Throws when the bytes are no JSON.
    init(_ bytes: [UInt8]) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
    }

    /// One value a line.
    static func lines(_ text: String) throws -> [JSON] {
        try text.split(separator: "\n").map { try JSON(Array($0.utf8)) }
    }

    subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
    subscript(index: Int) -> JSON { array.indices.contains(index) ? array[index] : JSON(nil) }

    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var array: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
    var int: Int? { value as? Int }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var bool: Bool? { value as? Bool }
    var text: String? { value as? String }
    var isNull: Bool { value == nil }
    var description: String { value.map { "\($0)" } ?? "null" }
}

/// Tools of the system that a test may want.
enum Tool {
    /// Path of a program; `nil` when it is not installed.
    static func path(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end; cancels the test where it is not installed.
    static func run(_ name: String, _ arguments: String..., input: [UInt8] = []) async throws -> RunningProcess.Ending {
        guard let program = path(name) else { try Test.cancel("\(name) is not installed") }
        return try await RunningProcess(program, arguments, input: input).wait()
    }
}
