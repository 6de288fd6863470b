import Logging
import NewsarStore
import ServiceLifecycle

/// Keeps the stories of an aggregator's store up to date.
///
/// Grouping takes about 45 µs an article of the store, beside the merging; it rests five times as long as it took.
struct StorySettler: Service {
    private static let firstRest = Duration.seconds(5)
    private static let leastRest = Duration.seconds(30)

    let sink: StoreSink
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var rest = Self.firstRest
            // A cancelled sleep ends early and the loop with it.
            while (try? await Task.sleep(for: rest)) != nil {
                let began = ContinuousClock.now
                do {
                    try await sink.settleStories()
                } catch {
                    logger.warning("stories are not up to date: \(error)")
                }
                rest = max(Self.leastRest, began.duration(to: .now) * 5)
            }
        }
    }
}
