internal import ArgumentParser
internal import Claims

struct Unverifiable: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "unverifiable",
    abstract: "Say that claims could not be established, and what was tried.",
    discussion:
      "Example: stet unverifiable 12 -b \"no register of ferries lists it; two calls unanswered\"")

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    try verdict.give(.unverifiable, options, in: session)
  }
}
