import Claims
import Foundation
import Storage
import Testing
import Workflow

/// A folder that somebody else has prepared, in which a name leads elsewhere.
@Suite("What stands in claims/ and is not what it should be")
struct PlantedLinkTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try FileManager.default.createDirectory(
      atPath: desks.path("elsewhere"), withIntermediateDirectories: false)
    try desks.write("not yours", to: "elsewhere/file")
  }

  /// Puts a link in the place of something.
  private func plant(_ place: String, to target: String) throws {
    if FileManager.default.fileExists(atPath: desks.path("mori/claims/" + place)) {
      try FileManager.default.moveItem(
        atPath: desks.path("mori/claims/" + place), toPath: desks.path("moved"))
    }
    try FileManager.default.createSymbolicLink(
      atPath: desks.path("mori/claims/" + place), withDestinationPath: desks.path(target))
  }

  private func expectNothingWritten() throws {
    #expect(try desks.files(in: "elsewhere") == ["file"])
    #expect(try desks.read("elsewhere/file") == Array("not yours".utf8))
  }

  @Test(
    arguments: [
      ("ledger", "elsewhere"), ("texts", "elsewhere"), ("originals", "elsewhere"),
      ("stet.db", "elsewhere/file"),
      ("stet.db", "elsewhere/none"), ("stet.db-drafts", "elsewhere/none"),
      ("stet.db-work", "elsewhere/none"), ("stet.db-journal", "elsewhere/none"),
    ])
  func `a link is never followed, and is named`(place: String, target: String) throws {
    try plant(place, to: target)
    let error = #expect(throws: DeskError.self) {
      try desks.desk("mori").log("again", on: "ferry", "carries")
    }
    guard case .notItself(let path, .link) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == desks.path("mori/claims/" + place))
    #expect(throws: DeskError.self) { try desks.desk("other").sync(with: desks.path("mori")) }
    #expect(throws: DeskError.self) {
      try Desk.restore(
        desks.path("nothing"), to: DeskFolder(path: desks.path("mori")), force: true,
        environment: desks.environment())
    }
    let problems = try desks.audit("mori").problems
    #expect(problems.map(\.what).contains { $0.contains("link") }, "\(problems)")
    try expectNothingWritten()
  }

  @Test func `claims itself is no link`() throws {
    try FileManager.default.moveItem(
      atPath: desks.path("mori/claims"), toPath: desks.path("moved"))
    try FileManager.default.createSymbolicLink(
      atPath: desks.path("mori/claims"), withDestinationPath: desks.path("moved"))
    let before = try desks.read("moved/ledger/mori.jsonl")
    #expect(throws: DeskError.self) { try desks.desk("mori").verify("1") }
    #expect(try desks.read("moved/ledger/mori.jsonl") == before)
  }

  @Test(arguments: ["ledger/kai.jsonl", "texts/kai.txt"])
  func `a link among ledger files and texts is refused`(place: String) throws {
    try plant(place, to: "elsewhere/file")
    #expect(throws: DeskError.self) { try desks.desk("mori").sync(with: nil) }
    try desks.remove("mori/claims/stet.db")
    #expect(throws: DeskError.self) { try desks.desk("mori") }
    try expectNothingWritten()
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["ledger/kai.jsonl", "texts/kai.txt"])
  func `a pipe is not waited for`(place: String) throws {
    try #require(mkfifo(desks.path("mori/claims/" + place), 0o600) == 0)
    #expect(throws: DeskError.self) { try desks.desk("mori").sync(with: nil) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe in the place of this desk's own ledger file is not waited for`() throws {
    try desks.remove("mori/claims/ledger/mori.jsonl")
    try #require(mkfifo(desks.path("mori/claims/ledger/mori.jsonl"), 0o600) == 0)
    try desks.desk("mori").log("again", on: "ferry", "carries")
    #expect(desks.warnings.contains { $0.contains("ledgerFileBehind") })
  }

  @Test func `a link in the place of this desk's own ledger file takes nothing in`() throws {
    try plant("ledger/mori.jsonl", to: "elsewhere/file")
    try desks.desk("mori").log("again", on: "ferry", "carries")
    #expect(desks.warnings.contains { $0.contains("ledgerFileBehind") })
    try expectNothingWritten()
  }

  @Test func `a text's copy takes the place of no file that a link names`() throws {
    let text = "A later text."
    let name = EventHash.sha256(text.utf8).hex + ".txt"
    try plant("texts/" + name, to: "elsewhere/file")
    try desks.desk("mori").revise("ferry", to: text, force: true)
    try expectNothingWritten()
  }

  @Test func `a roster may be shared by a link, and is no longer where it is changed`() throws {
    try FileManager.default.moveItem(
      atPath: desks.path("mori/reviewers.md"), toPath: desks.path("shared.md"))
    try FileManager.default.createSymbolicLink(
      atPath: desks.path("mori/reviewers.md"), withDestinationPath: "../shared.md")
    let mori = try desks.desk("mori")
    try mori.verify("1")
    let before = try desks.read("shared.md")
    _ = try mori.addReviewer(handle: "eve", name: nil, role: nil)
    #expect(try desks.read("shared.md") == before)
    #expect(try mori.roster().reviewer("eve") != nil)
  }

  @Test(arguments: ["../escaped", "../../escaped", "a/b", ".", "", "Mori"])
  func `a desk's name in a database from elsewhere is no path`(name: String) throws {
    try desks.change(
      "mori/claims/stet.db",
      "UPDATE events SET desk = '\(name)'; UPDATE desk SET name = '\(name)'")
    #expect(throws: (any Error).self) {
      _ = try desks.desk("mori").log("again", on: "ferry", "carries")
    }
    #expect(throws: (any Error).self) { _ = try desks.desk("mori").sync(with: nil) }
    #expect(!(try desks.audit("mori").problems.isEmpty))
    #expect(try desks.files(in: "mori/claims/ledger") == ["mori.jsonl"])
    #expect(try desks.files(in: "mori") == ["claims", "reviewers.md"])
    #expect(try desks.files(in: ".") == ["elsewhere", "mori"])
  }
}
