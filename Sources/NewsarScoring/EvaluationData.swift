internal import Compression
internal import FoundationEssentials
package import NewsarAnalysis
package import NewsarModel

/// The folder of evaluation sets, and the analysis that is measured.
package struct EvaluationData: Sendable {
    /// Bytes of a file that are read.
    private static let limit = 1 << 30

    package let folder: String
    package let analyzer: Analyzer

    package init(folder: String, analyzer: Analyzer = Analyzer()) {
        self.folder = folder
        self.analyzer = analyzer
    }

    package func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

    /// A file's bytes, unpacked where its name ends in `.gz`.
    package func bytes(_ path: String) throws -> [UInt8] {
        let packed: Data
        do {
            packed = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        } catch {
            throw ScoringError(path, "cannot be read")
        }
        guard path.hasSuffix(".gz") else { return Array(packed) }
        do { return try DeflateInflater(.gzip).unpack(Array(packed), limit: Self.limit) } catch {
            throw ScoringError(path, "is no whole gzip file")
        }
    }

    package func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Names of the files in a folder, sorted.
    package func files(in path: String) throws -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: folder + "/" + path).sorted() } catch {
            throw ScoringError(path, "is no folder")
        }
    }

    /// A file of one JSON value.
    package func json<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        do { return try JSONDecoder().decode(type, from: Data(try bytes(path))) } catch let error as DecodingError {
            throw ScoringError(path, "is not as expected (\(error))")
        }
    }

    /// A file of a JSON value a line.
    package func jsonLines<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> [Value] {
        let decoder = JSONDecoder()
        return try bytes(path).split(separator: 0x0A).enumerated().map { number, line in
            do { return try decoder.decode(type, from: Data(line)) } catch {
                throw ScoringError(path, "line \(number + 1) is not as expected")
            }
        }
    }

    /// Briefs in the order of the articles, worked out on all cores.
    package func briefs(of articles: [Article], asIs: Bool = true) async -> [Brief] {
        let analyzer = analyzer
        let width = max(1, (articles.count + Self.parts - 1) / Self.parts)
        return await withTaskGroup { group in
            for start in stride(from: 0, to: articles.count, by: width) {
                let part = articles[start..<min(articles.count, start + width)]
                group.addTask { (start, part.map { analyzer.brief(of: $0, asIs: asIs) }) }
            }
            var parts: [(start: Int, briefs: [Brief])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.start < $1.start }.flatMap(\.briefs)
        }
    }

    private static let parts = 16
}
