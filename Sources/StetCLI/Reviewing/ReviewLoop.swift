internal import Claims
internal import Terminal
internal import Workflow

/// A sitting at the review loop: what is shown, and what each key does; whoever runs it does the
/// deeds and tells what came of them.
struct ReviewLoop {
  /// What is on the screen.
  enum Mode: Equatable {
    /// A claim.
    case reading
    /// A claim, and a line under it.
    case writing(Writing)
    /// The keys.
    case help
    /// Nothing waits any longer.
    case finished
  }

  /// What is to be done.
  enum Effect: Equatable {
    case give(VerdictDraft)
    case note(String, isPrivate: Bool)
    case skip
    case undo
    /// The claims that were skipped, once more.
    case again
    case openSource
    case suspend
    case quit
    case interrupt
  }

  /// A line under the claim: what has just been done, or why it was not.
  struct Message: Equatable {
    let text: String
    let isTrouble: Bool
  }

  private(set) var mode = Mode.reading
  private(set) var sheet: ReviewSheet?
  private(set) var message: Message?
  /// How many lines of the claim are above the window.
  private(set) var scroll = 0
  /// How many claims wait, the one shown among them, and how many were dealt with; nil until
  /// somebody has counted.
  var progress: Progress?
  /// Former reasons for each verdict.
  private(set) var recent: [Verdict: [String]]
  private var draft: ReviewDraft?
  private(set) var tally = Tally()

  init(recent: [Verdict: [String]]) {
    self.recent = recent
  }

  /// How far the sitting has come.
  struct Progress: Equatable {
    let place: Int
    let total: Int
  }

  /// What is worth keeping if the sitting ended now.
  var unsaved: ReviewDraft? {
    guard case .writing(let writing) = mode else { return draft }
    let written = writing.draft
    if let draft, !draft.purpose.isSame(as: written.purpose), written.isEmpty { return draft }
    return written.isEmpty ? nil : written
  }

  // MARK: Keys

  /// Does what a key does here.
  ///
  /// - Parameter page: How many lines of the claim the window shows.
  mutating func take(_ key: Key, page: Int) -> Effect? {
    switch key {
    case .control("c"): return .interrupt
    case .control("z"): return .suspend
    default: break
    }
    switch mode {
    case .writing(let writing): return write(writing, key)
    case .help:
      mode = sheet == nil ? .finished : .reading
      return key == .scalar("q") ? .quit : nil
    case .reading, .finished:
      message = nil
      return scrolls(key, page) ? nil : command(key)
    }
  }

  private mutating func write(_ writing: Writing, _ key: Key) -> Effect? {
    var writing = writing
    message = nil
    let outcome = writing.take(key)
    mode = .writing(writing)
    switch outcome {
    case .going: return nil
    case .left:
      draft = unsaved
      mode = .reading
      if draft != nil { say("What you wrote is kept.") }
      return nil
    case .verdict(let draft): return .give(draft)
    case .note(let text, let isPrivate): return .note(text, isPrivate: isPrivate)
    case .refused(let why):
      message = Message(text: why, isTrouble: true)
      return nil
    }
  }

  private mutating func scrolls(_ key: Key, _ page: Int) -> Bool {
    guard mode == .reading else { return false }
    switch key {
    case .down, .scalar("j"): scroll += 1
    case .up, .scalar("k"): scroll = max(0, scroll - 1)
    case .pageDown, .scalar(" "): scroll += max(1, page - 1)
    case .pageUp, .scalar("b"): scroll = max(0, scroll - max(1, page - 1))
    case .home: scroll = 0
    default: return false
    }
    return true
  }

  private mutating func command(_ key: Key) -> Effect? {
    switch key {
    case .scalar("q"): return .quit
    case .scalar("z"): return .undo
    case .scalar("?"):
      mode = .help
      return nil
    case .enter, .escape, .control("l"), .other, .tab, .end: return nil
    default: return mode == .finished ? finishedCommand(key) : claimCommand(key)
    }
  }

  private mutating func finishedCommand(_ key: Key) -> Effect? {
    key == .scalar("s") && tally.skipped > 0 ? .again : unknown(key)
  }

  private mutating func claimCommand(_ key: Key) -> Effect? {
    switch key {
    case .scalar("v"): begin(.verdict(.verified, basis: nil))
    case .scalar("d"): begin(.verdict(.disputed, basis: nil))
    case .scalar("u"): begin(.verdict(.unverifiable, basis: nil))
    case .scalar("n"): begin(.note(isPrivate: false))
    case .scalar("s"): return .skip
    case .scalar("o"): return .openSource
    default: return unknown(key)
    }
    return nil
  }

  private mutating func unknown(_ key: Key) -> Effect? {
    switch key {
    case .scalar(let scalar): say("“\(scalar)” does nothing here; ? lists the keys.")
    case .paste: say("Pasted text goes nowhere here: press a key for a verdict first.")
    default: break
    }
    return nil
  }

  private mutating func begin(_ purpose: ReviewDraft.Purpose) {
    var reasons: [String] = []
    if case .verdict(let verdict, _) = purpose { reasons = recent[verdict] ?? [] }
    mode = .writing(
      Writing(purpose, draft: draft, recent: reasons, wording: sheet?.claim.text ?? ""))
  }

  // MARK: What came of it

  /// Shows a claim, from its top, with what was begun about it before.
  mutating func show(_ sheet: ReviewSheet, draft: ReviewDraft?) {
    self.sheet = sheet
    self.draft = draft
    mode = .reading
    scroll = 0
    if let draft, message?.isTrouble != true {
      let before = message.map { $0.text + " " } ?? ""
      say(
        before + "You had begun \(draft.called): “\(draft.text.shortened)”; \(draft.key) goes on.")
    }
  }

  /// Shows the claim as it stands now, and says that it changed; what was being written stays.
  mutating func showChanged(_ sheet: ReviewSheet) {
    draft = unsaved
    self.sheet = sheet
    mode = .reading
    scroll = 0
    message = Message(
      text:
        "Nothing was recorded: \(sheet.claim.id) has changed since you saw it. This is how it stands now; what you wrote is kept.",
      isTrouble: true)
  }

  /// Says that nothing waits any longer.
  mutating func finish() {
    sheet = nil
    draft = nil
    mode = .finished
    scroll = 0
  }

  mutating func gave(_ given: VerdictDraft, on claim: String) {
    draft = nil
    mode = .reading
    tally.given[given.verdict, default: 0] += 1
    var reasons = recent[given.verdict] ?? []
    reasons.removeAll { $0.utf8.elementsEqual(given.because.utf8) }
    recent[given.verdict] = [given.because] + reasons
    say("“\(given.verdict.rawValue)” on \(claim) is recorded. z takes it back.")
  }

  mutating func noted(on sheet: ReviewSheet) {
    draft = nil
    self.sheet = sheet
    mode = .reading
    tally.notes += 1
    say("The note is on \(sheet.claim.id).")
  }

  mutating func skipped(_ claim: String) {
    tally.skipped += 1
    say("\(claim) was skipped. z goes back to it.")
  }

  mutating func tookBack(_ verdict: Verdict, on claim: String) {
    tally.given[verdict, default: 0] -= 1
    say("“\(verdict.rawValue)” on \(claim) was taken back; the record keeps both.")
  }

  mutating func unskipped(_ count: Int) { tally.skipped -= count }

  /// Says why something was not done; what was being written stays.
  mutating func refused(_ reason: String) {
    message = Message(text: reason, isTrouble: true)
  }

  /// Says something by the way.
  mutating func say(_ text: String) { message = Message(text: text, isTrouble: false) }

  /// Keeps the scrolling within what there is.
  mutating func limitScroll(to lines: Int) { scroll = min(scroll, max(0, lines)) }
}

extension ReviewDraft {
  /// What it was to be, in words.
  var called: String {
    switch purpose {
    case .verdict(.verified, _): "a reason to verify"
    case .verdict(.disputed, _): "a reason to dispute"
    case .verdict(.unverifiable, _): "a reason for unverifiable"
    case .note: "a note"
    }
  }

  /// The key that goes on with it.
  var key: String {
    switch purpose {
    case .verdict(.verified, _): "v"
    case .verdict(.disputed, _): "d"
    case .verdict(.unverifiable, _): "u"
    case .note: "n"
    }
  }
}
