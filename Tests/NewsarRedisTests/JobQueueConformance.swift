import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// What every `JobQueue` must do, also when calls fail with an unknown outcome and the caller repeats them, as consumers do.
struct JobQueueConformance {
    private let articles: ScriptedQueue
    private let briefs: ScriptedQueue
    private let line: RedisConnection
    private let makeQueue: (_ worker: String) -> any JobQueue
    private let info = WorkerInfo(host: "here", pid: 1, slots: 2, version: "test")

    /// - Parameter makeQueue: an incarnation on the articles queue of `server`.
    init(on server: RedisServer, makeQueue: @escaping (_ worker: String) -> any JobQueue) async throws {
        articles = try await ScriptedQueue(.articles, on: server)
        briefs = try await ScriptedQueue(.briefs, on: server)
        line = RedisConnection(to: server.endpoint, name: "conformance")
        self.makeQueue = makeQueue
    }

    func run() async throws {
        try await givesNothingWithoutALease()
        try await holdsWhatItLeasesAndGivesItBack()
        try await settlesAJobOnce()
        try await keepsALeaseAndConvicts()
        try await wakesAndCanBeInterrupted()
        try await settlesEverythingExactlyOnce()
    }

    // MARK: Rules

    private func givesNothingWithoutALease() async throws {
        try fill(1...3)
        let queue = makeQueue("early")
        let job = Job.sample(1)
        await fenced { () async throws(QueueError) in _ = try await queue.lease(upTo: 1) }
        await fenced { () async throws(QueueError) in _ = try await queue.commit([JobResult(job, .done(next: nil))]) }
        let keeper = queue.keeper()
        await fenced { () async throws(QueueError) in _ = try keeper.renew(info: info) }
        #expect(try articles.ready().count == 3)
    }

    private func holdsWhatItLeasesAndGivesItBack() async throws {
        try fill(1...20)
        let queue = makeQueue("holder")
        try await persist { () async throws(QueueError) in try await queue.join(info: info) }
        var seen: Set<Fingerprint> = []
        for _ in 1...3 {
            let lease = try await persist { () async throws(QueueError) in try await queue.lease(upTo: 5) }
            #expect(lease.kind == .jobs && lease.jobs.count <= 5 && lease.now > 1_700_000_000_000)
            for job in lease.jobs { #expect(seen.insert(job.id).inserted, "\(job.id) was given twice") }
        }
        #expect(try await census().held >= seen.count)
        #expect(try await census().unaccounted == 0)
        try await persist { () async throws(QueueError) in try await queue.leave() }
        #expect(try articles.ready().count == 20)
        let workers = try await census().workers
        #expect(workers.isEmpty)
        await fenced { () async throws(QueueError) in _ = try await queue.lease(upTo: 1) }
    }

    private func settlesAJobOnce() async throws {
        try fill(1...7)
        let queue = makeQueue("settler")
        try await persist { () async throws(QueueError) in try await queue.join(info: info) }
        // Where a reply is lost on the way from the driver, only the server knows what the worker holds.
        while try !articles.ready().isEmpty {
            _ = try await persist { () async throws(QueueError) in try await queue.lease(upTo: 10) }
        }
        let held = try articles.held("settler")
        func job(_ number: Int) throws -> Job { try #require(held.first { $0.number == number }) }
        let results = [
            JobResult(try job(1), .done(next: try job(1))),
            JobResult(try job(2), .retry(reason: "later", delayShare: 1)),
            JobResult(try job(3), .reject(reason: String(repeating: "é", count: 5000))),
            JobResult(try job(4), .defer(reason: "not here", delay: .seconds(60))), JobResult(try job(5), .release),
            JobResult(try job(6), .drop), JobResult(.sample(99), .done(next: .sample(99))),
        ]
        for _ in 1...2 { _ = try await persist { () async throws(QueueError) in try await queue.commit(results) } }
        #expect(try briefs.ready() == [.sample(1)])
        #expect(try Set(articles.delayed()) == [Job.sample(2).id, Job.sample(4).id])
        #expect(try articles.dead() == [Job.sample(3).id])
        let reason = try #require(try articles.why(.sample(3)))
        #expect(reason.utf8.count == 1000 && reason.allSatisfy { $0 == "é" })
        #expect(try articles.ready() == [.sample(5)])
        #expect(try articles.held("settler") == [.sample(7)])
        #expect(
            try articles.totals() == [
                "enqueued": 7, "done": 1, "failed": 2, "retried": 1, "deferred": 1, "dead": 1, "dropped": 1,
            ])
        try await persist { () async throws(QueueError) in try await queue.leave() }
    }

    private func keepsALeaseAndConvicts() async throws {
        try fill(1...1)
        let queue = makeQueue("keeper")
        let keeper = queue.keeper()
        try await persist { () async throws(QueueError) in try await queue.join(info: info) }
        try articles.session.call(RedisCommand("SADD", articles.keys.cancelled, "5"))
        #expect(try await persist { () async throws(QueueError) in try keeper.renew(info: info) } == [5])
        #expect(try await census().workers.first?.info == info)
        _ = try await persist { () async throws(QueueError) in try await queue.lease(upTo: 1) }
        let id = Job.sample(1).id
        let line = queue.line(ofSlot: 0)
        try await persist { () async throws(QueueError) in try line.state([id]) }
        try await persist { () async throws(QueueError) in try keeper.convict(id, reason: "hung") }
        #expect(try articles.solo().map(\.deaths) == [1])
        try await persist { () async throws(QueueError) in try keeper.leave() }
        await fenced { () async throws(QueueError) in _ = try keeper.renew(info: info) }
        await fenced { () async throws(QueueError) in _ = try await queue.commit([JobResult(.sample(1), .release)]) }
        #expect(try articles.solo().count == 1)
    }

    private func wakesAndCanBeInterrupted() async throws {
        try fill(1...1)
        let queue = makeQueue("sleeper")
        // The bell has rung: no waiting. Without a ring an interrupt ends it, with an error or without.
        try await persist { () async throws(QueueError) in try await queue.awaitJobs() }
        let sleeping = Task { try? await queue.awaitJobs() }
        queue.interrupt()
        await sleeping.value
    }

    /// Workers come, die, leave; jobs fail, wait, are handed back. In the end each is in the next queue once, or dead.
    private func settlesEverythingExactlyOnce() async throws {
        try fill(1...240)
        let upkeep = RedisUpkeep(.articles, on: line, policy: .leasing(.zero))
        var retried: Set<Int> = []
        var incarnation = 0
        while try await census().pending > 0 {
            incarnation += 1
            try #require(incarnation < 300, "the queue never drains")
            let worker = "w\(incarnation)"
            let queue = makeQueue(worker)
            let line = queue.line(ofSlot: 0)
            try await persist { () async throws(QueueError) in try await queue.join(info: info) }
            for round in 1...4 {
                let lease = try await persist { () async throws(QueueError) in try await queue.lease(upTo: 12) }
                // The last lease of a round is left unfinished.
                if lease.jobs.isEmpty || round == 4 { break }
                try await persist { () async throws(QueueError) in try line.state(lease.jobs.map(\.id)) }
                let results = lease.jobs.map { JobResult($0, outcome(of: $0, &retried)) }
                _ = try await persist { () async throws(QueueError) in try await queue.commit(results) }
            }
            if incarnation % 3 == 0 {
                // Nothing was stated to be running at the end, so this death accuses nobody.
                try articles.running(worker, [])
                try articles.expire(worker)
            } else {
                try await persist { () async throws(QueueError) in try await queue.leave() }
            }
            await queue.close()
            try articles.makeDue()
            _ = try await upkeep.tend()
            #expect(try await census().unaccounted == 0)
        }
        let rejected = Set((1...240).filter { $0 % 6 == 1 })
        #expect(try Set(articles.dead().map { Int($0.low) }) == rejected)
        #expect(try briefs.ready().map(\.number).sorted() == (1...240).filter { !rejected.contains($0) })
        #expect(try articles.batchCounters() == ["submitted": 240, "analysed": 200, "dead": 40])
        #expect(try articles.totals()["done"] == 200)
    }

    private func outcome(of job: Job, _ retried: inout Set<Int>) -> JobResult.Outcome {
        switch job.number % 6 {
        case 1: return .reject(reason: "never")
        case 2 where retried.insert(job.number).inserted: return .retry(reason: "later", delayShare: 0.5)
        case 3 where retried.insert(job.number).inserted: return .release
        case 4 where retried.insert(job.number).inserted: return .defer(reason: "not here", delay: .seconds(5))
        default: return .done(next: job)
        }
    }

    // MARK: Calling

    /// Repeats the call while the queue is away.
    private func persist<Value>(_ call: () async throws(QueueError) -> Value) async throws(QueueError) -> Value {
        while true {
            do throws(QueueError) {
                return try await call()
            } catch {
                guard error.code == .unavailable else { throw error }
                await Task.yield()
            }
        }
    }

    private func fenced(_ call: () async throws(QueueError) -> Void, at location: SourceLocation = #_sourceLocation)
        async
    {
        do throws(QueueError) {
            try await persist(call)
            Issue.record("not fenced", sourceLocation: location)
        } catch {
            #expect(error.code == .fenced, sourceLocation: location)
        }
    }

    /// An empty database with these jobs ready.
    private func fill(_ numbers: ClosedRange<Int>) throws {
        try articles.session.call(RedisCommand("FLUSHALL"))
        try articles.enqueue(Job.samples(numbers), from: 0)
    }

    private func census() async throws -> QueueCensus { try await RedisOffice(.articles, on: line).census() }
}
