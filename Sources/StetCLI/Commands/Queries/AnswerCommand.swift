internal import ArgumentParser
internal import Claims
internal import Workflow

struct AnswerCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Record what the author answered to a query.",
    discussion: "Example: stet answer 12 m3f7t \"From the brochure of 2024\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(
    help: "The query's id, as `show` prints it, or a unique beginning of it.",
    completion: .naming(.query))
  var query: String

  @Argument(help: "The answer; - reads standard input.")
  var text: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let answered = try desk.answer(
      claim, query: query, try session.text(text))
    session.printChanged([answered], json: options.json)
    session.suggest(after: .changed(answered.claim), on: desk, by: options.acting)
  }
}
