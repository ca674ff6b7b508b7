import Claims
import Extraction
import Foundation
import Storage
import Testing
import Workflow

@Suite("Texts made again")
struct VerifyingTests {
  private static let page = Pages.page("The ferry carries 420 passengers.", "It opened in May.")

  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", page: Self.page)
  }

  /// Records a revision as a desk with another version of the program has done.
  private func record(_ text: String, by extractor: String, keepingText: Bool = true) throws {
    let source = try desk.source("ferry").source
    let ledger = try Ledger(path: desks.path("mori/claims/stet.db"))
    try ledger.write { transaction in
      try transaction.append(
        .sourceRevised(
          RevisedSource(
            source: source.hash, sha256: .sha256(text.utf8), length: text.unicodeScalars.count,
            retrieved: nil, note: nil,
            origin: TextOrigin(
              original: .sha256(Self.page.utf8), mediaType: "text/html", extractor: extractor))),
        by: "mori", at: "2026-11-21T09:00:00Z")
      if keepingText {
        try transaction.store(text: Array(text.utf8), sha256: .sha256(text.utf8))
      }
    }
  }

  @Test func `the same bytes give the same text`() throws {
    let found = try desk.verifyText(ofSource: "ferry")
    #expect(found.outcome == .same)
    #expect(found.isSound && !found.isByAnother)
    #expect(found.sha256 == found.revision.sha256)
    #expect(throws: DeskError.self) { try desk.verifyText(ofSource: "ferry", revision: 2) }
  }

  @Test func `the same text from another version is told as that`() throws {
    try record(try desk.words(of: "ferry"), by: "stet-html 0")
    let found = try desk.verifyText(ofSource: "ferry")
    #expect(found.outcome == .same)
    #expect(found.isSound && found.isByAnother)
    #expect(found.revision.number == 2)
    #expect(try !desk.verifyText(ofSource: "ferry", revision: 1).isByAnother)
  }

  @Test func `another text is shown from where it differs on`() throws {
    let words = try desk.words(of: "ferry")
    try record(words.replacing("420", with: "402"), by: "stet-html 0")
    let found = try desk.verifyText(ofSource: "ferry")
    guard case .other(let difference?) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(!found.isSound && found.isByAnother)
    let before = words.prefix { $0 != "4" }
    #expect(difference.start == before.unicodeScalars.count + 1)
    #expect(difference.was.hasPrefix("02 passengers"))
    #expect(difference.now.hasPrefix("20 passengers"))
  }

  @Test func `where the text on record is not here, another one is told without a place`() throws {
    try record("A text that nobody has.", by: "stet-html 0", keepingText: false)
    #expect(try desk.verifyText(ofSource: "ferry").outcome == .other(nil))
  }

  @Test func `a text that came as one is held against its digest`() throws {
    try desk.add("notice", "The port said: 420 passengers.")
    #expect(try desk.verifyText(ofSource: "notice").outcome == .asItCame)
    try desks.change(
      "mori/claims/stet.db",
      "UPDATE texts SET text = CAST('other' AS BLOB) WHERE CAST(text AS TEXT) LIKE 'The port%'")
    #expect(try desk.verifyText(ofSource: "notice").outcome == .changed(.text))
    try desks.change("mori/claims/stet.db", "DELETE FROM texts WHERE text = CAST('other' AS BLOB)")
    let error = #expect(throws: DeskError.self) { try desk.verifyText(ofSource: "notice") }
    guard case .textNotOnFile("notice", 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [false, true])
  func `another file in the place of the original is told as that`(isLarge: Bool) throws {
    let page = isLarge ? Pages.large : Self.page
    if isLarge {
      try desk.add("long", page: page)
    } else {
      try desks.change("mori/claims/stet.db", "DELETE FROM originals")
    }
    try desks.write(page + "more", to: "mori/claims/originals/" + page.sha256)
    let found = try desk.verifyText(ofSource: isLarge ? "long" : "ferry")
    #expect(found.outcome == .changed(.original))
    #expect(!found.isSound)
  }

  @Test func `without the original there is nothing to make a text of`() throws {
    try desks.change("mori/claims/stet.db", "DELETE FROM originals")
    #expect(try desk.verifyText(ofSource: "ferry").outcome == .same)
    try desks.remove("mori/claims/originals")
    let error = #expect(throws: DeskError.self) { try desk.verifyText(ofSource: "ferry") }
    guard case .originalNotOnFile("ferry", 1, let sha256) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(sha256.hex == Self.page.sha256)
  }
}
