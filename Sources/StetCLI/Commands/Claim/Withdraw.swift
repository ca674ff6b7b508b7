internal import ArgumentParser
internal import Claims
internal import Workflow

struct Withdraw: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take claims out of the reckoning: all that are named, or none.",
    discussion: """
      Example: stet withdraw 13 -b "says the same" --duplicate-of 12
      Example: stet withdraw 10 11 -b "headlines" --yes
      """)

  @Argument(help: "The claims.", completion: .naming(.claim))
  var claims: [String]

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @Option(
    help: ArgumentHelp("The claim that says the same and stays.", valueName: "claim"),
    completion: .naming(.claim))
  var duplicateOf: String?

  @Flag(help: "Do not ask before several are withdrawn.")
  var yes = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let because = try session.text(because)
    let desk = try session.desk(options)
    guard try isMeant(desk, in: session) else {
      session.console.say("stet: nothing was withdrawn")
      return
    }
    let withdrawn = try desk.withdraw(claims, because: because, duplicateOf: duplicateOf)
    session.printChanged(withdrawn, json: options.json, asArray: claims.count > 1)
  }

  /// Whether to go on: more than one claim is withdrawn only when somebody says so.
  private func isMeant(_ desk: Desk, in session: Session) throws -> Bool {
    if claims.count == 1 || yes { return true }
    let named = try claims.map { try desk.claim($0).claim }
    if session.interaction != nil {
      for claim in named {
        session.console.say("  \(claim.id)  \(claim.status.rawValue)  \(claim.text.shortened)")
      }
    }
    let count = Set(named.map(\.hash)).count
    return try session.confirms(
      "withdraw \(count == 1 ? "this claim" : "these \(count) claims")?", unless: yes,
      sentence: "\(claims.count.counted("claim")) would be withdrawn, and nobody can be asked.")
  }
}
