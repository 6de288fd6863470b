import NewsarTraining

struct UsageError: Error {
    let reason: String
}

/// What the command line asks for. The defaults made the model that comes with the program.
struct Options {
    var data = ""
    var output = ""
    var lists = "Sources/CNewsarData/files"
    var leftOut: Set<TrainingData.Set> = []
    var scored: [String] = []
    /// Articles of the silver corpus.
    var silver = 1200
    /// Made-up pages of results.
    var pages = 300
    var rounds = 5
    var dropping = 15
    var goldWeight: Int32 = 3
    var features = 60_000

    init(_ arguments: ArraySlice<String>) throws {
        var places: [String] = []
        var rest = arguments
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("--") else {
                places.append(argument)
                continue
            }
            guard let value = rest.popFirst() else { throw UsageError(reason: "\(argument) wants a value") }
            try set(argument, value)
        }
        guard places.count == 2 else { throw UsageError(reason: "two places are wanted, DATA and OUTPUT") }
        (data, output) = (places[0], places[1])
    }

    private mutating func set(_ name: String, _ value: String) throws {
        switch name {
        case "--lists": lists = value
        case "--score": scored.append(value)
        case "--leave-out":
            guard let set = TrainingData.Set(rawValue: value) else {
                throw UsageError(reason: "there is no set '\(value)'")
            }
            leftOut.insert(set)
        case "--silver": silver = try number(name, value)
        case "--pages": pages = try number(name, value)
        case "--rounds": rounds = try number(name, value)
        case "--dropping": dropping = try number(name, value)
        case "--gold": goldWeight = Int32(try number(name, value))
        case "--features": features = try number(name, value)
        default: throw UsageError(reason: "there is no \(name)")
        }
    }

    private func number(_ name: String, _ value: String) throws -> Int {
        guard let number = Int(value), (0...1_000_000).contains(number) else {
            throw UsageError(reason: "\(name) wants a number from 0 to 1,000,000")
        }
        return number
    }
}
