internal import ArgumentParser
internal import Terminal

/// How a command's words are shown.
struct FaceOptions: ParsableArguments {
  @Option(help: .color)
  var color = ColorChoice.auto
}

extension ArgumentHelp {
  /// What `--color` does, wherever it stands.
  ///
  /// It is declared beside other options, not in a group of theirs: a debug build checks a group once
  /// more for each one around it, and that check for all that is in it.
  fileprivate static let color = ArgumentHelp(
    "When to use colour: auto (on a terminal), always or never; otherwise NO_COLOR and CLICOLOR_FORCE say.",
    valueName: "when")
}

/// Which desk a command works on, for whom, and how its words are shown.
struct ActingOptions: ParsableArguments {
  @Option(
    help: "The desk's folder; otherwise STET_DESK, or the nearest desk upward.",
    completion: .directory)
  var desk: String?

  @Option(
    name: .customLong("as"), help: "Who acts; otherwise STET_REVIEWER, or the only one active.",
    completion: .naming(.reviewer))
  var handle: String?

  @Option(help: .color)
  var color = ColorChoice.auto
}

/// The options of every command whose data can be JSON.
struct DeskOptions: ParsableArguments {
  @OptionGroup var acting: ActingOptions

  @Flag(help: "Print JSON.")
  var json = false
}

/// The options of every command that changes something.
struct ChangingOptions: ParsableArguments {
  @OptionGroup var acting: ActingOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print nothing but the id of what was changed, and suggest nothing.")
  var quiet = false

  func validate() throws {
    if quiet, json {
      throw ValidationError("--quiet and --json contradict each other.")
    }
  }
}

/// What every command's options say, whatever else they do.
protocol SessionOptions: ParsableArguments {
  /// When colour is used.
  var color: ColorChoice { get }
  /// Whether only ids are wanted.
  var quiet: Bool { get }
}

extension SessionOptions {
  var quiet: Bool { false }
}

extension FaceOptions: SessionOptions {}

extension ActingOptions: SessionOptions {}

extension DeskOptions: SessionOptions {
  var color: ColorChoice { acting.color }
}

extension ChangingOptions: SessionOptions {
  var color: ColorChoice { acting.color }
}

/// A command that works in a session: handed what it reads and writes, so that tests can hand in
/// theirs.
protocol SessionCommand: ParsableCommand {
  associatedtype Options: SessionOptions

  /// What every command can be told.
  var options: Options { get }

  /// Does the command's work.
  func run(in session: Session) throws
}
