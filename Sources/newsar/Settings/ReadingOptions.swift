import ArgumentParser

/// How inputs are read, where they do not tell it themselves.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: "Columns or members whose names do not tell what they hold, as text=body,title=head,published=day.")
    var fields = ""
}
