internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

struct GalleyCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Write a source's text as a page of HTML, with its claims beside their words.",
    discussion: "Example: stet galley ferry-2024 -o galley.html")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(name: .shortAndLong, help: "Write to a file.", completion: .file())
  var output: String?

  @Flag(help: "Write over a file that stands already.")
  var force = false

  @OptionGroup var options: ActingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let proof = try desk.proof(of: try session.sourceName(source))
    let galley = Galley(proof, organisation: try desk.roster().rules.organisation)
    if let output {
      try session.writeFile(output, force: force, of: desk) { sink in try galley.write(to: sink) }
    } else {
      try galley.write(to: session.console.outputText)
    }
  }
}
