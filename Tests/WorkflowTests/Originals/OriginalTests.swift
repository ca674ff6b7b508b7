import Claims
import Extraction
import Foundation
import Storage
import Testing
import Workflow

@Suite("Files that texts were made from")
struct OriginalTests {
  private static let page = Pages.page(
    "The ferry carries 420 passengers, the port said.", "It opened in May.")

  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
  }

  private func origin(of source: String) throws -> TextOrigin {
    try #require(try desk.source(source).source.newest?.origin)
  }

  @Test func `a page is kept as it came, and the event says what made a text of it`() throws {
    let added = try desk.add("ferry", page: Self.page)
    let origin = try origin(of: "ferry")
    #expect(origin.original.hex == Self.page.sha256)
    #expect(origin.mediaType == "text/html")
    #expect(!origin.extractor.isEmpty)
    #expect(try desks.read("mori/claims/originals/" + Self.page.sha256) == Array(Self.page.utf8))
    #expect(try desk.words(of: "ferry").contains("The ferry carries 420 passengers"))
    #expect(try !desk.words(of: "ferry").contains("<p>"))
    #expect(try desk.source("ferry").originalsOnFile == [origin.original])
    #expect(added.source.fields.title == "New ferry")
    #expect(added.taken.map(\.field) == [.title])
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `a text that came as one has no original`() throws {
    try desk.add("notice", "The port said: 420 passengers.")
    #expect(try desk.source("notice").source.newest?.origin == nil)
    #expect(!FileManager.default.fileExists(atPath: desks.path("mori/claims/originals")))
  }

  @Test func `a large one is a file and no row`() throws {
    try desk.add("ferry", page: Pages.large)
    let name = "mori/claims/originals/" + Pages.large.sha256
    #expect(try desks.read(name) == Array(Pages.large.utf8))
    #expect(try desks.read("mori/claims/stet.db").count < Pages.large.utf8.count)
    #expect(try desk.source("ferry").originalsOnFile.count == 1)
    #expect(try desk.verifyText(ofSource: "ferry").outcome == .same)
    #expect(try desks.audit("mori").problems == [])
    try desks.remove(name)
    #expect(try desk.source("ferry").originalsOnFile.isEmpty)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `what stands in a large one's place and is something else is replaced`() throws {
    try FileManager.default.createDirectory(
      atPath: desks.path("mori/claims/originals"), withIntermediateDirectories: true)
    let name = "mori/claims/originals/" + Pages.large.sha256
    try desks.write("forged", to: name)
    try desk.add("ferry", page: Pages.large)
    #expect(try desks.read(name) == Array(Pages.large.utf8))
  }

  @Test(arguments: [OriginalTests.page, Pages.large])
  func `where a source stands already, or nothing can be read, nothing is kept`(page: String) throws
  {
    try desk.add("ferry", "It carries 420 passengers.")
    let before = try desk.eventCount
    #expect(throws: DeskError.self) { try desk.add("ferry", page: page) }
    let untitled = page.replacing("<title>New ferry</title>", with: "")
    #expect(throws: DeskError.self) { try desk.add("other", page: untitled) }
    let pdf = NewText(Document(name: "a.pdf", bytes: Array("%PDF-1.4 no more".utf8)))
    var fields = SourceFields()
    (fields.slug, fields.title) = ("paper", "Paper")
    let error = #expect(throws: DeskError.self) { try desk.addSource(fields, text: pdf) }
    guard case .cannotExtract("a.pdf", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try desk.eventCount == before)
    #expect(try desks.files(in: "mori/claims/texts").count == 1)
    let folder = desks.path("mori/claims/originals")
    let left = try? FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left ?? [] == [])
    #expect(try desks.audit("mori").problems == [])
  }

  @Test(arguments: [OriginalTests.page, Pages.large])
  func `a sync carries those that a revision names, both ways`(page: String) throws {
    try desk.add("ferry", page: page)
    let kai = try desks.desk("kai", as: "kai")
    let kais = Pages.page("The port says 402 passengers.", padding: page.utf8.count)
    try kai.add("notice", page: kais)
    try desks.write("stray", to: "kai/claims/originals/" + "stray".sha256)
    let synced = try desk.sync(with: desks.path("kai"))
    let isLarge = page == Pages.large
    #expect(synced.originals == (isLarge ? 0 : 1))
    for name in ["mori", "kai"] {
      for page in [page, kais] {
        #expect(
          try desks.read("\(name)/claims/originals/" + page.sha256) == Array(page.utf8), "\(name)")
      }
    }
    #expect(try desks.files(in: "mori/claims/originals").count == 2)
    #expect(try desks.audit("mori").problems == [])
    #expect(try kai.sync(with: nil).originals == (isLarge ? 0 : 1))
    #expect(try kai.verifyText(ofSource: "ferry").outcome == .same)
    #expect(try desk.sync(with: desks.path("kai")).originalsWritten == 0)
  }

  @Test func `one that is not what its name says stays where it is`() throws {
    try desk.add("ferry", page: Self.page)
    let kai = try desks.desk("kai", as: "kai")
    let name = "mori/claims/originals/" + Self.page.sha256
    try desks.write("forged", to: name)
    #expect(try kai.sync(with: desks.path("mori")).originals == 0)
    #expect(desks.warnings.contains { $0.contains("misnamedOriginal") })
    #expect(
      try desks.audit("mori").problems.map { "\($0.kind.rawValue): \($0.place)" }
        == ["original: claims/originals/" + Self.page.sha256])
    try desks.write(Self.page, to: name)
    #expect(try kai.sync(with: desks.path("mori")).originals == 1)
    #expect(try kai.verifyText(ofSource: "ferry").isSound)
  }

  @Test func `a database made anew takes them in from the folder`() throws {
    try desk.add("ferry", page: Self.page)
    try desks.remove("mori/claims/stet.db")
    let again = try desks.desk("mori")
    try desks.remove("mori/claims/originals")
    #expect(try again.source("ferry").originalsOnFile.count == 1)
    #expect(try again.verifyText(ofSource: "ferry").outcome == .same)
    _ = try again.rebuild()
    #expect(try again.verifyText(ofSource: "ferry").outcome == .same)
    _ = try again.sync(with: nil)
    #expect(try desks.files(in: "mori/claims/originals") == [Self.page.sha256])
  }

  @Test func `a backup holds all of them, and a desk made of it has them where they belong`() throws
  {
    try desk.add("ferry", page: Self.page)
    try desk.add("long", page: Pages.large)
    let pending = try PendingFile(for: desks.path("friday.db"))
    let reach = try desk.backUp(into: pending)
    try pending.place(over: true)
    #expect(reach.originals == 2)
    let restored = try Desk.restore(
      desks.path("friday.db"), to: DeskFolder(path: desks.path("new")), force: false,
      environment: desks.environment())
    #expect(restored.reach == reach)
    let names = [Self.page.sha256, Pages.large.sha256].sorted()
    #expect(try desks.files(in: "new/claims/originals") == names)
    let new = try desks.desk("new")
    for source in ["ferry", "long"] {
      #expect(try new.verifyText(ofSource: source).outcome == .same)
    }
    #expect(try desks.audit("new").problems == [])
    try desks.remove("new/claims/originals/" + Pages.large.sha256)
    #expect(throws: DeskError.self) { try new.verifyText(ofSource: "long") }
  }

  @Test func `a backup that lacks one says which`() throws {
    try desk.add("ferry", page: Self.page)
    try desk.add("long", page: Pages.large)
    try desks.remove("mori/claims/originals/" + Pages.large.sha256)
    let pending = try PendingFile(for: desks.path("friday.db"))
    #expect(try desk.backUp(into: pending).originals == 1)
    #expect(desks.warnings.filter { $0.contains("notBackedUp") }.count == 1)
    #expect(desks.warnings.last == #"notBackedUp(source: "long", revision: 1)"#)
  }

  @Test func `a backup in which one is another file is not restored`() throws {
    try desk.add("ferry", page: Self.page)
    let pending = try PendingFile(for: desks.path("friday.db"))
    _ = try desk.backUp(into: pending)
    try pending.place(over: true)
    try desks.change("friday.db", "UPDATE originals SET content = CAST('forged' AS BLOB)")
    let error = #expect(throws: DeskError.self) {
      try Desk.restore(
        desks.path("friday.db"), to: DeskFolder(path: desks.path("new")), force: false,
        environment: desks.environment())
    }
    guard case .badBackup(_, let findings) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(findings.count == 1)
    #expect(findings.first?.contains("original") == true)
  }

  @Test func `an audit names what no revision was made from, and what is no file`() throws {
    try desk.add("ferry", page: Self.page)
    let stray = "stray".sha256
    try desks.write("stray", to: "mori/claims/originals/" + stray)
    try desks.change(
      "mori/claims/stet.db",
      "INSERT INTO originals (sha256, content) VALUES (x'\(stray)', CAST('stray' AS BLOB))")
    try FileManager.default.createSymbolicLink(
      atPath: desks.path("mori/claims/originals/0000"),
      withDestinationPath: desks.path("mori/reviewers.md"))
    #expect(
      try desks.audit("mori").problems.map { "\($0.kind.rawValue) at \($0.place): \($0.what)" } == [
        "orphan at original \(stray.prefix(12)): no revision was made from this file",
        "original at claims/originals/0000: it is a link, which is not followed",
        "orphan at claims/originals/\(stray): no revision was made from this file",
      ])
    try desks.change(
      "mori/claims/stet.db",
      "UPDATE originals SET content = CAST('forged' AS BLOB) WHERE sha256 = x'\(Self.page.sha256)'")
    #expect(
      try desks.audit("mori").problems.contains {
        $0.kind == .original && $0.place == "original \(Self.page.sha256.prefix(12))"
      })
    #expect(try desk.verifyText(ofSource: "ferry").outcome == .changed(.original))
  }

  @Test func `an audit tells of a large one whose event never came, and finds nothing wrong`()
    throws
  {
    let left = Pages.page("It never came.", padding: 1 << 20)
    try desk.add("ferry", page: Self.page)
    try desks.write(left, to: "mori/claims/originals/" + left.sha256)
    #expect(try desks.audit("mori").problems == [])
    #expect(
      desks.warnings == [#"unnamedOriginal(file: "claims/originals/\#(left.sha256)")"#])
    try desk.add("late", page: left)
    #expect(try desk.verifyText(ofSource: "late").outcome == .same)
    try desks.write("other words", to: "mori/claims/originals/" + Pages.large.sha256)
    #expect(try desks.audit("mori").problems.map(\.kind) == [.original])
  }

  // MARK: Attaching

  @Test func `one that is put back brings the text that was made from it`() throws {
    let source = try desk.add("ferry", page: Self.page).source
    let text = try #require(source.newest).sha256
    let kai = try desks.desk("kai", as: "kai")
    for folder in ["texts", "originals"] { try desks.remove("mori/claims/" + folder) }
    _ = try kai.sync(with: desks.path("mori/claims"))
    #expect(try kai.source("ferry").onFile.isEmpty)
    #expect(try kai.source("ferry").originalsOnFile.isEmpty)
    let attached = try kai.attach([Document(name: "x", bytes: Array(Self.page.utf8))])
    #expect(attached.map(\.isOriginal) == [true])
    #expect(attached.map(\.texts) == [[text]])
    #expect(try kai.source("ferry").onFile == [text])
    #expect(try kai.verifyText(ofSource: "ferry").outcome == .same)
    #expect(try desks.files(in: "kai/claims/texts") == ["\(text.hex).txt"])
    #expect(try desks.files(in: "kai/claims/originals") == [Self.page.sha256])
    #expect(throws: DeskError.self) {
      try kai.attach([Document(name: "x", bytes: Array("<p>Another page</p>".utf8))])
    }
  }
}
