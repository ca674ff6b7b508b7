internal import ArgumentParser
internal import Claims

struct Verify: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Say that claims are right, and why.",
    discussion: """
      Example: stet verify 12 -b "the port's notice gives the same figure" --basis independent
      Example: stet verify 11 12 -b "seen in the register" --checked 2026-11-20 --quiet
      """)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    try verdict.give(.verified, options, in: session)
  }
}
