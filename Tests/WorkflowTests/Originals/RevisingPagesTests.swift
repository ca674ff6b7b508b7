import Anchoring
import Claims
import Extraction
import Testing
import Workflow

@Suite("Pages that are saved again")
struct RevisingPagesTests {
  private static let paragraphs = [
    "The ferry carries 420 passengers, the port said.", "It opened in May.",
  ]

  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", page: Pages.page(Self.paragraphs[0], Self.paragraphs[1]))
  }

  private func revise(
    menu: String = "Start News Sport", title: String = "New ferry", _ last: String = "It sank.",
    dryRun: Bool = false
  ) throws -> Revising {
    let page = Pages.page(
      title: title, menu: menu, Self.paragraphs[0], Self.paragraphs[1], last)
    return try desk.revise("ferry", to: NewText(page: page), dryRun: dryRun, force: false)
  }

  @Test func `what is around the article is set apart in the first text`() throws {
    #expect(try desk.wordsSetApart(in: "ferry") == ["Start News Sport"])
    let source = try desk.source("ferry").source
    #expect(source.exclusions.map(\.because).allSatisfy { $0.hasPrefix("site furniture") })
    let open = try desk.coverage(of: "ferry").coverage.sentences(.open)
    #expect(open.allSatisfy { !$0.words.contains("Sport") })
  }

  @Test func `what an exclusion holds already in the next text is not set apart again`() throws {
    let revised = try revise()
    #expect(revised.isNew)
    #expect(revised.excluded == 0)
    #expect(try desk.source("ferry").source.exclusions.count == 1)
    #expect(try desk.wordsSetApart(in: "ferry") == ["Start News Sport"])
  }

  @Test func `a copy that was archived later is recorded beside the same text`() throws {
    let copy = "https://archive.example/1"
    func revise(archived: String?) throws -> Revising {
      var page = NewText(page: Pages.page(Self.paragraphs[0], Self.paragraphs[1]))
      page.archived = archived
      return try desk.revise("ferry", to: page, dryRun: false, force: false)
    }
    #expect(try !revise(archived: nil).isNew)
    #expect(try revise(archived: copy).isNew)
    let newest = try #require(try desk.source("ferry").source.newest)
    #expect(newest.number == 2 && newest.archived == copy)
    #expect(try !revise(archived: copy).isNew)
    #expect(try !revise(archived: nil).isNew)
    #expect(try desk.wordsSetApart(in: "ferry") == ["Start News Sport"])
  }

  @Test func `other words around the article are`() throws {
    let revised = try revise(menu: "Home World Weather")
    #expect(revised.excluded == 1)
    #expect(try desk.wordsSetApart(in: "ferry") == ["Home World Weather"])
  }

  @Test func `words that somebody has taken back are left alone`() throws {
    let source = try desk.source("ferry").source
    let id = try #require(EventHash.shortIDs(for: source.exclusions.map(\.hash)).values.first)
    _ = try desk.include(in: "ferry", exclusion: id, because: "it says so")
    #expect(try revise().excluded == 0)
    #expect(try desk.wordsSetApart(in: "ferry") == [])
  }

  @Test func `words that a claim cites are left alone`() throws {
    try desk.log("There is a sports page", on: "ferry", "Sport")
    #expect(try revise(menu: "Start News Sport Weather").excluded == 1)
    #expect(try desk.wordsSetApart(in: "ferry") == ["Start News Sport", "Weather"])
  }

  @Test func `a rehearsal keeps nothing`() throws {
    let events = try desk.eventCount
    let revised = try revise(menu: "Home World Weather", dryRun: true)
    #expect(revised.excluded == 1)
    #expect(try desk.eventCount == events)
    #expect(try desks.files(in: "mori/claims/originals").count == 1)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `the same text from another program is a new revision, and from the same one is none`()
    throws
  {
    let same = Pages.page(Self.paragraphs[0], Self.paragraphs[1], padding: 99)
    #expect(
      try !desk.revise("ferry", to: NewText(page: same), dryRun: false, force: false).isNew)
    try desk.log("It carries 420", on: "ferry", "420 passengers")
    let words = try desk.words(of: "ferry")
    let revised = try desk.revise("ferry", to: words)
    #expect(revised.isNew)
    #expect(revised.anchors.map(\.now.anchor) == [.unchanged])
    #expect(revised.source.newest?.origin == nil)
    #expect(try !desk.revise("ferry", to: words).isNew)
    let back = Pages.page(Self.paragraphs[0], Self.paragraphs[1])
    #expect(try desk.revise("ferry", to: NewText(page: back), dryRun: false, force: false).isNew)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `what a person says of a text goes before what its file says`() throws {
    var new = NewText(page: Pages.page(Self.paragraphs[0]))
    new.retrieved = "2026-11-20"
    new.archived = "https://archive.example/20261120/page"
    new.note = "shorter"
    let revision = try #require(
      try desk.revise("ferry", to: new, dryRun: false, force: true).source.newest)
    #expect(revision.retrieved == "2026-11-20")
    #expect(revision.archived == "https://archive.example/20261120/page")
    #expect(revision.note == "shorter")
    new.archived = "two\nlines"
    #expect(throws: DeskError.self) {
      try desk.revise("ferry", to: new, dryRun: false, force: true)
    }
  }

  @Test func `an empty value says that there is none, whatever the file says`() throws {
    var page = "<!doctype html><title>New ferry</title><p>It carries 420 passengers.</p>"
    page += "<link rel=canonical "
    page += "href='https://web.archive.org/web/20240502093000/https://bay.example/ferry'>"
    var fields = SourceFields()
    fields.slug = "bay"
    let added = try desk.addSource(fields, text: NewText(page: page)).source
    #expect(added.newest?.archived != nil && added.newest?.retrieved != nil)
    var new = NewText(page: page)
    new.archived = ""
    new.retrieved = ""
    let revised = try desk.revise("bay", to: new, dryRun: false, force: false)
    #expect(revised.isNew)
    #expect(revised.source.newest?.archived == nil && revised.source.newest?.retrieved == nil)
    #expect(try !desk.revise("bay", to: new, dryRun: false, force: false).isNew)
  }

  @Test func `an address that is none of the web is recorded, and told`() throws {
    var new = NewText(page: Pages.page("It carries 420 passengers."))
    new.archived = "ftp://archive.example/1"
    var fields = SourceFields()
    fields.slug = "bay"
    fields.url = "bay.example/ferry"
    let added = try desk.addSource(fields, text: new).source
    #expect(added.newest?.archived == new.archived && added.fields.url == fields.url)
    #expect(desks.warnings.filter { $0.contains("noWebAddress") }.count == 2)
    fields.url = "HTTPS://bay.example/ferry"
    _ = try desk.describeSource("bay", fields)
    #expect(desks.warnings.filter { $0.contains("noWebAddress") }.count == 2)
  }
}
