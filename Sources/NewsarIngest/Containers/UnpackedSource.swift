internal import Compression

/// What a packed stream holds: one member or several one after the other, as log rotators, web archives and `cat a.gz b.gz`
/// leave them. Each read ends with a member at the latest.
final class UnpackedSource: ByteSource {
    /// Bytes unpacked in one step.
    private static let stepBytes = 256 * 1024

    /// Where the member that was read last begins in the packed stream.
    private(set) var pieceOffset: Int?

    private let packing: Packing
    private let inflater: any StreamInflater
    private var packed: InputWindow
    private var ratio = ExpansionGuard()
    private var isBetweenMembers = true
    private var failure: IngestError?

    /// - Parameter packed: stands at the stream's first byte.
    init(_ packing: Packing, _ packed: InputWindow) throws(IngestError) {
        self.packing = packing
        self.packed = packed
        do {
            inflater = try packing.inflater()
        } catch {
            throw IngestError(.unreadable, error.description)
        }
    }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        if let failure { throw failure }
        let before = bytes.count
        do throws(IngestError) {
            while bytes.count == before {
                if packed.count == 0, try !packed.fill() {
                    guard isBetweenMembers else { throw cutShort }
                    return false
                }
                try step(into: &bytes)
            }
        } catch {
            failure = error
            if bytes.count == before { throw error }
        }
        return true
    }

    private func step(into bytes: inout [UInt8]) throws(IngestError) {
        if isBetweenMembers {
            if skipPadding() { return }
            pieceOffset = packed.offset
            isBetweenMembers = false
        }
        let before = bytes.count
        let step: InflateStep
        do {
            step = try inflate(into: &bytes)
        } catch {
            throw IngestError(.unreadable, error.code == .corrupt ? "\(packing) stream is damaged" : error.description)
        }
        packed.drop(step.consumed)
        ratio.count(packed: step.consumed, unpacked: bytes.count - before)
        if let fault = ratio.fault { throw IngestError(.overLimit, fault) }
        if step.isAtEnd {
            isBetweenMembers = true
            do { try inflater.restart() } catch { throw IngestError(.unreadable, error.description) }
        } else if step.consumed == 0 && bytes.count == before {
            if try !packed.fill() { throw cutShort }
        }
    }

    private func inflate(into bytes: inout [UInt8]) throws(CompressionError) -> InflateStep {
        var result: Result<InflateStep, CompressionError>?
        packed.withBytes { input in
            do throws(CompressionError) {
                result = .success(try inflater.inflate(input, into: &bytes, room: Self.stepBytes))
            } catch {
                result = .failure(error)
            }
        }
        guard let result else { throw CompressionError(.corrupt, "nothing was unpacked") }
        return try result.get()
    }

    /// Drops the zeros with which tapes and xz fill up between members; true when there were any.
    private func skipPadding() -> Bool {
        let zeros = packed.withBytes { bytes in bytes.firstIndex { $0 != 0 } ?? bytes.count }
        packed.drop(zeros)
        return zeros > 0
    }

    /// Looks for the next member, as the kinds of packing have them: gzip's members, zstd's frames, the streams of bzip2 and xz.
    func resume() -> Bool {
        guard failure?.code == .unreadable else { return false }
        var passed = isBetweenMembers ? 0 : 1
        while true {
            let found = packed.withBytes(from: passed) { bytes -> Int? in
                guard bytes.count >= Packing.memberHeadBytes else { return nil }
                return (0...bytes.count - Packing.memberHeadBytes).first { packing.isMember(bytes, $0) }
            }
            if let found {
                packed.drop(passed + found)
                break
            }
            let searched = max(0, packed.count - Packing.memberHeadBytes + 1)
            packed.drop(searched)
            passed = max(0, passed - searched)
            if (try? packed.fill()) != true { return false }
        }
        guard (try? inflater.restart()) != nil else { return false }
        isBetweenMembers = true
        failure = nil
        return true
    }

    private var cutShort: IngestError {
        IngestError(.unreadable, "\(packing) stream ends in the middle of a member")
    }
}
