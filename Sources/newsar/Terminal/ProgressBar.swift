import NewsarModel
import Synchronization

/// One line that tells how far a long job is: redrawn on a terminal, a plain line every few seconds elsewhere.
final class ProgressBar: Sendable {
    private struct State {
        var lastDrawn: ContinuousClock.Instant?
        var isOpen = false
        var lastLine = ""
        var samples: [(at: ContinuousClock.Instant, done: Int)] = []
    }

    private let label: String
    private let began = ContinuousClock.now
    private let state = Mutex(State())
    private let isQuiet: Bool

    init(_ label: String, isQuiet: Bool = false) {
        self.label = label
        self.isQuiet = isQuiet
    }

    var elapsed: Duration { began.duration(to: .now) }

    /// Draws, unless it drew a moment ago.
    ///
    /// - Parameters:
    ///   - total: `nil` when it is not known; then there is no bar and no time left.
    ///   - fraction: 0…1 when it is known better than from `done` and `total`, as from bytes read.
    func update(done: Int, total: Int?, fraction: Double? = nil, note: String = "", force: Bool = false) {
        guard !isQuiet else { return }
        let now = ContinuousClock.now
        let interval: Duration = Terminal.errorIsTerminal ? .milliseconds(100) : .seconds(5)
        let line: String? = state.withLock { state in
            if let last = state.lastDrawn, !force, last.duration(to: now) < interval { return nil }
            state.lastDrawn = now
            state.samples.append((now, done))
            // The rate of about the last ten seconds.
            while state.samples.count > 2, state.samples[1].at.duration(to: now) > .seconds(10) {
                state.samples.removeFirst()
            }
            state.isOpen = true
            let first = state.samples[0]
            let seconds = first.at.duration(to: now) / .seconds(1)
            let rate = seconds > 0.2 ? Double(done - first.done) / seconds : 0
            let line = render(done: done, total: total, fraction: fraction, rate: rate, note: note)
            guard line != state.lastLine else { return nil }
            state.lastLine = line
            return line
        }
        guard let line else { return }
        if Terminal.errorIsTerminal {
            let shown = String(line.prefix(Terminal.columns - 1))
            Terminal.write(Array("\r\u{1B}[K\(shown)".utf8), to: 2)
        } else {
            Terminal.error(line)
        }
    }

    /// Ends the line.
    func finish() {
        let wasOpen = state.withLock { state in
            defer { state.isOpen = false }
            return state.isOpen
        }
        if wasOpen && Terminal.errorIsTerminal { Terminal.write([0x0A], to: 2) }
    }

    private func render(done: Int, total: Int?, fraction: Double?, rate: Double, note: String) -> String {
        var parts = [label]
        let share = fraction ?? total.map { $0 > 0 ? Double(done) / Double($0) : 1 }
        if let share {
            let filled = Int((min(1, max(0, share)) * 20).rounded(.down))
            parts.append("[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "]")
            parts.append("\(Int(min(1, max(0, share)) * 100))%")
        }
        parts.append(total.map { "\(done.grouped)/\($0.grouped)" } ?? done.grouped)
        if rate > 0 { parts.append("\(Int(rate).grouped)/s") }
        if let share, share > 0, share < 1, rate > 0 {
            let left =
                total.map { Double($0 - done) / rate } ?? (elapsed / .seconds(1)) * (1 - share) / share
            parts.append("\(Self.clock(left)) left")
        }
        if !note.isEmpty { parts.append("· " + note) }
        return parts.joined(separator: " ")
    }

    /// `4 s`, `2 min 05 s`, `3 h 10 min`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(max(0, min(seconds, 1e9)).rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60 < 10 ? "0" : "")\(whole % 60) s" }
        return "\(whole / 3600) h \(whole / 60 % 60) min"
    }
}

extension Int {
    /// `1,234,567`.
    var grouped: String {
        let digits = String(magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (self < 0 ? "-" : "") + grouped
    }
}

extension Double {
    /// With so many decimals, without a locale.
    func fixed(_ places: Int) -> String {
        var writer = JSONWriter()
        writer.value(self, places: places)
        var text = writer.text
        guard places > 0, isFinite else { return text }
        if !text.contains(".") { text += "." }
        let decimals = text.split(separator: ".", omittingEmptySubsequences: false).last?.count ?? 0
        return text + String(repeating: "0", count: max(0, places - decimals))
    }
}
