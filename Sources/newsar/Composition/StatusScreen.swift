import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore

/// The status as lines for a person: what an operator asks at night. How deep, how old, how fast, how long still; who works, who
/// died; what is dead and why.
struct StatusScreen {
    let status: ClusterStatus

    var lines: [String] {
        [head] + [""] + queueLines + workerLines + deathLines + deadLines + batchLines + storeLines + alarms
    }

    private var head: String {
        let memory =
            status.facts.maxmemory > 0
            ? "\(Self.size(status.facts.usedMemory)) of \(Self.size(status.facts.maxmemory))"
            : Self.size(status.facts.usedMemory)
        return "Redis \(status.facts.version) at \(status.endpoint) · memory \(memory) · up "
            + ProgressBar.clock(Double(status.facts.uptimeSeconds))
    }

    private var queueLines: [String] {
        var table = Table(
            ("queue", .left), ("ready", .right), ("breaking", .right), ("default", .right), ("bulk", .right),
            ("solo", .right), ("delayed", .right), ("held", .right), ("dead", .right), ("done", .right),
            ("oldest", .right),
            ("rate", .right), ("left", .right))
        for census in status.queues {
            let left =
                census.rate > 0
                ? ProgressBar.clock(Double(census.pending) / census.rate) : census.pending > 0 ? "?" : "–"
            table.add(
                census.queue.rawValue + (census.isPaused ? " (paused)" : ""), census.readyCount.grouped,
                (census.ready[.breaking] ?? 0).grouped, (census.ready[.default] ?? 0).grouped,
                (census.ready[.bulk] ?? 0).grouped, census.solo.grouped, census.delayed.grouped, census.held.grouped,
                census.dead.grouped, census.totals.done.grouped,
                census.oldestAge.map { ProgressBar.clock(Double($0) / 1000) } ?? "–",
                "\(Int(census.rate.rounded()).grouped)/s",
                left)
        }
        return table.lines
    }

    private var workerLines: [String] {
        var table = Table(
            ("worker", .left), ("queue", .left), ("busy", .right), ("held", .right), ("done", .right), ("rate", .right),
            ("memory", .right), ("beat", .right), ("state", .left))
        for census in status.queues {
            for worker in census.workers {
                let info = worker.info
                table.add(
                    "\(info?.host ?? "?"):\(info?.pid ?? 0)", census.queue.rawValue,
                    "\(info?.busy ?? 0)/\(info?.slots ?? 0)",
                    worker.held.grouped, (info?.done ?? 0).grouped, "\(Int((info?.rate ?? 0).rounded()).grouped)/s",
                    Self.size(Int64(info?.rss ?? 0)), "\(worker.beatAge.fixed(1)) s",
                    worker.leaseLeft < 0 ? "LOST, its work goes to others" : info?.state ?? "?")
            }
        }
        guard table.isEmpty else { return [""] + table.lines }
        let isWaiting = status.queues.contains { $0.pending > 0 }
        return ["", isWaiting ? "no workers: start some with newsar worker" : "no workers, and nothing waits for one"]
    }

    private var deathLines: [String] {
        guard !status.deaths.isEmpty else { return [] }
        let latest = status.deaths.sorted { $0.at > $1.at }
        return ["", "died (last \(min(3, latest.count)) of \(latest.count) kept):"]
            + latest.prefix(3).map { death in
                "  \(Timestamp(seconds: death.at / 1000))  \(Terminal.safe(death.worker)), held \(death.held), ran \(death.running)"
            }
    }

    private var deadLines: [String] {
        let total = status.queues.reduce(0) { $0 + $1.dead }
        guard total > 0 else { return [] }
        return ["", "dead (\(total.grouped); see newsar dead list):"]
            + status.dead.map { "  \($0.id)  \(Terminal.safe(String($0.reason.prefix(100))))" }
    }

    private var batchLines: [String] {
        guard !status.batches.isEmpty else { return [] }
        var table = Table(
            ("batch", .left), ("submitted", .right), ("stored", .right), ("dead", .right), ("duplicates", .right),
            ("rejected", .right), ("state", .left))
        for batch in status.batches.suffix(5) {
            table.add(
                batch.name, batch.submitted.grouped, batch.stored.grouped, batch.dead.grouped, batch.duplicates.grouped,
                batch.rejected.grouped, batch.isFinished ? "finished" : batch.isOpen ? "being sent" : "under way")
        }
        return [""] + table.lines
    }

    private var storeLines: [String] {
        status.store.map { ["", "store: \($0.articles.grouped) articles, \($0.topics.grouped) topics"] } ?? []
    }

    /// What wants a hand now.
    private var alarms: [String] {
        var alarms = status.facts.faults + status.facts.warnings
        for census in status.queues {
            if census.readyCount > 0 && census.workers.isEmpty {
                alarms.append(
                    "\(census.queue): jobs wait and nobody works; start newsar \(census.queue == .articles ? "worker" : "aggregator")"
                )
            }
            if census.isPaused { alarms.append("\(census.queue) is paused; newsar queue resume \(census.queue)") }
            if census.unaccounted != 0 {
                alarms.append("\(census.queue): \(census.unaccounted) jobs are unaccounted for; run newsar doctor")
            }
        }
        if status.facts.maxmemory > 0, status.facts.usedMemory * 10 > status.facts.maxmemory * 9 {
            alarms.append("Redis memory is nearly used up; add workers or raise maxmemory")
        }
        return alarms.isEmpty ? [] : [""] + alarms.map { "! " + $0 }
    }

    /// `512 B`, `3.4 MB`, `1.2 GB`, in powers of 1,000.
    static func size(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: "\((Double(bytes) / 1e3).fixed(1)) kB"
        case ..<1_000_000_000: "\((Double(bytes) / 1e6).fixed(1)) MB"
        default: "\((Double(bytes) / 1e9).fixed(2)) GB"
        }
    }
}
