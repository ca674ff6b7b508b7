internal import ArgumentParser

/// Which desk a command works on, and for whom.
struct ActingOptions: ParsableArguments {
  @Option(
    help: "The desk's folder; otherwise STET_DESK, or the nearest desk upward.",
    completion: .directory)
  var desk: String?

  @Option(
    name: .customLong("as"), help: "Who acts; otherwise STET_REVIEWER, or the only one active.",
    completion: .naming(.reviewer))
  var handle: String?
}

/// The options of every command whose data can be JSON.
struct DeskOptions: ParsableArguments {
  @OptionGroup var acting: ActingOptions

  @Flag(help: "Print JSON.")
  var json = false
}

/// A command that works in a session: handed what it reads and writes, so that tests can hand in
/// theirs.
protocol SessionCommand: ParsableCommand {
  /// Does the command's work.
  func run(in session: Session) throws
}
