import Glibc
import NewsarModel

/// The figures of a benchmark: for each metric the values of all runs, printed as median, least and most.
struct BenchFigures {
    private struct Figure {
        let bench: String
        let metric: String
        let unit: String
        var values: [Double]
    }

    private var figures: [Figure] = []

    mutating func add(_ bench: String, _ metric: String, _ unit: String, _ value: Double) {
        if let index = figures.firstIndex(where: { $0.bench == bench && $0.metric == metric }) {
            figures[index].values.append(value)
        } else {
            figures.append(Figure(bench: bench, metric: metric, unit: unit, values: [value]))
        }
    }

    func print(asJSON: Bool) {
        if asJSON {
            for figure in figures {
                var writer = JSONWriter()
                writer.object { json in
                    json.member("bench", figure.bench)
                    json.member("metric", figure.metric)
                    json.member("unit", figure.unit)
                    json.member("median", Self.median(figure.values))
                    json.member("min", figure.values.min())
                    json.member("max", figure.values.max())
                    json.member("runs", figure.values.count)
                }
                Terminal.output(line: writer.text)
            }
            return
        }
        var table = Table(
            ("bench", .left), ("metric", .left), ("median", .right), ("min", .right), ("max", .right), ("unit", .left),
            ("runs", .right))
        for figure in figures {
            table.add(
                figure.bench, figure.metric, Self.shown(Self.median(figure.values)),
                Self.shown(figure.values.min() ?? 0),
                Self.shown(figure.values.max() ?? 0), figure.unit, String(figure.values.count))
        }
        table.print()
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    private static func shown(_ value: Double) -> String {
        value >= 1000 ? Int(value.rounded()).grouped : value.fixed(3)
    }
}

/// The machine and the versions, printed above every table of figures.
enum BenchMachine {
    static func lines(redis: String?) -> [String] {
        var system = utsname()
        uname(&system)
        let release = withUnsafeBytes(of: system.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let model = firstLine(of: "/proc/cpuinfo", with: "model name") ?? "unknown processor"
        let memory = firstLine(of: "/proc/meminfo", with: "MemTotal") ?? "?"
        return [
            "machine: \(model), \(Host.cores) cores, memory \(memory), Linux \(release)",
            "versions: newsar \(Newsar.version)" + (redis.map { ", Redis \($0)" } ?? ""),
        ]
    }

    private static func firstLine(of path: String, with name: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 512)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            let line = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard line.hasPrefix(name), let colon = line.firstIndex(of: ":") else { continue }
            return line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return nil
    }
}
