import Hiredis
import NewsarModel
import NewsarRedis
import TestKit

/// Random calls of all scripts, reproducible by seed: submitters, workers that live and die, operators, lost replies.
struct RandomWalk {
    static let batchCount: UInt32 = 3
    private static let most = 120
    /// A delay in milliseconds that does not pass in a test.
    private static let never = 86_400_000

    /// Jobs that the queue has said to have taken.
    private(set) var accepted = 0
    /// First words of all replies.
    private(set) var words: Set<String> = []

    private let articles: ScriptedQueue
    private let briefs: ScriptedQueue
    private var random: SplitMix
    private var workers: [QueueName: [String]] = [:]
    private var gone: [String] = ["never-joined"]
    private var names = 0
    private var bodies: UInt64 = 0
    private var nextRecord = [Int](repeating: 0, count: Int(batchCount))
    /// The call before, word for word, as a caller repeats it whose reply was lost.
    private var last: (name: String, call: () throws -> String)?

    init(articles: ScriptedQueue, briefs: ScriptedQueue, seed: UInt64) {
        self.articles = articles
        self.briefs = briefs
        for queue in [articles, briefs] { queue.policy.firstDelay = .milliseconds(Self.never) }
        random = SplitMix(seed)
    }

    /// The number that a job's payload carries: it tells doubles of one id apart.
    static func body(of job: Job) -> UInt64 { job.payload.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Makes one call; its name.
    mutating func step() throws -> String {
        let queue = chance(0.6) ? articles : briefs
        switch random.below(100) {
        case ..<14: return try enqueue()
        case ..<20: return try join(queue)
        case ..<45: return try lease(queue)
        case ..<52: return try run(queue)
        case ..<76: return try commit(queue)
        case ..<79: return try renew(queue)
        case ..<84: return try part(queue)
        case ..<89: return try promote(queue)
        case ..<93: return try operate(queue)
        default: return try again()
        }
    }

    // MARK: Steps

    private mutating func enqueue() throws -> String {
        let batch = random.below(Int(Self.batchCount))
        let jobs = (0..<random.below(7)).map { _ in job(batch: UInt32(batch + 1)) }
        let twist = random.below(10)
        let from = nextRecord[batch] + (twist == 0 ? 1 : 0)
        let upTo = from + jobs.count + random.below(3)
        let limit = twist == 1 ? 1 : Self.most
        return try make("enqueue") { [articles] in
            try articles.enqueue(jobs, from: from, upTo: upTo, batch: batch + 1, limit: limit)
        } then: { walk, reply in
            guard reply.hasPrefix("OK"), upTo > walk.nextRecord[batch] else { return }
            walk.nextRecord[batch] = upTo
            walk.accepted += jobs.count
        }
    }

    private mutating func join(_ queue: ScriptedQueue) throws -> String {
        guard workers[queue.queue, default: []].count < 4 else { return try lease(queue) }
        names += 1
        let worker = "w\(names)"
        workers[queue.queue, default: []].append(worker)
        return try make("join") {
            try queue.join(worker)
            return "JOINED"
        }
    }

    private mutating func lease(_ queue: ScriptedQueue) throws -> String {
        let (worker, limit) = (worker(of: queue), random.below(6) + 1)
        return try make("lease") { try queue.lease(worker, limit).word }
    }

    private mutating func run(_ queue: ScriptedQueue) throws -> String {
        let worker = worker(of: queue)
        let held = try self.held(worker, queue)
        let jobs = (0..<random.below(3) + 1).compactMap { _ in held.randomElement(using: &random) }
        let slot = random.below(2)
        return try make("running") {
            try queue.running(worker, slot: slot, jobs)
            return "STATED"
        }
    }

    private mutating func commit(_ queue: ScriptedQueue) throws -> String {
        let worker = worker(of: queue)
        var done: [(Job, next: Job?)] = []
        var verdicts: [ScriptedQueue.Verdict] = []
        var subject = try held(worker, queue).shuffled(using: &random).prefix(random.below(6) + 1)
        // Sometimes a job that is in other hands or nowhere.
        if chance(0.2) { subject.append(job(batch: 1)) }
        for job in subject {
            switch random.below(12) {
            case ..<4:
                var next = job
                (next.tries, next.deaths, next.suspicion) = (0, 0, 0)
                done.append((job, next: queue.queue == .articles ? next : nil))
            case ..<6:
                verdicts.append(.init(id: job.id, verb: "retry", reason: "later", number: random.below(2) * 1_000_000))
            case 6: verdicts.append(.init(id: job.id, verb: "reject", reason: "never"))
            case 7:
                verdicts.append(
                    .init(id: job.id, verb: "defer", reason: "not here", number: random.below(2) * Self.never))
            case ..<10: verdicts.append(.init(id: job.id, verb: "release"))
            case 10: verdicts.append(.init(id: job.id, verb: "stuck", reason: "hung"))
            default: verdicts.append(.init(id: job.id, verb: "drop"))
            }
        }
        let settled = (done, verdicts)
        return try make("commit") { try queue.commit(worker, done: settled.0, settled.1) }
    }

    private mutating func renew(_ queue: ScriptedQueue) throws -> String {
        let worker = worker(of: queue)
        return try make("renew") { try queue.renew(worker).first ?? "?" }
    }

    /// A worker dies, leaves, or is looked at by the reaper while it lives.
    private mutating func part(_ queue: ScriptedQueue) throws -> String {
        let worker = worker(of: queue)
        let fate = random.below(6)
        if fate < 4 {
            workers[queue.queue]?.removeAll { $0 == worker }
            gone.append(worker)
        }
        if fate < 3 { try queue.expire(worker) }
        return try make("withdraw") { try queue.withdraw(worker, fate == 3 ? "leaving" : "expired") }
    }

    private mutating func promote(_ queue: ScriptedQueue) throws -> String {
        if chance(0.7) { try queue.makeDue() }
        let limit = random.below(8) + 1
        return try make("promote") {
            try queue.promote(limit)
            return "PROMOTED"
        }
    }

    private mutating func operate(_ queue: ScriptedQueue) throws -> String {
        switch random.below(10) {
        case ..<6:
            var ids = try queue.dead().sorted().shuffled(using: &random).prefix(3)
            if chance(0.2) { ids.append(Fingerprint(high: 0, low: 0)) }
            let chosen = Array(ids)
            let verb = chance(0.7) ? "retry" : "drop"
            return try make("dead \(verb)") {
                try queue.dead(verb, chosen)
                return "DEAD"
            }
        case 6:
            let limit = random.below(5) + 1
            return try make("purge") {
                try queue.purge(limit)
                return "PURGED"
            }
        default:
            let verb = chance(0.4) ? "pause" : "resume"
            return try make(verb) {
                try queue.steer(verb)
                return "STEERED"
            }
        }
    }

    private mutating func again() throws -> String {
        guard let last else { return "nothing" }
        words.insert(Self.word(try last.call()))
        return "a repeat of " + last.name
    }

    // MARK: Parts

    private mutating func make(
        _ name: String, _ call: @escaping () throws -> String,
        then note: (inout RandomWalk, String) -> Void = { _, _ in }
    ) throws -> String {
        let reply = try call()
        last = (name, call)
        words.insert(Self.word(reply))
        note(&self, reply)
        return "\(name) → \(reply)"
    }

    private static func word(_ reply: String) -> String { String(reply.prefix { $0 != " " }) }

    /// A living worker, sometimes one that is gone.
    private mutating func worker(of queue: ScriptedQueue) -> String {
        if chance(0.05), let stranger = gone.randomElement(using: &random) { return stranger }
        return workers[queue.queue]?.randomElement(using: &random) ?? "never-joined"
    }

    /// In an order of its own: the server's differs from run to run.
    private func held(_ worker: String, _ queue: ScriptedQueue) throws -> [Job] {
        try queue.held(worker).sorted { Self.body(of: $0) < Self.body(of: $1) }
    }

    /// A new body; its id is now and then one that came before.
    private mutating func job(batch: UInt32) -> Job {
        bodies += 1
        let id = chance(0.15) ? UInt64(random.below(Int(bodies))) : bodies
        let payload =
            withUnsafeBytes(of: bodies.bigEndian) { Array($0) } + [UInt8](repeating: 0, count: random.below(2) * 100)
        let priority = Priority.allCases.randomElement(using: &random) ?? .default
        return Job(
            id: Fingerprint(high: 3, low: id), priority: priority, batch: batch,
            enqueuedAt: 1_700_000_000_000 + Int64(bodies) * 100, payload: payload)
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seedable, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
