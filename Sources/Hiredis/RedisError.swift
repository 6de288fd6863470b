/// Why a Redis call did not give a result.
public struct RedisError: Error, Sendable, Equatable, CustomStringConvertible {
    public struct Code: Sendable, Hashable {
        private enum Value: Hashable {
            case invalidURL, unreachable, refused, connectionLost, timedOut, server, unexpectedReply
        }

        private let value: Value
        private init(_ value: Value) { self.value = value }

        /// The address cannot be read.
        public static let invalidURL = Code(.invalidURL)
        /// No connection: nobody listens, the host does not answer, the socket file is missing.
        public static let unreachable = Code(.unreachable)
        /// The server answers but does not let this user in.
        public static let refused = Code(.refused)
        /// The connection broke. Whether the command was carried out is unknown.
        public static let connectionLost = Code(.connectionLost)
        /// No reply in time. Whether the command was carried out is unknown; the connection is closed.
        public static let timedOut = Code(.timedOut)
        /// The server answered with an error; `serverCode` has its first word.
        public static let server = Code(.server)
        /// The reply has not the shape that the caller needs.
        public static let unexpectedReply = Code(.unexpectedReply)
    }

    public let code: Code
    /// First word of a server's error, such as `OOM` or `NOSCRIPT`; empty otherwise.
    public let serverCode: String
    public let description: String

    public init(_ code: Code, _ description: String, serverCode: String = "") {
        self.code = code
        self.description = description
        self.serverCode = serverCode
    }

    /// The server's own words.
    init(server message: String) {
        let word = String(message.prefix { $0 != " " })
        let refused: Set = ["NOAUTH", "WRONGPASS", "NOPERM"]
        self.init(refused.contains(word) ? .refused : .server, message, serverCode: word)
    }

    /// Whether the same call may succeed later without anyone changing anything: the server restarts, fails over, loads its
    /// data, cannot write its file for now, or the network is away.
    public var isTransient: Bool {
        switch code {
        case .unreachable, .connectionLost, .timedOut: true
        case .server:
            Self.transientServerCodes.contains(serverCode) || description.contains("max number of clients reached")
        default: false
        }
    }

    /// The server has been demoted or has dropped its clients: a new connection may reach another one.
    var meansFailover: Bool { ["READONLY", "MASTERDOWN", "UNBLOCKED"].contains(serverCode) }

    /// Redis refused a write for want of memory; it takes it again once jobs have been drained.
    public var isOutOfMemory: Bool { serverCode == "OOM" }

    private static let transientServerCodes: Set = [
        "LOADING", "READONLY", "NOREPLICAS", "UNBLOCKED", "MISCONF", "BUSY", "TRYAGAIN", "CLUSTERDOWN", "MASTERDOWN",
    ]
}
