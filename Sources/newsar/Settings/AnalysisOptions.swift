import ArgumentParser
import Glibc
import NewsarAnalysis

/// What users add to the analysis: files that are read at start, so that no rebuilding is needed.
struct AnalysisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ratings of outlets as CSV; they win over those of the program (NEWSAR_SOURCES).", valueName: "file"))
    var sources: String?

    @Option(
        help: ArgumentHelp(
            "Names to know: lines of 'name|form|form', a tab, and person, organization, location or event (NEWSAR_NAMES).",
            valueName: "file"))
    var names: String?

    @Option(
        help: ArgumentHelp(
            "In how many articles each word stands: '#documents', a tab and their number, then words (NEWSAR_FREQUENCIES).",
            valueName: "file"))
    var frequencies: String?

    /// Bytes of one such file.
    private static let byteLimit = 64 << 20

    /// The same files as flags, for a child process.
    var arguments: [String] {
        [
            ("--sources", path(sources, "SOURCES")), ("--names", path(names, "NAMES")),
            ("--frequencies", path(frequencies, "FREQUENCIES")),
        ].flatMap { flag, path in path.map { [flag, $0] } ?? [] }
    }

    /// The analysis with these files; a file that is not as it should be is a usage failure with path, line and reason.
    func analyzer() throws -> Analyzer {
        Analyzer(
            outlets: try read(path(sources, "SOURCES")) { try OutletTable(csv: $0) } ?? .shipped,
            frequencies: try read(path(frequencies, "FREQUENCIES")) { try DocumentFrequencies(tsv: $0) } ?? .shipped,
            names: try read(path(names, "NAMES")) { try NameList(String(decoding: $0, as: UTF8.self)) } ?? .empty)
    }

    private func path(_ flag: String?, _ variable: String) -> String? { flag ?? Settings.value(variable) }

    private func read<Value>(_ path: String?, _ parse: ([UInt8]) throws -> Value) throws -> Value? {
        guard let path else { return nil }
        let bytes = try Self.bytes(of: path)
        do {
            return try parse(bytes)
        } catch {
            throw Failure(.usage, "\(path): \(error)")
        }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rbe") else {
            throw Failure(.usage, "\(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard ferror(file) == 0 else { throw Failure(.usage, "\(path): \(String(cString: strerror(errno)))") }
            if count == 0 { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= byteLimit else { throw Failure(.usage, "\(path): larger than 64 MB") }
        }
    }
}
