import Hiredis
import Testing

@Suite struct RedisEndpointTests {
    private static let good: [(url: String, endpoint: RedisEndpoint, shown: String)] = [
        ("redis://localhost", RedisEndpoint(address: .tcp(host: "localhost", port: 6379)), "redis://localhost:6379"),
        ("redis://localhost/", RedisEndpoint(address: .tcp(host: "localhost", port: 6379)), "redis://localhost:6379"),
        (
            "REDIS://db.example:6380/15",
            RedisEndpoint(address: .tcp(host: "db.example", port: 6380), database: 15), "redis://db.example:6380/15"
        ),
        (
            "redis://ann:secret@db.example",
            RedisEndpoint(address: .tcp(host: "db.example", port: 6379), user: "ann", password: "secret"),
            "redis://ann@db.example:6379"
        ),
        (
            "redis://:secret@db.example",
            RedisEndpoint(address: .tcp(host: "db.example", port: 6379), password: "secret"), "redis://db.example:6379"
        ),
        (
            "redis://ann:s%40%3A%2f@db.example",
            RedisEndpoint(address: .tcp(host: "db.example", port: 6379), user: "ann", password: "s@:/"),
            "redis://ann@db.example:6379"
        ),
        (
            "redis://ann:s@c:r/t@db.example:1",
            RedisEndpoint(address: .tcp(host: "db.example", port: 1), user: "ann", password: "s@c:r/t"),
            "redis://ann@db.example:1"
        ),
        ("redis://[::1]", RedisEndpoint(address: .tcp(host: "::1", port: 6379)), "redis://[::1]:6379"),
        (
            "redis://[::1]:65535/2", RedisEndpoint(address: .tcp(host: "::1", port: 65_535), database: 2),
            "redis://[::1]:65535/2"
        ),
        ("redis+unix:///run/r.sock", RedisEndpoint(address: .unix(path: "/run/r.sock")), "redis+unix:///run/r.sock"),
        ("unix:///run/r.sock", RedisEndpoint(address: .unix(path: "/run/r.sock")), "redis+unix:///run/r.sock"),
        (
            "redis+unix:///run/a@b.sock", RedisEndpoint(address: .unix(path: "/run/a@b.sock")),
            "redis+unix:///run/a@b.sock"
        ),
        (
            "redis+unix://ann:secret@/run/r.sock?db=4",
            RedisEndpoint(address: .unix(path: "/run/r.sock"), user: "ann", password: "secret", database: 4),
            "redis+unix://ann@/run/r.sock?db=4"
        ),
        (
            "redis+unix:///" + String(repeating: "p", count: 106),
            RedisEndpoint(address: .unix(path: "/" + String(repeating: "p", count: 106))),
            "redis+unix:///" + String(repeating: "p", count: 106)
        ),
    ]

    @Test(arguments: good) func reads(url: String, endpoint: RedisEndpoint, shown: String) throws {
        let read = try RedisEndpoint(url: url)
        #expect(read == endpoint)
        #expect(read.description == shown)
    }

    @Test(arguments: [
        ("", "no scheme"),
        ("localhost:6379", "no scheme"),
        ("http://localhost", "unknown scheme 'http'"),
        ("rediss://localhost", "TLS is not built in"),
        ("redis://", "no host"),
        ("redis://:6379", "no host"),
        ("redis://ann@", "no host"),
        ("redis://host:", "'' is no port"),
        ("redis://host:0", "'0' is no port"),
        ("redis://host:65536", "'65536' is no port"),
        ("redis://host:+80", "'+80' is no port"),
        ("redis://host:http", "'http' is no port"),
        ("redis://[::1]x80", "'x80' stands where :port is expected"),
        ("redis://host/one", "'one' is no database number"),
        ("redis://host/-1", "'-1' is no database number"),
        ("redis://host/65536", "'65536' is no database number"),
        ("redis://host/0/1", "'0/1' is no database number"),
        ("redis://ann:%4@host", "broken percent code"),
        ("redis://ann:%+f@host", "broken percent code"),
        ("redis://ann:%ff@host", "broken percent code"),
        ("redis+unix://run/r.sock", "must begin with /"),
        ("redis+unix:///" + String(repeating: "p", count: 107), "longer than 107 bytes"),
    ]) func refuses(url: String, reason: String) {
        let error = #expect(throws: RedisError.self) { try RedisEndpoint(url: url) }
        #expect(error?.code == .invalidURL)
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
        #expect(error?.description.contains("write redis://") == true)
    }

    @Test(arguments: [
        "redis://ann:hush@:1", "redis://ann:hu@hush@:1", "redis://:hush@:1", "http://ann:hush@host", "ann:hush@host",
        "redis:/ann:hush@host", "redis://ann:hush@host:x", "redis://ann:hush@host/x", "redis+unix://ann:hush@run",
        "redis://ann:%4hush@host", "rediss://ann:hush@host",
    ]) func hidesThePassword(url: String) {
        let error = #expect(throws: RedisError.self) { try RedisEndpoint(url: url) }
        #expect(error?.description.contains("hush") == false, "\(String(describing: error))")
    }
}
