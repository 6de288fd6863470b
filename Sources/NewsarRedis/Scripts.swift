public import Hiredis

/// The queue's scripts, embedded from `Scripts/*.lua`. What each does is written there.
public enum Scripts {
    public static let batch = script("batch", PackageResources.batch_lua)
    public static let census = script("census", PackageResources.census_lua)
    public static let commit = script("commit", PackageResources.commit_lua)
    public static let dead = script("dead", PackageResources.dead_lua)
    public static let enqueue = script("enqueue", PackageResources.enqueue_lua)
    public static let join = script("join", PackageResources.join_lua)
    public static let lease = script("lease", PackageResources.lease_lua)
    public static let promote = script("promote", PackageResources.promote_lua)
    public static let purge = script("purge", PackageResources.purge_lua)
    public static let renew = script("renew", PackageResources.renew_lua)
    /// Posted with its text each time, so it goes without `job.lua`.
    public static let running = RedisScript(name: "running", source: PackageResources.running_lua)
    public static let steer = script("steer", PackageResources.steer_lua)
    public static let withdraw = script("withdraw", PackageResources.withdraw_lua)

    public static let all = [
        batch, census, commit, dead, enqueue, join, lease, promote, purge, renew, running, steer, withdraw,
    ]

    /// The script with `job.lua` behind its first line, which Redis wants to be the `#!lua` line.
    private static func script(_ name: String, _ body: [UInt8]) -> RedisScript {
        let end = body.firstIndex(of: 0x0A).map { $0 + 1 } ?? body.count
        return RedisScript(name: name, source: body[..<end] + PackageResources.job_lua + body[end...])
    }
}
