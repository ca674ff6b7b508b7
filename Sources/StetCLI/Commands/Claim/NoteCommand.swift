internal import ArgumentParser
internal import Workflow

struct NoteCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Put a note on a claim.",
    discussion: "Example: stet note 12 \"The port calls back on Monday\" --private")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(help: "The note; - reads standard input.")
  var text: String

  @Flag(name: .customLong("private"), help: "Keep it inside the desk.")
  var isPrivate = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let claim = try session.desk(options).note(
      claim, try session.text(text), isPrivate: isPrivate)
    session.printChanged([claim], json: options.json)
  }
}
