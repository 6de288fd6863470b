import Foundation
import TestKit
import Testing

/// A file system in memory that is soon full. Only root may have one: elsewhere the test is cancelled with the reason.
final class SmallDisk: Sendable {
    private let folder: TemporaryFolder
    var path: String { folder.file("disk") }

    init(megabytes: Int) async throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("disk"), withIntermediateDirectories: false)
        try await Self.mount(at: path, megabytes: megabytes)
    }

    private static func mount(at path: String, megabytes: Int) async throws {
        let ending = try await Tool.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "none", path)
        guard ending.status == 0 else { try Test.cancel("no file system may be mounted here: \(ending.errorOutput)") }
    }

    func grow(megabytes: Int) async throws {
        let ending = try await Tool.run("mount", "-o", "remount,size=\(megabytes)m", path)
        #expect(ending.status == 0, "\(ending)")
    }

    /// Detaches it also while something on it is still open.
    func unmount() { umount2(path, Int32(MNT_DETACH)) }
}
