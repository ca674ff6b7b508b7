internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceRevise: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Record a new text of a source, and see what it does to its claims.",
    discussion: """
      Example: stet source revise ferry-2024 article-later.txt --dry-run
      Example: stet source revise ferry-page page.html --as-type html --extractor stet --archived https://archive.example/page
      Example: stet source revise ferry-2024 article.txt --force --retrieved 2026-11-21T08:00:00Z --note "corrected at noon"
      """)

  @Argument(help: "The source; where it is left out, STET_SOURCE.", completion: .naming(.source))
  var source: String

  @Argument(
    help: "The file, as `source add` takes it; - reads standard input.", completion: .file())
  var file: String?

  @OptionGroup var text: TextOptions

  @Option(parsing: .unconditional, help: "What changed, or why it was looked at again.")
  var note: String?

  @Flag(help: "Show what would happen, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the text although most of the spans would be lost.")
  var force = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let (source, file) = try session.sourceName(source, before: file, missing: "the text's file")
    let revising = try session.desk(options).revise(
      source, to: try text.text(from: file, note: try session.text(note), in: session),
      dryRun: dryRun, force: force)
    if options.json {
      session.printJSON(session.json(revising))
    } else if session.isQuiet {
      session.console.print(revising.source.id)
    } else {
      session.paged { $0.printAnchors(revising.anchors) }
    }
    session.report(sentence(revising))
    session.reportTaken(revising.taken, excluded: revising.excluded)
    session.sayUnsearched(revising.anchors, of: revising.source)
    if !dryRun, revising.isNew {
      session.suggest(after: .revised(source: revising.source.id, stale: revising.stale))
    }
  }

  private func sentence(_ revising: Revising) -> String {
    if !revising.isNew {
      return
        "stet: this is the text of \(revising.source.id), revision \(revising.revision), already"
    }
    let verb = dryRun ? "would be" : "is"
    let stale =
      revising.stale.isEmpty
      ? "no claim \(dryRun ? "would go" : "went") stale"
      : "stale now\(dryRun ? " would be" : ""): \(revising.stale.joined(separator: ", "))"
    let force =
      dryRun && revising.needsForce ? "; most spans would be lost, so it takes --force" : ""
    return
      "stet: revision \(revising.revision) of \(revising.source.id) \(verb) recorded; \(stale)\(force)"
  }
}
