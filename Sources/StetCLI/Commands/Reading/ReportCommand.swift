internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Storage
internal import Workflow

struct ReportCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the review report.",
    discussion: "Example: stet report --source ferry-2024 -o report.md")

  @Option(name: .shortAndLong, help: "Only claims that cite this source.")
  var source: String?

  @Option(help: "Only claims with this headline.")
  var status: Status?

  @Option(name: .shortAndLong, help: "Only claims with this tag.")
  var tag: String?

  @Option(help: "The format; otherwise by the ending of -o, and markdown on a terminal or a pipe.")
  var format: ReportFormat?

  @Option(name: .shortAndLong, help: "Write to a file.")
  var output: String?

  @Flag(help: "Write over a file that stands already.")
  var force = false

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let format = try chosenFormat()
    let desk = try session.desk(options, reading)
    let report = try report(desk)
    var leftOut: ClaimsLeftOut?
    if let output {
      try session.writeFile(output, force: force) { sink in
        leftOut = try report.write(format, to: sink)
      }
    } else {
      leftOut = try report.write(format) { session.printReport($0, format) }
    }
    if let words = leftOut?.words { session.console.say("stet: \(words)") }
  }

  private func report(_ desk: Desk) throws -> Report {
    var query = ClaimQuery()
    query.source = source
    query.filter.status = status
    query.filter.tag = tag
    let sources = try source.map { [try desk.source($0)] } ?? desk.sources()
    let rules = try desk.roster().rules
    return Report(
      organisation: rules.organisation, claimReviewURL: rules.claimReviewURL,
      heads: try desk.heads(), asOf: try reading.time()?.text, sources: sources.map(\.source),
      onFile: sources.reduce(into: []) { $0.formUnion($1.onFile) },
      claims: try desk.claimsInContext(query))
  }

  private func chosenFormat() throws -> ReportFormat {
    if options.json, let format, format != .json {
      throw UsageError(sentence: "--json and --format \(format.rawValue) contradict each other.")
    }
    if let format { return format }
    if options.json { return .json }
    let file = output?.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), let output else { return .markdown }
    guard let format = ReportFormat(fileEnding: String(file[file.index(after: dot)...])) else {
      let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        sentence: "the ending of \(output) names no format.", hint: "--format takes \(known)")
    }
    return format
  }
}

extension Session {
  /// A piece of a report; on a terminal it is shown, not obeyed.
  fileprivate func printReport(_ piece: String, _ format: ReportFormat) {
    switch format {
    case .json, .jsonl, .claimreview, .annotations: console.outputJSON(piece)
    case .markdown, .html, .csv:
      guard console.isTerminal else { return console.output(piece) }
      // CSV ends its lines with CRLF: the CR is no character of anybody's.
      let lines = piece.hasSuffix("\r\n") ? piece.dropLast() + "\n" : piece
      console.output(TerminalText.escape(lines, keepingNewlines: true))
    }
  }
}
