import ArgumentParser
import NewsarAnalysis
import NewsarSummarizer

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

    @Option(
        help: ArgumentHelp(
            "Language model that writes the summaries, as openai:URL#MODEL (NEWSAR_SUMMARIZER; its key: NEWSAR_SUMMARIZER_KEY).",
            discussion:
                "Any endpoint with OpenAI's interface: Ollama, llama.cpp, vLLM. Where it fails, the extractive summary stays."
        ))
    var summarizer: String?

    /// The same files as flags, for a child process.
    var arguments: [String] {
        [
            ("--sources", path(sources, "SOURCES")), ("--names", path(names, "NAMES")),
            ("--frequencies", path(frequencies, "FREQUENCIES")), ("--summarizer", path(summarizer, "SUMMARIZER")),
        ].flatMap { flag, path in path.map { [flag, $0] } ?? [] }
    }

    /// The analysis with these files; a file that is not as it should be is a usage failure with path, line and reason.
    func analysis() throws -> Analysis {
        let analyzer = Analyzer(
            outlets: try read(path(sources, "SOURCES")) { try OutletTable(csv: $0) } ?? .shipped,
            frequencies: try read(path(frequencies, "FREQUENCIES")) { try DocumentFrequencies(tsv: $0) } ?? .shipped,
            names: try read(path(names, "NAMES")) { try NameList(String(decoding: $0, as: UTF8.self)) } ?? .empty)
        return Analysis(analyzer: analyzer, summarizer: try languageModel())
    }

    private func languageModel() throws -> LanguageModelSummarizer? {
        guard let text = path(summarizer, "SUMMARIZER") else { return nil }
        do throws(LanguageModelAddressError) {
            return LanguageModelSummarizer(try LanguageModelAddress(text), key: Settings.value("SUMMARIZER_KEY"))
        } catch {
            throw Failure(.usage, "--summarizer \(error)")
        }
    }

    private func path(_ flag: String?, _ variable: String) -> String? { flag ?? Settings.value(variable) }

    private func read<Value>(_ path: String?, _ parse: ([UInt8]) throws -> Value) throws -> Value? {
        guard let path else { return nil }
        let bytes = try UserFile.bytes(of: path)
        do {
            return try parse(bytes)
        } catch {
            throw Failure(.usage, "\(path): \(error)")
        }
    }
}
