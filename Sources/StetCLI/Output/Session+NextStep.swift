internal import Claims
internal import Terminal
internal import Workflow

extension Session {
  /// Says what most people do next, to a person who reads the messages and has not asked for quiet.
  ///
  /// - Parameter deed: Looked at only where it is said.
  func suggest(
    after deed: @autoclosure () -> NextStep.Deed, on desk: Desk? = nil,
    by options: ActingOptions? = nil
  ) {
    guard console.showsMessages, !isQuiet else { return }
    // Without a roster that can be read nobody is known to be kept from reviewing.
    let roster = try? desk?.roster()
    let handle =
      options?.handle ?? environment["STET_REVIEWER"]
      ?? (roster?.active.count == 1 ? roster?.active[0].handle : nil)
    let step = NextStep.after(deed()) { claim in
      guard let roster, !roster.rules.selfReview else { return true }
      return claim.logged.by != handle && claim.worded.by != handle
    }
    if let step { suggest(step) }
  }

  /// Says what comes next.
  func suggest(_ step: NextStep) {
    guard console.showsMessages, !isQuiet else { return }
    console.say(StyledText("next: \(step.command)", .dim))
  }

  /// Says how it went, unless somebody wants nothing but ids.
  func report(_ sentence: String) {
    if !isQuiet { console.say(sentence) }
  }
}
