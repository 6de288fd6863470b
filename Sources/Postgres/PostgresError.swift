/// Why PostgreSQL did not do what was asked.
public struct PostgresError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The server's code, five characters (PostgreSQL's manual, appendix A); `nil` when the client library speaks.
    public let state: String?
    /// The connection is of no use any more.
    public let isLost: Bool
    /// The server asked for a password and had none, or was given one.
    public let concernsPassword: Bool
    /// One line, in the server's language. Never holds the password.
    public let description: String

    init(state: String?, isLost: Bool, concernsPassword: Bool = false, _ description: String) {
        self.state = state
        self.isLost = isLost
        self.concernsPassword = concernsPassword
        self.description = description.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
            .filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
