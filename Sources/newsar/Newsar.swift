import ArgumentParser
import Glibc
import Hiredis
import NewsarCluster
import NewsarIngest
import NewsarStore
import NewsarWeb

/// The program: one binary with every role.
@main
struct Newsar: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "newsar",
        abstract: "News intelligence on a cluster of workers: articles in, briefs and cross-article statistics out.",
        discussion: """
            On one machine:       newsar run articles.jsonl.gz
            On many machines:     newsar coordinator, worker and aggregator with the
                                  same --redis URL, then
                                  newsar submit articles.jsonl.gz --wait
            To watch it:          newsar status, newsar top

            Settings come from flags, else from variables (NEWSAR_REDIS, NEWSAR_STORE,
            NEWSAR_LISTEN, …), else from the file that NEWSAR_CONFIG names or
            /etc/newsar/newsar.conf, with lines like NEWSAR_REDIS=redis://host:6379.
            Results go to standard output, progress and logs to standard error
            (NEWSAR_LOG=debug|info|notice|warning).

            Exit status:
              0    done
              1    done, but some articles failed (they are listed)
              2    wrong usage or unreadable input
              3    Redis or the store cannot be reached or used
              4    a worker cut a hung article off and wants to be started again
              130  interrupted; the same command goes on where it stopped
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Analyse", subcommands: [Run.self, Analyze.self]),
            CommandGroup(name: "Cluster", subcommands: [Submit.self, Coordinator.self, Worker.self, Aggregator.self]),
            CommandGroup(
                name: "Watch and steer", subcommands: [Status.self, Top.self, Queue.self, Batch.self, Dead.self]),
            CommandGroup(
                name: "Results",
                subcommands: [
                    Topics.self, TopicDetail.self, Graph.self, Trends.self, Stories.self, StoryDetail.self,
                    Sources.self, Search.self, BriefDetail.self, Report.self, Export.self,
                ]),
            CommandGroup(
                name: "Care",
                subcommands: [Retract.self, Rebuild.self, Frequencies.self, Doctor.self, Bench.self]),
        ])

    static func main() async {
        // A reader that closes its end, or a Redis that does, must give an error, not end the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            ExitStatus.done.exit()
        } catch let failure as Failure {
            failure.report()
            failure.status.exit()
        } catch let error as QueueError {
            Failure(error).report()
            Failure(error).status.exit()
        } catch let error as StoreError {
            Failure(error).report()
            Failure(error).status.exit()
        } catch is CancellationError {
            Failure(.interrupted, "interrupted; the same command goes on where it stopped").report()
            ExitStatus.interrupted.exit()
        } catch let error as MonitorError {
            Failure(.unreachable, error.description).report()
            ExitStatus.unreachable.exit()
        } catch let error as IngestError {
            Failure(.usage, error.description).report()
            ExitStatus.usage.exit()
        } catch let error as RedisError {
            Failure(error.code == .invalidURL ? .usage : .unreachable, error.description).report()
            (error.code == .invalidURL ? ExitStatus.usage : .unreachable).exit()
        } catch {
            // Help and version are errors to the argument parser too, with exit code 0.
            if exitCode(for: error) == .success {
                Terminal.output(line: fullMessage(for: error))
                ExitStatus.done.exit()
            }
            Terminal.error(fullMessage(for: error))
            ExitStatus.usage.exit()
        }
    }
}
