internal import Claims
internal import Foundation
internal import Storage

/// A person at work inside one write: reads under its lock, and appends in their name.
struct Pen {
  let transaction: LedgerTransaction
  let reviewer: Reviewer
  let roster: Roster
  let environment: DeskEnvironment
  let folder: DeskFolder

  /// Draws this database's desk name and opens its chain, where it has none yet.
  ///
  /// A database that is older than its own ledger file has been put back from a copy. It does not
  /// go on with a chain whose end it does not know: that would be a fork.
  func openDeskIfNeeded() throws {
    if let name = try transaction.deskName() {
      let file = LedgerFile(path: try folder.ledgerFile(ofDesk: name))
      guard let last = file.lastEventAsFarAsReadable(), try !transaction.contains(last.hash) else {
        return
      }
      environment.warn(.restored(file: "claims/ledger/\(name).jsonl"))
    }
    // A colleague's ledger file may lie here and not be taken in yet.
    let name = try DeskName.drawn(from: reviewer.handle) { name in
      try transaction.knowsDesk(name)
        || DeskFolder.stands(try folder.ledgerFile(ofDesk: name))
    }
    try transaction.nameDesk(name)
    try append(.deskOpened(nonce: environment.nonce()))
  }

  /// Some deeds are an editor's alone.
  func checkEditor(for deed: EditorsDeed) throws(DeskError) {
    guard reviewer.role == .editor else {
      throw .notAnEditor(
        handle: reviewer.handle, role: reviewer.role, deed: deed,
        row: roster.rows[reviewer.handle])
    }
  }

  /// Appends what no limit speaks against: others would not take it in.
  ///
  /// - Parameter time: The time now, unless said.
  /// - Throws: ``DeskError/tooLarge(_:)`` and what appending throws.
  @discardableResult
  func append(_ body: EventBody, at time: String? = nil) throws -> Event {
    do throws(Excess) { try body.checkLimits() } catch { throw DeskError.tooLarge(error) }
    let event = try transaction.append(
      body, by: reviewer.handle, at: time ?? environment.now())
    try FieldRule.within(
      .ledgerLine, "the event", count: event.canonicalBody.count + Event.longestEnvelope)
    return event
  }

  /// The claim as it stands after what this write has appended so far.
  func claim(_ hash: EventHash) throws -> Claim {
    try transaction.project()
    guard let claim = try transaction.claim(hash) else {
      throw DeskError.unknownClaim(name: hash.hex, nearest: nil, last: nil)
    }
    return claim
  }

  /// The claim, which must not be withdrawn.
  func openClaim(_ hash: EventHash) throws -> Claim {
    let claim = try claim(hash)
    if claim.withdrawn != nil { throw DeskError.withdrawn(claim: claim.id) }
    return claim
  }
}
