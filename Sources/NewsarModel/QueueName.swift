/// The two queues: articles on their way to workers, briefs on their way to aggregators.
public enum QueueName: String, Sendable, CaseIterable {
    case articles
    case briefs
}
