import Anchoring
import Claims
import Testing
import Workflow

@Suite("What a page puts around an article")
struct TidyingTests {
  private static let text = """
    New ferry joins the bay line

    By Aya Mori
    Updated 3:04 pm

    The ferry carries 420 passengers, the port said.

    Advertisement

    It opened in May. The fare is 1,200 yen.

    Read more: Old ferry sold
    Share on Facebook

    Sign up for our newsletter
    """

  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.text)
  }

  private func words(applying: Bool = false) throws -> [String] {
    try desk.tidy("ferry", applying: applying).passages.map(\.words)
  }

  @Test func `is proposed in runs, with what it is`() throws {
    let events = try desk.eventCount
    let tidying = try desk.tidy("ferry", applying: false)
    #expect(
      tidying.passages.map(\.words) == [
        "By Aya Mori\nUpdated 3:04 pm", "Advertisement",
        "Read more: Old ferry sold\nShare on Facebook\n\nSign up for our newsletter",
      ])
    #expect(
      tidying.passages.map(\.kinds) == [
        [.byline, .timestamp], [.advertisement], [.link, .share, .prompt],
      ])
    #expect(tidying.passages.last?.because == "furniture: link, share, prompt")
    #expect(tidying.exclusions.isEmpty)
    #expect(try desk.eventCount == events)
  }

  @Test func `is set apart, and is then proposed no more`() throws {
    let tidying = try desk.tidy("ferry", applying: true)
    #expect(tidying.exclusions.map(\.range) == tidying.passages.map(\.range))
    #expect(tidying.exclusions.map(\.because) == tidying.passages.map(\.because))
    #expect(try words() == [])
    #expect(try desk.tidy("ferry", applying: true).exclusions.isEmpty)
    #expect(try desk.wordsSetApart(in: "ferry").count == 3)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `stays where somebody has set it apart, or taken that back`() throws {
    _ = try desk.exclude(
      from: "ferry", .quote(QuoteSelector(exact: "Advertisement")), all: false, because: "ad")
    #expect(try words().count == 2)
    let source = try desk.tidy("ferry", applying: true).source
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    let byline = try #require(source.exclusions.first { $0.because.contains("byline") })
    _ = try desk.include(
      in: "ferry", exclusion: try #require(ids[byline.hash]), because: "it tells who wrote it")
    #expect(try words() == [])
    try desk.revise("ferry", to: "Update.\n\n" + Self.text)
    #expect(try words() == [])
  }

  @Test func `is no furniture where a claim cites it`() throws {
    try desk.log("It was sold", on: "ferry", "Old ferry sold")
    #expect(try words().last == "Share on Facebook\n\nSign up for our newsletter")
    #expect(try words().count == 3)
    _ = try desk.withdraw(["1"], because: "no claim", duplicateOf: nil)
    #expect(try words().last?.hasPrefix("Read more") == true)
  }

  @Test func `has nothing to say of a plain article`() throws {
    try desk.add("notice", "The port said: 420 passengers. It was in May.")
    #expect(try desk.tidy("notice", applying: true).passages.isEmpty)
    #expect(throws: DeskError.self) { try desk.tidy("nothing", applying: false) }
  }

  // MARK: Pages

  @Test func `knows the lines that stand on page after page`() throws {
    let said = ["The quay was widened.", "The crane came in May.", "It was sold."]
    let pages = said.enumerated().map { "Harbour works\n\n\($1)\n\n\($0 + 1)\n" }
    try desk.add("works", pages.joined(separator: "\u{0C}"))
    let passages = try desk.tidy("works", applying: false).passages
    #expect(passages.allSatisfy { $0.kinds == [.page] })
    #expect(
      passages.map(\.words) == [
        "Harbour works", "1\n\u{0C}Harbour works", "2\n\u{0C}Harbour works", "3",
      ])
  }
}
