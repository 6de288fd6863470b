internal import NewsarCluster
internal import NewsarModel

/// Metrics in the Prometheus text format, version 0.0.4. Figures of a queue are the cluster's, histograms this process'.
struct MetricsText {
    private var lines: [String] = []

    static func render(_ snapshot: MonitorSnapshot) -> String {
        var text = MetricsText()
        text.redis(snapshot)
        text.queues(snapshot.queues)
        text.gauges(snapshot.gauges)
        if let articles = snapshot.storeArticles {
            text.family("newsar_store_articles", "gauge", "Articles in the store.", [("", Double(articles))])
        }
        return text.lines.joined(separator: "\n") + "\n"
    }

    private mutating func redis(_ snapshot: MonitorSnapshot) {
        family("newsar_redis_up", "gauge", "1 when Redis answers.", [("", snapshot.redisError == nil ? 1 : 0)])
        guard snapshot.redisError == nil else { return }
        family(
            "newsar_redis_used_memory_bytes", "gauge", "Memory that Redis uses.",
            [("", Double(snapshot.redisUsedMemory))])
        family(
            "newsar_redis_maxmemory_bytes", "gauge", "Redis' memory limit; 0 for none.",
            [("", Double(snapshot.redisMaxmemory))])
    }

    private mutating func queues(_ queues: [QueueCensus]) {
        guard !queues.isEmpty else { return }
        func each(_ value: (QueueCensus) -> Int) -> [(String, Double)] {
            queues.map { ("queue=\"\($0.queue)\"", Double(value($0))) }
        }
        var depth: [(String, Double)] = []
        for census in queues {
            for priority in Priority.allCases {
                depth.append(
                    (
                        "queue=\"\(census.queue)\",state=\"ready\",priority=\"\(priority.name)\"",
                        Double(census.ready[priority] ?? 0)
                    ))
            }
            for (state, count) in [
                ("solo", census.solo), ("delayed", census.delayed), ("held", census.held), ("dead", census.dead),
            ] {
                depth.append(("queue=\"\(census.queue)\",state=\"\(state)\",priority=\"\"", Double(count)))
            }
        }
        family("newsar_queue_jobs", "gauge", "Jobs by state.", depth)
        family(
            "newsar_queue_oldest_seconds", "gauge", "Age of the oldest ready job; 0 when none is ready.",
            queues.map { ("queue=\"\($0.queue)\"", Double($0.oldestAge ?? 0) / 1000) })
        family("newsar_queue_paused", "gauge", "1 while the queue is paused.", each { $0.isPaused ? 1 : 0 })
        family(
            "newsar_workers_alive", "gauge", "Workers whose lease runs.", each { $0.workers.count { $0.leaseLeft > 0 } }
        )
        family("newsar_jobs_enqueued_total", "counter", "Jobs accepted.", each { $0.totals.enqueued })
        family("newsar_jobs_processed_total", "counter", "Jobs done.", each { $0.totals.done })
        family("newsar_jobs_failed_total", "counter", "Failed tries.", each { $0.totals.failed })
        family(
            "newsar_jobs_retried_total", "counter", "Failed tries that will be repeated.", each { $0.totals.retried })
        family(
            "newsar_jobs_recovered_total", "counter", "Jobs taken back from dead workers.", each { $0.totals.recovered }
        )
        family("newsar_jobs_dead_total", "counter", "Jobs that went to dead.", each { $0.totals.dead })
        family("newsar_jobs_dropped_total", "counter", "Jobs cancelled, purged or doubled.", each { $0.totals.dropped })
        family("newsar_worker_deaths_total", "counter", "Workers whose lease ran out.", each { $0.totals.deaths })
    }

    private mutating func gauges(_ gauges: [QueueName: ConsumerGauge]) {
        let sorted = gauges.sorted { $0.key.rawValue < $1.key.rawValue }
        guard !sorted.isEmpty else { return }
        histogram(
            "newsar_lease_latency_seconds", "From enqueue to lease.",
            sorted.map { ("queue=\"\($0.key)\"", $0.value.leaseLatency.snapshot) })
        for (queue, gauge) in sorted {
            switch queue {
            case .articles:
                histogram("newsar_analysis_seconds", "Analysis of one article.", [("", gauge.handling.snapshot)])
            case .briefs: histogram("newsar_merge_seconds", "Merge of one brief.", [("", gauge.handling.snapshot)])
            }
        }
    }

    private mutating func family(
        _ name: String, _ kind: String, _ help: String, _ samples: [(labels: String, value: Double)]
    ) {
        head(name, kind, help)
        for (labels, value) in samples { sample(name, labels, value) }
    }

    private mutating func histogram(
        _ name: String, _ help: String, _ samples: [(labels: String, bins: Histogram.Snapshot)]
    ) {
        head(name, "histogram", help)
        for (labels, bins) in samples {
            let comma = labels.isEmpty ? "" : ","
            var total = 0
            for (bound, count) in zip(bins.bounds, bins.counts) {
                total += count
                sample(name + "_bucket", "\(labels)\(comma)le=\"\(bound)\"", Double(total))
            }
            total += bins.counts.last ?? 0
            sample(name + "_bucket", "\(labels)\(comma)le=\"+Inf\"", Double(total))
            sample(name + "_sum", labels, bins.sum)
            sample(name + "_count", labels, Double(total))
        }
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        lines.append("# HELP \(name) \(help)")
        lines.append("# TYPE \(name) \(kind)")
    }

    private mutating func sample(_ name: String, _ labels: String, _ value: Double) {
        let number = value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : "\(value)"
        lines.append(labels.isEmpty ? "\(name) \(number)" : "\(name){\(labels)} \(number)")
    }
}
