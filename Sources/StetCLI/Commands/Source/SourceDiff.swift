internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceDiff: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two texts of a source, with the claims beside it.",
    discussion: "Example: stet source diff ferry-2024 --from 1 --to 3")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(
    parsing: .unconditional,
    help: "The number of the former revision; the one before the later unless said."
  )
  var from: Int?

  @Option(
    parsing: .unconditional, help: "The number of the later revision; the newest unless said.")
  var to: Int?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let difference = try session.desk(options).difference(
      ofSource: try session.sourceName(source), from: from, to: to)
    if options.json {
      session.printJSON(session.json(difference))
    } else {
      session.paged { $0.print(difference) }
    }
    let count = difference.hunks.count
    session.console.say(
      "stet: \(difference.source.id), revision \(difference.from.number) to \(difference.to.number): \(count == 0 ? "nothing changed" : "changed in \(count.counted("place"))")"
    )
  }
}
