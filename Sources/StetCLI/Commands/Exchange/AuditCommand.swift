internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

struct AuditCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check chains, projections, texts and spans; exit 1 where something is wrong.",
    discussion: """
      It only reads: what it finds is left as it is. A chain that was cut short, or rewritten whole, \
      is sound in itself, and told by a head that an earlier report printed.

      Example: stet audit
      Example: stet audit --expect mori:40:3c45cc29
      Example: stet audit --database ../friday.db
      """)

  @Option(
    help: ArgumentHelp(
      "A head that must stand in its chain, as a report printed it: DESK:SEQ:HASH, of HASH 8 digits at least. May be repeated.",
      valueName: "head"))
  var expect: [String] = []

  @Option(
    help: "Check this file alone, whoever made it: it is only read, and nothing in it is run.",
    completion: .file(extensions: ["db"]))
  var database: String?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let audit = try audit(in: session, expecting: try expect.map(Self.head))
    if options.json {
      session.printJSON([
        "events": .int(audit.events), "desks": .array(audit.heads.map(\.json)),
        "problems": .array(
          audit.problems.map {
            [
              "kind": .string($0.kind.rawValue), "where": .string($0.place),
              "what": .string($0.what),
            ]
          }),
      ])
    } else {
      session.console.printTable(
        audit.heads.map { [$0.desk, $0.events.counted("event"), "head \($0.head.hex)"] }
          + audit.problems.map { [$0.kind.rawValue, $0.place, $0.what] })
    }
    session.console.say(
      audit.problems.isEmpty
        ? "stet: \(audit.events.counted("event")), nothing wrong"
        : "stet: \(audit.events.counted("event")), \(audit.problems.count.counted("problem"))")
    if database == nil, audit.problems.contains(where: { $0.kind == .projection }) {
      session.console.say("hint: `stet rebuild` makes all rows anew from the events")
    }
    if !audit.problems.isEmpty { throw CheckFoundSomething() }
  }

  private func audit(in session: Session, expecting heads: [ExpectedHead]) throws -> Audit {
    let environment = try session.deskEnvironment(options.acting)
    if let database {
      return try Desk.audit(
        database: session.absolute(database), environment: environment, expecting: heads)
    }
    return try Desk.audit(
      try session.folder(options.acting), environment: environment, expecting: heads)
  }

  private static func head(_ text: String) throws -> ExpectedHead {
    guard let head = ExpectedHead(text) else {
      throw UsageError(
        sentence: "“\(text.shortened)” is no head of a chain.",
        hint: "a report prints it as DESK:SEQ:HASH; 8 digits of HASH will do")
    }
    return head
  }
}
