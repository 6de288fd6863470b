import Glibc
import NewsarScoring

/// `newsar-score DATA [SET]…`: measures the analysis on sets that people labelled.
///
/// Exit status: 0 done, 2 wrong usage or unreadable data.
@main
struct Main {
    private static let usage = """
        usage: newsar-score DATA [SET]… [--json]

        Prints a line for each figure: the set, the figure, its value, the items it is over. Without a SET all are measured
        that DATA has. The sets, and where each lies in DATA:

        """

    static func main() async {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isJSON = arguments.contains("--json")
        arguments.removeAll { $0 == "--json" }
        guard let folder = arguments.first, !folder.hasPrefix("-") else { fail(usage + places) }
        let names = arguments.dropFirst()
        if let unknown = names.first(where: { name in !EvaluationSets.all.contains { $0.name == name } }) {
            fail("there is no set '\(unknown)'\n" + usage + places)
        }
        let data = EvaluationData(folder: folder)
        for set in EvaluationSets.all where names.isEmpty || names.contains(set.name) {
            if let missing = set.paths.first(where: { !data.has($0) }) {
                if names.contains(set.name) { fail("\(set.name) wants \(folder)/\(missing), which is not there") }
                say("newsar-score: no \(missing), so \(set.name) is left out\n", to: STDERR_FILENO)
                continue
            }
            do {
                for figure in try await set.figures(data) {
                    say((isJSON ? json(figure) : line(figure)) + "\n", to: STDOUT_FILENO)
                }
            } catch {
                fail("\(error)")
            }
        }
    }

    private static var places: String {
        EvaluationSets.all.map { "  \(pad($0.name, 12))\($0.paths.joined(separator: ", "))" }.joined(separator: "\n")
    }

    private static func line(_ figure: Figure) -> String {
        "\(pad(figure.set, 12))\(pad(figure.name, 40))\(rounded(figure.value))  \(figure.items)"
    }

    private static func json(_ figure: Figure) -> String {
        "{\"set\":\"\(figure.set)\",\"figure\":\"\(figure.name)\",\"value\":\(rounded(figure.value)),\"items\":\(figure.items)}"
    }

    private static func rounded(_ value: Double) -> String {
        let thousandths = Int((max(-9, min(9, value)) * 1000).rounded())
        let digits = String(abs(thousandths) % 1000)
        return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
            + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func say(_ text: String, to descriptor: CInt) {
        Array(text.utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
    }

    private static func fail(_ text: String) -> Never {
        say("newsar-score: \(text)\n", to: STDERR_FILENO)
        exit(2)
    }
}
