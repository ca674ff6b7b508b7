internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceExclude: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude", abstract: "Set a passage of a source apart: it needs no claim.",
    discussion: "Example: stet source exclude ferry-2024 -q Advertisement --nth all -b furniture")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(name: .shortAndLong, parsing: .unconditional, help: "The exact words.")
  var quote: String?

  @Option(help: "Which one of several, counted from 1, or all.")
  var nth: QuoteModifier?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A place in code points, instead.", valueName: "start:end"))
  var span: CodePointRange?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The whole of this sentence, as `source show --sentences` numbers them, or the quote in it.",
      valueName: "number"))
  var sentence: Int?

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let excluded = try session.desk(options).exclude(
      from: try session.sourceName(source), try passage(session), all: nth?.value == "all",
      because: try session.text(because))
    let ids = EventHash.shortIDs(for: excluded.source.exclusions.map(\.hash))
    if options.json {
      session.printJSON([
        "source": .string(excluded.source.id),
        "exclusions": .array(
          excluded.exclusions.map {
            [
              "id": JSON(ids[$0.hash]), "start": .int($0.range.start), "end": .int($0.range.end),
              "because": .string($0.because),
            ]
          }),
      ])
    } else if session.isQuiet {
      for exclusion in excluded.exclusions { session.console.print(ids[exclusion.hash] ?? "") }
    } else {
      session.console.printTable(
        excluded.exclusions.map {
          [excluded.source.id, ids[$0.hash] ?? "", "\($0.range)", $0.because]
        })
    }
    session.suggest(after: .setApart(source: excluded.source.id))
  }

  private func passage(_ session: Session) throws -> Passage {
    if nth != nil, quote == nil { throw UsageError(sentence: "--nth goes with --quote.") }
    guard let sentence else { return try named(session) }
    if nth?.value == "all" { throw UsageError(sentence: "--nth all is not for one sentence.") }
    let isWhole = quote == nil && span == nil
    return .sentence(sentence, isWhole ? nil : try named(session))
  }

  private func named(_ session: Session) throws -> Passage {
    switch (quote, span) {
    case (let quote?, nil):
      guard let nth = nth?.value, nth != "all" else {
        return .quote(QuoteSelector(exact: try session.text(quote)))
      }
      guard let number = Int(nth), number > 0 else {
        throw UsageError(sentence: "--nth takes a number from 1 up, or all, not “\(nth)”.")
      }
      return .quote(QuoteSelector(exact: try session.text(quote), nth: number))
    case (nil, let span?): return .span(span)
    default: throw UsageError(sentence: "name the passage by --quote, --span or --sentence.")
    }
  }
}
