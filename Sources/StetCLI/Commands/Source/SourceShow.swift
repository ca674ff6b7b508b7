internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceShow: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a source, print its text, or its sentences with their claims.",
    discussion: """
      Example: stet source show ferry-2024 --text
      Example: stet source show ferry-2024 --text --revision 1
      Example: stet source show ferry-2024 --sentences
      """)

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Flag(help: "Print the text itself, byte for byte.")
  var text = false

  @Flag(help: "Print the newest text in numbered sentences, with the claims on each.")
  var sentences = false

  @Option(help: "Which revision's text; the newest unless said.")
  var revision: Int?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    if revision != nil, !text {
      throw UsageError(sentence: "--revision goes with --text.")
    }
    if options.json, text { throw UsageError(sentence: "--text and --json contradict each other.") }
    if sentences, text {
      throw UsageError(sentence: "--text and --sentences contradict each other.")
    }
    let desk = try session.desk(options)
    let name = try session.sourceName(source)
    if text {
      let bytes = try desk.text(ofSource: name, revision: revision)
      let words = String(decoding: bytes, as: UTF8.self)
      if session.console.isTerminal {
        session.paged { $0.console.print(words) }
      } else {
        session.console.output(words)
      }
      return
    }
    if sentences {
      let found = try desk.coverage(of: name)
      if options.json {
        session.printJSON(session.sentencesJSON(found))
      } else {
        session.paged { $0.printSentences(found) }
      }
      return
    }
    let shown = try desk.source(name)
    if options.json {
      try session.printSources([shown], json: true)
    } else {
      let since = try desk.eventCounts(sinceSignOffsOf: shown.source)
      session.paged { $0.printSource(shown, eventsSince: since) }
    }
  }
}
