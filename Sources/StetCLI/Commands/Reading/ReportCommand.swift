internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Storage
internal import Terminal
internal import Workflow

struct ReportCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the review report.",
    discussion: """
      Example: stet report --source ferry-2024 -o report.md
      Example: stet report --for record --source ferry-2024 --with-private -o record.html --force
      Example: stet report --format csv --tag draft
      """)

  @Option(
    name: .customLong("for"),
    help: """
      Whom it is for: editor, all of it; author, what they are asked; reader, for publication, with \
      the reasons as reviewers wrote them; record, what stood when a source was signed, and since.
      """)
  var audience = Audience.editor

  @Flag(help: "Private notes too; with --for record alone.")
  var withPrivate = false

  @Option(
    name: .shortAndLong, help: "Only claims that cite this source.", completion: .naming(.source))
  var source: String?

  @Option(help: "Only claims with this headline.")
  var status: Status?

  @Option(name: .shortAndLong, help: "Only claims with this tag.", completion: .naming(.tag))
  var tag: String?

  @Option(help: "The format; otherwise by the ending of -o, and markdown on a terminal or a pipe.")
  var format: ReportFormat?

  @Option(name: .shortAndLong, help: "Write to a file.", completion: .file())
  var output: String?

  @Flag(help: "Write over a file that stands already.")
  var force = false

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let format = try chosenFormat()
    try checkAudience(format)
    let desk = try session.desk(options, reading)
    let leftOut =
      if let output {
        try session.writeFile(output, force: force, of: desk) {
          try write(format, of: desk, in: session, to: $0)
        }
      } else {
        try session.paged { session in
          try session.printWhole { sink in
            try write(format, of: desk, in: session) {
              try sink(session.console.shown($0, as: format))
            }
          }
        }
      }
    if let words = leftOut?.words { session.console.say("stet: \(words)") }
    if tag != nil { try session.sayUnknownNames(in: query, of: desk) }
  }

  /// Writes the report from one state of the ledger.
  private func write(
    _ format: ReportFormat, of desk: Desk, in session: Session, to sink: (String) throws -> Void
  ) throws -> ClaimsLeftOut? {
    if audience == .record, let form = PageForm(format) {
      try record(desk, in: session).write(form, to: sink)
      return nil
    }
    let rules = try desk.roster().rules
    let asOf = try reading.time()?.text
    return try desk.report(on: query) { reading in
      let report = Report(
        organisation: rules.organisation, claimReviewURL: rules.claimReviewURL,
        heads: reading.heads, asOf: asOf, sources: reading.sources, onFile: reading.onFile,
        claimCounts: reading.claimCounts, verdictDays: reading.verdictDays,
        outlines: reading.outlines, read: reading.forEachClaim)
      switch (audience, PageForm(format)) {
      case (.author, let form?): try QuerySheet(report, text: reading.text).write(form, to: sink)
      case (.reader, let form?): try ReaderReport(report, text: reading.text).write(form, to: sink)
      default: return try report.write(format, to: sink)
      }
      return nil
    }
  }

  private var query: ClaimQuery {
    var query = ClaimQuery()
    query.source = source
    query.filter.status = status
    query.filter.tag = tag
    return query
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

extension Console {
  /// A piece of a report as it goes to standard output: on a terminal it is shown, not obeyed.
  fileprivate func shown(_ piece: String, as format: ReportFormat) -> String {
    guard isTerminal else { return piece }
    switch format {
    case .json, .jsonl, .claimreview, .annotations: return TerminalText.escapeJSON(piece)
    case .markdown, .html, .csv:
      // CSV ends its lines with CRLF: the CR is no character of anybody's.
      let lines = piece.hasSuffix("\r\n") ? piece.dropLast() + "\n" : piece
      return TerminalText.escape(lines, keepingNewlines: true)
    }
  }
}
