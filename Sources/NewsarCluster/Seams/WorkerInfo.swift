public import NewsarModel

/// What a worker says of itself with each heartbeat, for `status` and `top`.
public struct WorkerInfo: Sendable, Equatable, Codable {
    public var host: String
    public var pid: Int32
    public var slots: Int
    /// Slots that run a job now.
    public var busy = 0
    public var held = 0
    public var done = 0
    /// Jobs a second over the last beats.
    public var rate = 0.0
    public var rss = 0
    /// `working`, `idle`, `paused`, or what it waits for.
    public var state = "starting"
    public var version: String

    public init(host: String, pid: Int32, slots: Int, version: String) {
        self.host = host
        self.pid = pid
        self.slots = slots
        self.version = version
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("host", host)
            json.member("pid", pid)
            json.member("slots", slots)
            json.member("busy", busy)
            json.member("held", held)
            json.member("done", done)
            json.member("rate", rate, places: 1)
            json.member("rss", rss)
            json.member("state", state)
            json.member("version", version)
        }
    }
}
