/// Reads numbers from a flag or, without it, from a variable.
enum Setting {
    /// A whole number in a range; throws a usage failure that names the flag and the variable.
    static func count(
        _ flag: Int?, _ variable: String, default fallback: Int, in range: ClosedRange<Int>, flag name: String
    ) throws -> Int {
        var value = flag ?? fallback
        if flag == nil, let text = Settings.value(variable) {
            guard let number = Int(text) else { throw Failure(.usage, "NEWSAR_\(variable)='\(text)' is no number") }
            value = number
        }
        guard range.contains(value) else {
            throw Failure(
                .usage,
                "\(name) (NEWSAR_\(variable)) is \(value); it must be \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }
}
