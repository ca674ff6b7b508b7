internal import ArgumentParser
internal import Workflow

struct TagCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Add tags to a claim, or take them off.",
    discussion: "Example: stet tag 12 --add transport --remove draft")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(help: "A tag to add. Repeatable.", completion: .naming(.tag))
  var add: [String] = []

  @Option(help: "A tag to take off. Repeatable.", completion: .naming(.tag))
  var remove: [String] = []

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    if add.isEmpty, remove.isEmpty {
      throw UsageError(sentence: "no tag was named.", hint: "--add TAG and --remove TAG name them")
    }
    let claim = try session.desk(options).tag(claim, add: add, remove: remove)
    session.printChanged([claim], json: options.json)
  }
}
