import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore

/// Everything that `status` and `top` show, read at one moment.
struct ClusterStatus: Sendable {
    var endpoint: String
    var facts: RedisServerFacts
    var queues: [QueueCensus]
    var deaths: [WorkerDeath]
    var batches: [BatchProgress]
    var dead: [ParkedJob]
    var store: StoreCounts?

    /// - Parameter deadShown: dead jobs whose reasons are read.
    static func read(
        _ line: RedisConnection, endpoint: String, store: StoreCounts?, deadShown: Int = 5
    ) async throws(QueueError) -> ClusterStatus {
        var status = ClusterStatus(
            endpoint: endpoint, facts: try await RedisServerFacts.read(from: line), queues: [], deaths: [],
            batches: try await RedisBatches(on: line).all(), dead: [], store: store)
        for queue in QueueName.allCases {
            let office = RedisOffice(queue, on: line)
            status.queues.append(try await office.census())
            status.deaths += try await office.deaths()
            status.dead += try await office.dead(offset: 0, limit: deadShown)
        }
        return status
    }

    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.key("redis")
            json.object { json in
                json.member("url", endpoint)
                json.member("version", facts.version)
                json.member("used_memory", facts.usedMemory)
                json.member("maxmemory", facts.maxmemory)
                json.member("maxmemory_policy", facts.maxmemoryPolicy)
                json.member("append_only", facts.appendOnly)
                json.member("uptime_seconds", facts.uptimeSeconds)
            }
            json.key("queues")
            json.object { json in
                for census in queues {
                    json.key(census.queue.rawValue)
                    census.write(to: &json)
                }
            }
            json.key("batches")
            json.array(batches) { $1.write(to: &$0) }
            json.key("workers")
            json.array {
                for census in queues { for worker in census.workers { worker.write(to: &$0, census.queue) } }
            }
            json.key("store")
            if let store {
                json.object { json in
                    json.member("articles", store.articles)
                    json.member("topics", store.topics)
                    json.member("edges", store.edges.map(Double.init), places: 0)
                    json.member("stories", store.stories.map(Double.init), places: 0)
                }
            } else {
                json.null()
            }
        }
    }
}

extension QueueCensus {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("ready", readyCount)
            json.member("delayed", delayed)
            json.member("held", held)
            json.member("dead", dead)
            json.member("paused", isPaused)
            json.member("oldest_seconds", oldestAge.map { Double($0) / 1000 }, places: 1)
            json.member("rate_per_second", rate, places: 1)
            json.key("by_priority")
            json.object { json in
                for priority in Priority.allCases {
                    json.key(priority.name)
                    json.value(ready[priority] ?? 0)
                }
            }
            json.member("solo", solo)
            json.member("done", totals.done)
            json.member("failed", totals.failed)
            json.member("retried", totals.retried)
            json.member("recovered", totals.recovered)
            json.member("dropped", totals.dropped)
            json.member("enqueued", totals.enqueued)
            json.member("unaccounted", unaccounted)
        }
    }
}

extension QueueCensus.Worker {
    /// Age of the last heartbeat by the lease that it began.
    var beatAge: Double { max(0, Double(QueuePolicy().lease.milliseconds) - Double(leaseLeft)) / 1000 }

    fileprivate func write(to writer: inout JSONWriter, _ queue: QueueName) {
        writer.object { json in
            json.member("id", name)
            json.member("queue", queue.rawValue)
            json.member("host", info?.host)
            json.member("pid", info.map { Double($0.pid) }, places: 0)
            json.member("slots", info?.slots ?? 0)
            json.member("busy", info?.busy ?? 0)
            json.member("held", held)
            json.member("done", info?.done ?? 0)
            json.member("rate_per_second", info?.rate ?? 0, places: 1)
            json.member("rss_bytes", info?.rss ?? 0)
            json.member("beat_age_seconds", beatAge, places: 1)
            json.member("state", info?.state)
            json.member("version", info?.version)
        }
    }
}

extension BatchProgress {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("name", name)
            json.member("submitted", submitted)
            json.member("done", stored)
            json.member("dead", dead)
            json.member("duplicates", duplicates)
            json.member("rejected", rejected)
            json.member("analysed", analysed)
            json.member("dropped", dropped)
            json.member("finished", isFinished)
        }
    }
}
