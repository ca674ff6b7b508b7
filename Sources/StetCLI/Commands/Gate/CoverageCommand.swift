internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Workflow

struct CoverageCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "List the sentences of a source that can be checked and that no claim answers for.",
    discussion: "Example: stet coverage ferry-2024 --require 90")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Exit 1 unless so many in a hundred of the checkable sentences are covered or excluded.",
      valueName: "percent"))
  var require: Percent?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let found = try session.desk(options).coverage(of: try session.sourceName(source))
    let coverage = found.coverage
    if options.json {
      session.printJSON(session.json(found))
    } else {
      session.paged { $0.printOpenSentences(found) }
    }
    session.sayLapsed(found)
    let share = "\(coverage.percent) percent"
    let required =
      require.flatMap { coverage.percent < $0.value ? ", and \($0.value) are asked for" : nil }
    session.console.say("stet: \(found.counts); \(share)\(required ?? "")")
    if required != nil { throw CheckFoundSomething() }
  }
}

/// A whole number from 0 to 100.
struct Percent: ExpressibleByArgument {
  let value: Int

  init?(argument: String) {
    guard let value = Int(argument), (0...100).contains(value) else { return nil }
    self.value = value
  }
}
