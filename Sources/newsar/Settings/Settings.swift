import FoundationEssentials
import Glibc

/// Settings behind the flags: `NEWSAR_*` variables, then the settings file.
enum Settings {
    static let defaultFile = "/etc/newsar/newsar.conf"

    /// The value of `NEWSAR_<name>`; `nil` where neither the environment nor the file has one.
    static func value(_ name: String) -> String? {
        let key = "NEWSAR_" + name
        if let value = getenv(key) { return String(cString: value) }
        return file[key]
    }

    private static let file: [String: String] = {
        guard let named = getenv("NEWSAR_CONFIG").map({ String(cString: $0) }) else { return read(defaultFile) ?? [:] }
        if let values = read(named) { return values }
        // To go on would mean to work with another Redis than the one that is meant.
        Failure(.usage, "\(named): cannot read the settings file that NEWSAR_CONFIG names").report()
        ExitStatus.usage.exit()
    }()

    /// Lines `NAME=value`; blank ones and those that begin with # are comments. `nil` when the file cannot be read.
    private static func read(_ path: String) -> [String: String]? {
        guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20 else { return nil }
        var values: [String: String] = [:]
        for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) where line.first != "#" {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let name = line[..<equals].filter { $0 != " " }
            var value = line[line.index(after: equals)...]
            while value.first == " " { value.removeFirst() }
            while value.last == " " { value.removeLast() }
            if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
                value = value.dropFirst().dropLast()
            }
            values[String(name)] = String(value)
        }
        return values
    }
}
