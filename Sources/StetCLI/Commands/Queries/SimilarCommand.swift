internal import ArgumentParser
internal import Workflow

struct SimilarCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Find earlier claims that say the same, or nearly.",
    discussion: """
      Of a text, a post for one, hashtags and figures are read as words and values. Each claim has a
      score from 0 to 1, where 1 is the same words and figures in the same order.

      Example: stet similar "The new ferry takes 420 people"
      Example: stet similar mori-2 --limit 3
      """)

  @Argument(
    help: "A claim's id, or a text; - reads standard input.", completion: .naming(.anyClaim))
  var claim: String

  @Option(parsing: .unconditional, help: "How many to print.")
  var limit = 10

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    if limit < 1 { throw UsageError(sentence: "--limit takes a number from 1 up.") }
    let desk = try session.desk(options)
    let found =
      claim == "-"
      ? try desk.claims(likeText: try session.text(claim), limit: limit)
      : try desk.claims(like: claim, limit: limit)
    session.printSimilar(found, json: options.json)
  }
}
