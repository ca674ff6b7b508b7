internal import ArgumentParser
internal import Claims
internal import Workflow

struct SearchCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find claims by what they and their verdicts, quotes and sources say, best first.",
    discussion: """
      All words are looked for, in whatever case and with or without accents. "…" is a
      phrase and begin* a beginning; AND, OR, NOT and brackets combine, and text:, reason:,
      quote: or title: says where. Whatever else is typed is searched word by word.

      Example: stet search passengers
      Example: stet search "\\"on passengers\\" NOT 9" --status unchecked --limit 5
      Example: stet search "title:ferry AND state*" --after 12
      Example: stet search "passenger stated" --stem --as-of 2026-11-21
      """)

  @Argument(help: "What to look for.")
  var query: String

  @Flag(help: "Find English words in all their forms: plan, plans, planned.")
  var stem = false

  @OptionGroup var filter: ClaimFilterOptions

  @Option(parsing: .unconditional, help: "How many to print; 20 unless said.")
  var limit: Int?

  @Option(
    help: ArgumentHelp("Go on after this claim, the last one of a page.", valueName: "claim"),
    completion: .naming(.anyClaim))
  var after: String?

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let asked = try filter.query(limit: limit, after: after)
    let desk = try session.desk(options, reading)
    let found = try desk.search(query, among: asked, stems: stem)
    if options.json {
      session.printJSONArray { element in for result in found { element(result.json) } }
    } else {
      session.paged { $0.printFound(found) }
    }
    if found.isEmpty {
      try session.sayUnknownNames(in: asked, of: desk)
    } else if let best = found.first, !options.json {
      session.suggest(after: .found(best.entry.claim))
    }
  }
}
