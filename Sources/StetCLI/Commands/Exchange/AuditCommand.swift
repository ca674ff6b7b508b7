internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

struct AuditCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check chains, projections, texts and spans; exit 1 where something is wrong.",
    discussion: "Example: stet audit")

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let audit = try Desk.audit(
      try session.folder(options.acting),
      environment: try session.deskEnvironment(options.acting))
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
    if audit.problems.contains(where: { $0.kind == .projection }) {
      session.console.say(
        "hint: rows are made anew from claims/ledger when claims/stet.db is moved away")
    }
    if !audit.problems.isEmpty { throw CheckFoundSomething() }
  }
}
