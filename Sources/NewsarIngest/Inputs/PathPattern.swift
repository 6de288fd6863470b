import Glibc

/// Names of files with `*`, `?` and `[…]`, as shells know them: needed where no shell has seen them, such as in a list.
enum PathPattern {
    /// The paths that `pattern` stands for, in byte order; `nil` when it is no pattern.
    static func paths(_ pattern: String) -> [String]? {
        guard pattern.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }) else { return nil }
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, 0, nil, &matches) == 0 else { return [] }
        let paths = (0..<Int(matches.gl_pathc)).compactMap { index in
            matches.gl_pathv[index].map { String(cString: $0) }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
