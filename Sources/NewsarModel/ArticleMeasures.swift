/// How one article speaks, in integers, so that sums do not depend on the order of a merge. Unknown is `nil`.
public struct ArticleMeasures: Sendable, Equatable {
    public struct FrameShare: Sendable, Equatable {
        public let frame: Frame
        /// Millionths of the article.
        public let share: Int64

        public init(frame: Frame, share: Int64) {
            self.frame = frame
            self.share = share
        }
    }

    public static let unknown = ArticleMeasures(alarm: nil, valence: nil, factuality: nil, frames: [])

    /// Millionths, 0…1,000,000.
    public let alarm: Int64?
    /// Millionths, −1,000,000…1,000,000.
    public let valence: Int64?
    /// Millionths, 0…1,000,000.
    public let factuality: Int64?
    /// Strongest first, no frame twice.
    public let frames: [FrameShare]

    public init(alarm: Int64?, valence: Int64?, factuality: Int64?, frames: [FrameShare]) {
        self.alarm = alarm
        self.valence = valence
        self.factuality = factuality
        self.frames = frames
    }

    /// The measures in a brief; a tone in which the analysis has no confidence at all is no tone.
    public init(of brief: Brief) {
        let hasTone = brief.tone.confidence > 0
        var frames: [FrameShare] = []
        for framing in brief.framing {
            let share = Self.millionths(framing.score)
            guard share > 0, let frame = Frame(name: framing.frame), !frames.contains(where: { $0.frame == frame })
            else { continue }
            frames.append(FrameShare(frame: frame, share: share))
        }
        self.init(
            alarm: hasTone ? Self.millionths(brief.tone.alarm) : nil,
            valence: hasTone ? Self.millionths(brief.tone.valence, from: -1) : nil,
            factuality: brief.factuality.score.map { Self.millionths($0) }, frames: frames)
    }

    /// A share in millionths, to the four decimals that a brief's JSON keeps, so that statistics made from the stored brief
    /// are the same; what is not finite is 0.
    static func millionths(_ share: Double, from least: Double = 0) -> Int64 {
        guard share.isFinite else { return 0 }
        return 100 * Int64((min(1, max(least, share)) * 10_000).rounded(.toNearestOrAwayFromZero))
    }
}

extension ArticleMeasures {
    public func write(to writer: inout WireWriter) {
        writer.write(alarm)
        writer.write(valence)
        writer.write(factuality)
        writer.write(UInt64(frames.count))
        for frame in frames {
            writer.write(UInt64(frame.frame.rawValue))
            writer.write(frame.share)
        }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        let range: ClosedRange<Int64> = -1_000_000...1_000_000
        let alarm = try reader.optionalSigned(in: 0...range.upperBound)
        let valence = try reader.optionalSigned(in: range)
        let factuality = try reader.optionalSigned(in: 0...range.upperBound)
        var frames: [FrameShare] = []
        for _ in 0..<(try reader.count(limit: Frame.allCases.count)) {
            let number = try reader.unsigned()
            let share = try reader.signed()
            guard let frame = Frame(rawValue: UInt8(clamping: number)), (0...range.upperBound).contains(share),
                !frames.contains(where: { $0.frame == frame })
            else { throw WireError(.corrupt, "frame \(number) with share \(share)") }
            frames.append(FrameShare(frame: frame, share: share))
        }
        self.init(alarm: alarm, valence: valence, factuality: factuality, frames: frames)
    }
}
