import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// The driver's types over the scripts: intake, batches, upkeep, office, errors.
@Suite struct RedisRolesTests {
    private func line(to server: RedisServer) -> RedisConnection { RedisConnection(to: server.endpoint, name: "test") }

    private static let rangeOfEight: RecordRange = {
        var range = RecordRange(from: 0, upTo: 8)
        (range.duplicates, range.rejected) = (2, 1)
        return range
    }()

    @Test func intakeTellsFullAndConflict() async throws {
        let server = try await RedisServer(appendOnly: false)
        let intake = RedisIntake(on: line(to: server))
        let ticket = try await intake.open(batch: "monday", input: "in", again: false)
        #expect(ticket == BatchTicket(name: "monday", number: 1, input: "in", nextRecord: 0))
        func send(_ numbers: ClosedRange<Int>, limit: Int = 100) async throws -> IntakeReply {
            try await intake.enqueue(
                Job.samples(numbers), of: ticket,
                records: RecordRange(from: numbers.lowerBound, upTo: numbers.upperBound + 1), limit: limit)
        }
        #expect(try await send(0...9) == .taken(ready: 10))
        #expect(try await send(10...19, limit: 15) == .full(ready: 10))
        let error = await #expect(throws: QueueError.self) { try await send(30...39) }
        #expect(error?.code == .conflict)
        #expect(error?.description.contains("record 10") == true)
        #expect(try await intake.open(batch: "monday", input: "in", again: false).nextRecord == 10)
        let queue = try await ScriptedQueue(on: server)
        let now = try await intake.now()
        #expect((now...now + 60_000).contains(try queue.now()))
    }

    @Test func aForgottenInputLeavesNothingButItsCounts() async throws {
        let server = try await RedisServer(appendOnly: false)
        let (intake, batches) = (RedisIntake(on: line(to: server)), RedisBatches(on: line(to: server)))
        let ticket = try await intake.open(batch: "day", input: "request", again: false)
        let other = try await intake.open(batch: "day", input: "other", again: false)
        for ticket in [ticket, other] {
            _ = try await intake.enqueue(
                Job.samples(1...5), of: ticket, records: RecordRange(from: 0, upTo: 5), limit: 100)
            try await intake.close(ticket)
        }
        try await intake.forget(input: "request", of: "day")
        try await intake.forget(input: "request", of: "day")
        try await intake.forget(input: "request", of: "no such batch")
        #expect(try await intake.open(batch: "day", input: "request", again: false).nextRecord == 0)
        #expect(try await intake.open(batch: "day", input: "other", again: false).nextRecord == 5)
        #expect(try await batches.progress(of: "day")?.submitted == 10)
    }

    @Test func batchesShowTheirProgressAndCanBeCalledOff() async throws {
        let server = try await RedisServer(appendOnly: false)
        let (intake, batches) = (RedisIntake(on: line(to: server)), RedisBatches(on: line(to: server)))
        #expect(try await batches.progress(of: "monday") == nil)
        #expect(try await batches.cancel("monday") == false)
        let ticket = try await intake.open(batch: "monday", input: "in", again: false)
        _ = try await intake.enqueue(Job.samples(1...5), of: ticket, records: Self.rangeOfEight, limit: 100)
        let queue = try await ScriptedQueue(on: server)
        try queue.join("w")
        let jobs = try queue.lease("w").jobs
        try queue.commit("w", done: [(jobs[0], next: jobs[0])])
        try queue.commit("w", jobs[1], "reject")
        try queue.commit("w", jobs[2], "drop")
        var progress = try #require(try await batches.progress(of: "monday"))
        #expect(
            [progress.submitted, progress.analysed, progress.stored, progress.dead, progress.dropped] == [
                5, 1, 0, 1, 1,
            ])
        #expect([progress.duplicates, progress.rejected] == [2, 1])
        #expect(progress.isOpen && progress.openedAt > 1_700_000_000_000 && !progress.isFinished)
        try await intake.close(ticket)
        try await intake.close(ticket)
        progress = try #require(try await intake.progress(of: "monday"))
        #expect(!progress.isOpen)
        _ = try await intake.open(batch: "tuesday", input: "in", again: false)
        #expect(try await batches.all().map(\.name) == ["monday", "tuesday"])
        #expect(try await batches.cancel("tuesday"))
        #expect(try await batches.cancel("tuesday"))
        #expect(try queue.renew("w") == ["OK", "2"])
        let error = await #expect(throws: QueueError.self) {
            try await intake.open(batch: "tuesday", input: "in", again: true)
        }
        #expect(error?.code == .conflict)
    }

    @Test func upkeepReapsAndPromotes() async throws {
        let server = try await RedisServer(appendOnly: false)
        let upkeep = RedisUpkeep(.articles, on: line(to: server), policy: .leasing(.zero))
        let queue = try await ScriptedQueue(on: server)
        #expect(try await upkeep.tend() == UpkeepReport())
        try queue.enqueue(Job.samples(1...6), from: 0)
        for worker in ["alive", "dead", "silent"] { try queue.join(worker) }
        try queue.lease("dead", 3)
        try queue.lease("silent", 1)
        try queue.commit("dead", .sample(1), "retry", "later", 0)
        try queue.running("silent", [.sample(4)])
        for worker in ["dead", "silent"] { try queue.expire(worker) }
        let report = try await upkeep.tend()
        #expect(Set(report.reaped.map { "\($0.worker) \($0.returned) \($0.buried)" }) == ["dead 2 0", "silent 1 0"])
        #expect(report.promoted == 1)
        #expect(try await upkeep.tend() == UpkeepReport())
        let office = RedisOffice(.articles, on: line(to: server))
        #expect(
            try await Set(office.deaths().map { "\($0.worker) \($0.held) \($0.running)" }) == [
                "dead 2 0", "silent 1 1",
            ])
        #expect(try await office.census().workers.map(\.name) == ["alive"])
    }

    @Test func aServerThatHasJustComeUpLetsItsWorkersSayThatTheyLive() async throws {
        let server = try await RedisServer(appendOnly: false)
        let queue = try await ScriptedQueue(on: server)
        try queue.enqueue([.sample(1)], from: 0)
        try queue.join("w")
        try queue.lease("w")
        try queue.expire("w")
        let patient = RedisUpkeep(.articles, on: line(to: server), policy: .leasing(.seconds(86_400)))
        #expect(try await patient.tend() == UpkeepReport())
        #expect(try queue.held("w").count == 1)
    }

    /// With a lease of its own length: the clock is Redis', and nobody has to say that the worker died.
    @Test func aWorkerThatFallsSilentIsReapedWhenItsLeaseIsOver() async throws {
        let server = try await RedisServer(appendOnly: false)
        let scripted = try await ScriptedQueue(on: server)
        try scripted.enqueue(Job.samples(1...2), from: 0)
        func worker(_ lease: Duration) -> RedisJobQueue {
            RedisJobQueue(.articles, at: server.endpoint, worker: "silent", policy: .leasing(lease))
        }
        let upkeep = RedisUpkeep(.articles, on: line(to: server), policy: .leasing(.zero))
        let info = WorkerInfo(host: "here", pid: 1, slots: 1, version: "test")
        let queue = worker(.seconds(3600))
        try await queue.join(info: info)
        let job = try await queue.lease(upTo: 1).jobs[0]
        #expect(try await upkeep.tend() == UpkeepReport())
        // Its last beat.
        _ = try worker(.milliseconds(200)).keeper().renew(info: info)
        try await eventually("the reaper comes") { try await !upkeep.tend().reaped.isEmpty }
        let error = await #expect(throws: QueueError.self) {
            try await queue.commit([JobResult(job, .done(next: job))])
        }
        #expect(error?.code == .fenced)
        #expect(try scripted.ready() == Job.samples(1...2))
        #expect(try scripted.totals() == ["enqueued": 2, "deaths": 1, "recovered": 1])
    }

    @Test func theOfficeListsRevivesAndDropsTheDead() async throws {
        let server = try await RedisServer(appendOnly: false)
        let office = RedisOffice(.articles, on: line(to: server))
        let queue = try await ScriptedQueue(on: server)
        try queue.enqueue(Job.samples(1...600), from: 0)
        try queue.join("w")
        while case let jobs = try queue.lease("w", 500).jobs, !jobs.isEmpty {
            try queue.commit("w", jobs.map { .init(id: $0.id, verb: "reject", reason: "no \($0.number)") })
        }
        let page = try await office.dead(offset: 0, limit: 10)
        #expect(page.count == 10)
        #expect(try await office.dead(offset: 595, limit: 10).count == 5)
        let shown = try #require(page.first)
        #expect(shown.reason == "no \(shown.id.low)")
        #expect(shown.job == .sample(Int(shown.id.low)))
        #expect(shown.at > 1_700_000_000_000)
        #expect(try await office.deadJob(Job.sample(7).id)?.reason == "no 7")
        #expect(try await office.deadJob(Job.sample(601).id) == nil)
        #expect(try await office.retryDead(Job.samples(1...550).map(\.id)) == 550)
        #expect(try await office.dropDead(Job.samples(500...600).map(\.id)) == 50)
        var census = try await office.census()
        #expect(
            census.dead == 0 && census.ready[.default] == 550 && census.totals.revived == 550 && census.unaccounted == 0
        )
        #expect(try await office.purge() == 550)
        census = try await office.census()
        #expect(census.pending == 0 && census.totals.dropped == 600 && census.unaccounted == 0)
    }

    @Test func aPauseShowsAndEndsWithARing() async throws {
        let server = try await RedisServer(appendOnly: false)
        let office = RedisOffice(.briefs, on: line(to: server))
        let queue = try await ScriptedQueue(.briefs, on: server)
        for paused in [true, false] {
            for _ in 1...2 { try await office.setPaused(paused) }
            #expect(try await office.census().isPaused == paused)
        }
        #expect((try queue.bellTokens() ?? 0) > 0)
    }

    @Test func redisErrorsAreToldInTheQueuesTerms() async throws {
        let server = try await RedisServer(appendOnly: false)
        let office = RedisOffice(.articles, on: line(to: server))
        let queue = try await ScriptedQueue(on: server)
        func code() async -> QueueError.Code? {
            await #expect(throws: QueueError.self) { try await office.census() }?.code
        }
        try queue.session.call(RedisCommand("SET", queue.keys.solo(.articles), "no list"))
        #expect(await code() == .unexpected)
        try queue.session.call(RedisCommand("ACL", "SETUSER", "default", "-evalsha", "-script"))
        #expect(await code() == .refused)
        await server.crash()
        #expect(await code() == .unavailable)
    }

    @Test func theServerIsCheckedBeforeItIsTrusted() async throws {
        let server = try await RedisServer(appendOnly: true)
        var facts = try await RedisServerFacts.read(from: line(to: server))
        #expect(facts.faults == [] && facts.warnings == [])
        #expect(facts.version.split(separator: ".").count == 3 && facts.usedMemory > 0)
        try server.call("CONFIG", "SET", "maxmemory-policy", "allkeys-lru")
        try server.call("CONFIG", "SET", "appendonly", "no")
        facts = try await RedisServerFacts.read(from: line(to: server))
        #expect(facts.faults.count == 1 && facts.faults[0].contains("set 'maxmemory-policy noeviction'"))
        #expect(facts.warnings.count == 1 && facts.warnings[0].contains("set 'appendonly yes'"))
    }

    @Test(arguments: [
        ("6.2.14", false), ("7.0.0", true), ("7.2.4", true), ("10.0.1", true), ("", false), ("seven", false),
    ])
    func oldServersAreRefused(version: String, isFit: Bool) {
        let facts = RedisServerFacts(
            info: "# Server\r\nredis_version:\(version)\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n")
        #expect(facts.faults.isEmpty == isFit)
    }
}
