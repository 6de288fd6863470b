import ArgumentParser
import NewsarModel
import NewsarPages

/// How a brief is written.
enum BriefFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line of JSON a brief.
    case jsonl
    /// For a terminal.
    case text
    /// A page that stands alone.
    case html

    func bytes(of brief: Brief) -> [UInt8] {
        switch self {
        case .jsonl: brief.json + [0x0A]
        case .text: Array(BriefText.text(of: brief, width: Terminal.columns).utf8)
        case .html: BriefPage.html(of: brief)
        }
    }
}
