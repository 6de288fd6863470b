/// What was expected did not come about.
public struct NeverCame: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}

/// Waits until the condition holds; throws when it does not within the time, which is generous: it only bounds a broken test.
public func eventually(
    _ what: String, within limit: Duration = .seconds(60), _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < end else { throw NeverCame(description: "not within \(limit): \(what)") }
        try await Task.sleep(for: .milliseconds(20))
    }
}
