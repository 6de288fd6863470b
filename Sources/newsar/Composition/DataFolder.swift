import Glibc
import NewsarModel

/// The folder in which `newsar run` keeps everything: store, private Redis, rejects.
struct DataFolder {
    let path: String

    var storePath: String { absolute + "/store.sqlite" }
    var redisFolder: String { absolute + "/redis" }
    var rejectsPath: String { absolute + "/rejects.jsonl" }

    /// Where the private Redis listens. A socket's path may have 107 bytes, so a deep folder's socket lies in the system's
    /// temporary folder under a name made from the path.
    var socketPath: String {
        let inside = redisFolder + "/redis.sock"
        if inside.utf8.count < 100 { return inside }
        return "\(temporary)/newsar-\(getuid())-\(Fingerprint(of: absolute).description.prefix(16)).sock"
    }

    var absolute: String {
        if path.hasPrefix("/") { return path }
        guard let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return String(cString: current) + "/" + path
    }

    var exists: Bool { access(absolute, F_OK) == 0 }

    /// Makes the folder and takes it for this process; the lock ends with the process.
    func claim() throws {
        var partial = ""
        for part in (absolute + "/redis").split(separator: "/") {
            partial += "/" + part
            if mkdir(partial, 0o755) != 0 && errno != EEXIST {
                throw Failure(.usage, "\(partial): cannot make the folder: \(String(cString: strerror(errno)))")
            }
        }
        let descriptor = open(absolute + "/run.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(.usage, "\(absolute): cannot write there: \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure(
                .usage, "\(absolute): another 'newsar run' works there; wait for it or choose another --data folder")
        }
    }

    private var temporary: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
