internal import ArgumentParser
internal import Claims

struct Unverifiable: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that claims could not be established, and what was tried.",
    discussion:
      "Example: stet unverifiable 12 -b \"no register of ferries lists it; two calls unanswered\"")

  @OptionGroup var verdict: VerdictOptions

  var options: ChangingOptions { verdict.options }

  func run(in session: Session) throws {
    try verdict.give(.unverifiable, in: session)
  }
}
