import Anchoring
import Claims
import Foundation
import Storage
import Testing
import Workflow

@Suite("Judging what was shown")
struct SittingTests {
  private let desks: TestDesks
  private let desk: Desk
  private let kai: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desks.rule(selfReview: false)
    kai = try desks.desk("mori", as: "kai")
    try desk.add(
      "ferry",
      """
      A new ferry joins the bay line. It carries 420 passengers, the port said. It opened in May.

      Advertisement

      It is blue.
      """)
    try desk.log("The ferry carries 420 people", on: "ferry", "420 passengers")
  }

  private func next() throws -> ReviewSheet {
    try SheetReader(kai).sheet(try #require(try kai.nextInQueue(ClaimQuery())))
  }

  private func isChanged(_ outcome: SeenVerdict) -> Bool {
    if case .changed = outcome { true } else { false }
  }

  private let verified = VerdictDraft(verdict: .verified, because: "seen")

  @Test func `the words stand between the sentence before and the one after`() throws {
    let passage = try #require(try next().passages.first)
    #expect(passage.before == "A new ferry joins the bay line. It carries ")
    #expect(passage.words == "420 passengers")
    #expect(passage.after == ", the port said. It opened in May.")
    #expect(passage.isOnFile)
    #expect(passage.revision == 1)
  }

  @Test func `what belongs to the page is not taken for the sentence after`() throws {
    try kai.verify("mori-1")
    try desk.log("It opened in May", on: "ferry", "May")
    #expect(try next().passages[0].after == ".")
  }

  @Test func `a text without full stops is shown for a while and no longer`() throws {
    try desk.add(
      "list",
      String(repeating: "word ", count: 900) + "figure" + String(repeating: " more", count: 900))
    try kai.verify("mori-1")
    try desk.log("It has a figure", on: "list", "figure")
    let passage = try next().passages[0]
    #expect(passage.before.hasPrefix("…"))
    #expect(passage.before.unicodeScalars.count == 401)
    #expect(passage.after.unicodeScalars.count == 401)
    #expect(passage.after.hasSuffix("…"))
  }

  @Test func `where a claim stands itself comes before what others have`() throws {
    try desk.add("port", "The notice says 420 passengers.")
    try desk.log("Another", on: "port", "notice")
    try desk.cite("mori-2", "ferry", "420", .supports)
    try desk.cite("mori-2", "port", "420", .asserts)
    try kai.verify("mori-1")
    let sheet = try next()
    #expect(sheet.passages.map(\.citation.stance) == [.asserts, .asserts, .supports])
  }

  @Test func `a verdict on what was seen is given, and can be taken back`() throws {
    let sheet = try next()
    guard case .given(let entry, let review) = try kai.review(asSeen: sheet.claim, verified) else {
      Issue.record("it was not given")
      return
    }
    #expect(entry.claim.status == .verified)
    #expect(try kai.nextInQueue(ClaimQuery()) == nil)
    let back = try kai.takeBack(review, on: sheet.claim.hash, because: "undone in review")
    #expect(back.claim.status == .unchecked)
    #expect(back.claim.reviews.last?.retracted?.because == "undone in review")
    #expect(try next().claim.id == "mori-1")
  }

  @Test func `only the verdict meant is taken back`() throws {
    let sheet = try next()
    guard case .given(_, let review) = try kai.review(asSeen: sheet.claim, verified) else { return }
    _ = try kai.review(["mori-1"], VerdictDraft(verdict: .disputed, because: "on second thought"))
    let events = try desk.eventCount
    #expect(throws: DeskError.self) {
      try kai.takeBack(review, on: sheet.claim.hash, because: "undone")
    }
    #expect(try desk.eventCount == events)
    #expect(try desk.status("mori-1") == .disputed)
  }

  @Test func `nothing is recorded on a claim that changed since it was shown`() throws {
    let changes: [(Desk) throws -> Void] = [
      { _ = try $0.reword("mori-1", to: "The ferry takes 420", because: "shorter") },
      { _ = try $0.note("mori-1", "the port called back", isPrivate: false) },
      { try $0.cite("mori-1", "ferry", "bay line", .refutes) },
      { _ = try $0.withdraw(["mori-1"], because: "a headline", duplicateOf: nil) },
    ]
    for change in changes {
      let sheet = try next()
      try change(desk)
      let events = try desk.eventCount
      #expect(isChanged(try kai.review(asSeen: sheet.claim, verified)))
      #expect(try desk.eventCount == events)
    }
  }

  @Test func `two spellings of one character are two wordings`() throws {
    _ = try desk.reword("mori-1", to: "The caf\u{E9} is open", because: "anew")
    let sheet = try next()
    _ = try desk.reword("mori-1", to: "The cafe\u{301} is open", because: "anew")
    #expect(isChanged(try kai.review(asSeen: sheet.claim, verified)))
  }

  @Test func `words that nobody had looked for are shown before they are judged`() throws {
    // A desk that did not know the text brings a claim on the former one.
    let sheet = try next()
    _ = try desk.revise("ferry", to: "The ferry carries 402 passengers, the port said.")
    #expect(isChanged(try kai.review(asSeen: sheet.claim, verified)))
    let anew = try next()
    #expect(anew.claim.citations[0].anchor == .altered)
    #expect(anew.passages[0].words == "402 passengers")
    guard case .given = try kai.review(asSeen: anew.claim, verified) else {
      Issue.record("it was not given")
      return
    }
  }

  @Test func `a rule that forbids the verdict is thrown, and nothing has changed`() throws {
    let sheet = try next()
    try desks.rule(selfReview: false, evidence: 2)
    let events = try desk.eventCount
    #expect(throws: DeskError.self) { try kai.review(asSeen: sheet.claim, verified) }
    #expect(throws: DeskError.self) {
      try kai.review(asSeen: sheet.claim, VerdictDraft(verdict: .disputed, because: " "))
    }
    #expect(try desk.eventCount == events)
  }

  @Test func `a lapse says what it was before, who changed it and why`() throws {
    try kai.verify("mori-1")
    _ = try desk.reword("mori-1", to: "The ferry takes 420", because: "shorter")
    let reworded = try #require(try next().lapses.first)
    #expect(reworded.lapse.why == .reworded)
    #expect(reworded.former == "The ferry carries 420 people")
    #expect(reworded.now == "The ferry takes 420")
    #expect(reworded.by?.by == "mori")
    #expect(reworded.because == "shorter")

    try kai.verify("mori-1")
    _ = try desk.revise("ferry", to: "It carries 402 passengers, the port said.")
    let altered = try #require(try next().lapses.first { $0.lapse.why == .altered })
    #expect(altered.former == "420 passengers")
    #expect(altered.now == "402 passengers")

    try kai.verify("mori-1")
    let citation = try #require(try kai.claim("mori-1").claim.citations.first)
    let id = try #require(try kai.claim("mori-1").claim.shortIDs[citation.hash])
    _ = try desk.uncite("mori-1", citation: id, because: "the wrong sentence")
    let uncited = try #require(try next().lapses.first)
    #expect(uncited.lapse.why == .uncited)
    #expect(uncited.former == "420 passengers")
    #expect(uncited.because == "the wrong sentence")

    try kai.verify("mori-1")
    try desk.cite("mori-1", "ferry", "402", .refutes)
    let evidence = try #require(try next().lapses.first)
    #expect(evidence.lapse.why == .evidence)
    #expect(evidence.now == "402")

    try kai.verify("mori-1")
    _ = try desk.reopen("mori-1", because: "the port called")
    let reopened = try #require(try next().lapses.first { $0.lapse.why == .reopened })
    #expect(reopened.because == "the port called")
  }

  @Test func `what was begun is kept for one person and one claim, out of the exchange`() throws {
    let claim = try next().claim.hash
    let draft = ReviewDraft(
      purpose: .verdict(.disputed, basis: .document), text: "報告では402", fix: "402")
    try kai.keep(draft, on: claim)
    #expect(try kai.draft(on: claim) == draft)
    #expect(try desk.draft(on: claim) == nil)
    let note = ReviewDraft(purpose: .note(isPrivate: true), text: "ask")
    try desk.keep(note, on: claim)
    #expect(try desk.draft(on: claim) == note)
    #expect(try kai.draft(on: claim) == draft)
    #expect(try desk.eventCount == 5)
    let file = desks.path("mori/claims/stet.db") + "-drafts"
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try kai.keep(nil, on: claim)
    try desk.keep(ReviewDraft(purpose: .note(isPrivate: false), text: ""), on: claim)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a file of drafts that cannot be read holds none, and is written anew`() throws {
    let claim = try next().claim.hash
    let file = desks.path("mori/claims/stet.db") + "-drafts"
    try Data("{".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try kai.draft(on: claim) == nil)
    let draft = ReviewDraft(purpose: .verdict(.verified, basis: nil), text: "half")
    try kai.keep(draft, on: claim)
    #expect(try kai.draft(on: claim) == draft)
  }
}
