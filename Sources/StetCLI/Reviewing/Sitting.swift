internal import Anchoring
internal import Claims
internal import Storage
internal import Terminal
internal import Workflow

/// A sitting at a terminal: draws, waits for keys, and does what they ask for.
///
/// Each deed is recorded the moment it is entered, so that nothing that was entered can be lost
/// whatever ends the sitting; what is being written is kept whenever the hands rest.
final class Sitting {
  /// How it ended.
  enum Ending: Equatable {
    /// Its reviewer has left.
    case quit
    /// A signal, by its number, or the key that stands for it.
    case interrupted(Int32)
    /// The terminal is gone.
    case closed
  }

  /// What undo takes back.
  private enum Deed {
    case gave(QueuedClaim, EventHash, VerdictDraft)
    case noted(String)
    case skipped(QueuedClaim, String)
  }

  /// How long the hands rest before what they wrote is kept, in milliseconds.
  private static let pause = 400
  /// How many former reasons are at hand.
  private static let reasons = 20
  private static let interrupt: Int32 = 2

  private let desk: Desk
  private let query: ClaimQuery
  private let terminal: any InteractiveTerminal
  private let messages: MessageBox
  private let reader: SheetReader
  private var loop: ReviewLoop
  private var queued: QueuedClaim?
  private var deeds: [Deed] = []
  private var skipped: Set<EventHash> = []
  private var kept: ReviewDraft?

  init(
    _ desk: Desk, _ query: ClaimQuery, on terminal: any InteractiveTerminal, messages: MessageBox
  ) throws {
    self.desk = desk
    self.query = query
    self.terminal = terminal
    self.messages = messages
    reader = SheetReader(desk)
    var recent: [Verdict: [String]] = [:]
    for verdict in Verdict.allCases {
      recent[verdict] = try desk.recentReasons(for: verdict, limit: Self.reasons)
    }
    loop = ReviewLoop(recent: recent)
  }

  /// What was done.
  var tally: Tally { loop.tally }

  /// Goes through the queue until its reviewer leaves or the terminal goes.
  func run() throws -> Ending {
    terminal.enter()
    defer { terminal.leave() }
    defer { keepDraft() }
    try showNext()
    while true {
      var screen = draw()
      if loop.progress == nil {
        // The claim first: counting all that wait may take longer than finding the first.
        try count()
        screen = draw()
      }
      switch terminal.nextEvent(within: loop.unsaved == kept ? nil : Self.pause) {
      case .key(let key):
        if let ending = try perform(loop.take(key, page: screen.page)) { return ending }
      case .redraw: break
      case .idle: keepDraft()
      case .interrupted(let number): return .interrupted(number)
      case .closed: return .closed
      }
    }
  }

  private func draw() -> ReviewScreen {
    for text in messages.takeAll() { loop.say(text) }
    let screen = ReviewScreen(loop, in: terminal.size, usesColor: terminal.usesColor)
    loop.limitScroll(to: screen.lastScroll)
    terminal.draw(screen.lines, cursor: screen.cursor)
    return screen
  }

  private func perform(_ effect: ReviewLoop.Effect?) throws -> Ending? {
    switch effect {
    case nil: break
    case .quit: return .quit
    case .interrupt: return .interrupted(Self.interrupt)
    case .suspend:
      keepDraft()
      terminal.suspend()
    case .give(let draft): refusable { try give(draft) }
    case .note(let text, let isPrivate): refusable { try note(text, isPrivate) }
    case .undo: refusable(undo)
    case .openSource: refusable(openSource)
    case .skip:
      guard let queued, let sheet = loop.sheet else { break }
      keepDraft()
      skipped.insert(queued.hash)
      deeds.append(.skipped(queued, sheet.claim.id))
      loop.skipped(sheet.claim.id)
      refusable(showNext)
    case .again:
      loop.unskipped(skipped.count)
      skipped = []
      deeds.removeAll { if case .skipped = $0 { true } else { false } }
      refusable(showNext)
    }
    return nil
  }

  /// Does what a rule, another program or a full disk may refuse: then that is said, and the sitting
  /// goes on.
  private func refusable(_ deed: () throws -> Void) {
    do { try deed() } catch {
      let failure = Failure(error)
      let hint = failure.hint.map { " — \($0)" } ?? ""
      loop.refused(failure.sentence + hint)
    }
  }

  // MARK: The queue

  private func showNext() throws {
    loop.progress = nil
    queued = try desk.nextInQueue(query, passingOver: skipped)
    guard let queued else {
      kept = nil
      return loop.finish()
    }
    try show(queued)
  }

  private func show(_ queued: QueuedClaim) throws {
    loop.progress = nil
    self.queued = queued
    kept = try desk.draft(on: queued.hash)
    loop.show(try reader.sheet(queued), draft: kept)
  }

  private func count() throws {
    let waiting = try desk.queueLength(query)
    let done = loop.tally.verdicts
    let place = min(done + skipped.count + 1, max(done + waiting, 1))
    loop.progress = .init(place: place, total: done + waiting)
  }

  // MARK: Deeds

  private func give(_ draft: VerdictDraft) throws {
    guard let queued, let sheet = loop.sheet else { return }
    switch try desk.review(asSeen: sheet.claim, draft) {
    case .changed:
      loop.showChanged(try reader.sheet(queued))
      loop.progress = nil
    case .given(let entry, let review):
      deeds.append(.gave(queued, review, draft))
      loop.gave(draft, on: entry.claim.id)
      keepDraft()
      try showNext()
    }
  }

  private func note(_ text: String, _ isPrivate: Bool) throws {
    guard let queued, let sheet = loop.sheet else { return }
    _ = try desk.note(sheet.claim.id, text, isPrivate: isPrivate)
    deeds.append(.noted(sheet.claim.id))
    loop.noted(on: try reader.sheet(queued))
    keepDraft()
  }

  private func undo() throws {
    guard let deed = deeds.last else {
      return loop.refused("Nothing of this sitting is left to take back.")
    }
    keepDraft()
    switch deed {
    case .noted(let claim):
      loop.refused(
        "The note on \(claim) stays: what the ledger holds is never unsaid. Another note can put it right; z again goes on to what came before."
      )
    case .skipped(let queued, let claim):
      skipped.remove(queued.hash)
      loop.unskipped(1)
      loop.say("Back to \(claim).")
      try show(queued)
    case .gave(let queued, let review, let draft):
      let entry = try takeBack(review, on: queued)
      loop.tookBack(draft.verdict, on: entry.claim.id)
      // What was written need not be written again.
      try desk.keep(
        ReviewDraft(
          purpose: .verdict(draft.verdict, basis: draft.basis), text: draft.because,
          fix: draft.fix), on: queued.hash)
      try show(queued)
    }
    deeds.removeLast()
  }

  private func takeBack(_ review: EventHash, on queued: QueuedClaim) throws -> ClaimInContext {
    do {
      return try desk.takeBack(review, on: queued.hash, because: "undone in review")
    } catch let error as DeskError {
      // It was taken back or replaced elsewhere: there is nothing left to undo here.
      deeds.removeLast()
      throw error
    }
  }

  private func openSource() throws {
    guard let passage = loop.sheet?.passages.first, let source = passage.source else {
      return loop.refused("The claim cites no source that is here.")
    }
    let address = source.fields.url
    guard passage.isOnFile, let revision = passage.revision else {
      let elsewhere = address.map { " It was published at \($0)" } ?? ""
      return loop.refused("The text of \(source.id) is not on file.\(elsewhere)")
    }
    let bytes = try desk.text(ofSource: source.id, revision: revision)
    let text = PagedText(String(decoding: bytes, as: UTF8.self), passage, of: source)
    let isShown = terminal.page(text.lines, from: text.start)
    if let address { loop.say("\(source.id): \(address)") }
    if !isShown { loop.refused("There is no pager here; STET_PAGER names one.") }
  }

  // MARK: Drafts

  /// Keeps what is being written; that it cannot be kept is said and no more.
  private func keepDraft() {
    guard let queued, loop.unsaved != kept else { return }
    do {
      try desk.keep(loop.unsaved, on: queued.hash)
      kept = loop.unsaved
    } catch {
      kept = loop.unsaved
      loop.refused("What you write cannot be kept for later: \(Failure(error).sentence)")
    }
  }
}
