internal import ArgumentParser
internal import Terminal

/// How a command's words are shown.
struct FaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When to use colour: auto (on a terminal), always or never; otherwise NO_COLOR and CLICOLOR_FORCE say.",
      valueName: "when"))
  var color = ColorChoice.auto
}

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

  @OptionGroup var face: FaceOptions
}

/// The options of every command whose data can be JSON.
struct DeskOptions: ParsableArguments {
  @OptionGroup var acting: ActingOptions

  @Flag(help: "Print JSON.")
  var json = false
}

/// The options of every command that changes something.
struct ChangingOptions: ParsableArguments {
  @OptionGroup var reading: DeskOptions

  @Flag(help: "Print nothing but the id of what was changed, and suggest nothing.")
  var quiet = false

  var json: Bool { reading.json }

  func validate() throws {
    if quiet, json {
      throw ValidationError("--quiet and --json contradict each other.")
    }
  }
}

/// What every command's options say, whatever else they do.
protocol SessionOptions: ParsableArguments {
  /// How its words are shown.
  var face: FaceOptions { get }
  /// Whether only ids are wanted.
  var quiet: Bool { get }
}

extension SessionOptions {
  var quiet: Bool { false }
}

extension FaceOptions: SessionOptions {
  var face: FaceOptions { self }
}

extension ActingOptions: SessionOptions {}

extension DeskOptions: SessionOptions {
  var face: FaceOptions { acting.face }
}

extension ChangingOptions: SessionOptions {
  var face: FaceOptions { reading.face }
  var acting: ActingOptions { reading.acting }
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
