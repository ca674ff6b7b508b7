import Claims
import Testing

@Suite("reviewers.md")
struct RosterDocumentTests {
  private static let text = """
    # Who we are

    Some words about | bars, and a list:
    - one

    | Handle | Name  | ROLE | Active |
    |:---|---:|-|:-:|
    | ann | Ann Onymous | logger | yes |
    |bo|Bo \\| Berg \\ Co|Reviewer|YES|
      |  ed  |  |  editor  |  no  |

    ## Rules

    | rule | value |
    |---|---|
    | sign-offs | 2 |
    | self-review | yes |
    | evidence | 1 |
    | organisation | The Desk |
    | claimreview-url | https://example.org/{id} |

    The end.
    """

  @Test("Both tables are read, and words around them passed over")
  func parse() throws {
    let roster = try RosterDocument(text: Self.text).roster()
    #expect(
      roster.reviewers == [
        Reviewer(handle: "ann", name: "Ann Onymous", role: .logger, isActive: true),
        Reviewer(handle: "bo", name: "Bo | Berg \\ Co", role: .reviewer, isActive: true),
        Reviewer(handle: "ed", name: "", role: .editor, isActive: false),
      ])
    #expect(roster.active.map(\.handle) == ["ann", "bo"])
    #expect(roster.reviewer("ed")?.role == .editor)
    #expect(roster.reviewer("eve") == nil)
    let rules = roster.rules
    #expect([rules.signOffs, rules.evidence] == [2, 1])
    #expect(rules.selfReview)
    #expect(rules.organisation == "The Desk")
    #expect(rules.claimReviewURL == "https://example.org/{id}")
    #expect(
      rules.lines == [
        "sign-offs": 16, "self-review": 17, "evidence": 18, "organisation": 19,
        "claimreview-url": 20,
      ])
  }

  @Test("A desk without rules has the usual ones")
  func noRules() throws {
    let document = RosterDocument(
      text: "| handle | name | role | active |\n|---|---|---|---|\n| ann | A | editor | yes |")
    let roster = try document.roster()
    #expect(roster.rules == Rules())
    #expect([roster.rules.signOffs, roster.rules.evidence] == [1, 0])
    #expect(!roster.rules.selfReview)
    #expect(roster.rules.organisation == nil)
  }

  @Test("Lines that end as on Windows are read alike, and counted alike")
  func carriageReturns() throws {
    let windows = RosterDocument(text: Self.text.replacing("\n", with: "\r\n"))
    #expect(try windows.roster() == RosterDocument(text: Self.text).roster())
  }

  @Test("A new desk's document has its editor and the usual rules", arguments: [true, false])
  func newDocument(selfReview: Bool) throws {
    let organiser = Reviewer(handle: "mori", name: "M | M", role: .editor, isActive: true)
    let roster = try RosterDocument(organiser: organiser, selfReview: selfReview).roster()
    #expect(roster.reviewers == [organiser])
    #expect(roster.rules.selfReview == selfReview)
    #expect([roster.rules.signOffs, roster.rules.evidence] == [1, 0])
  }

  // MARK: Edits

  @Test(
    "A new reviewer is a row after the last, and no other byte changes", arguments: ["\n", "\r\n"])
  func add(ending: String) throws {
    let before = Self.text.replacing("\n", with: ending)
    var document = RosterDocument(text: before)
    let cy = Reviewer(handle: "cy", name: "C|Y", role: .editor, isActive: true)
    try document.set(cy)
    let last = "  |  ed  |  |  editor  |  no  |" + ending
    let expected = before.replacing(last, with: last + "| cy | C\\|Y | editor | yes |" + ending)
    #expect(document.text.utf8.elementsEqual(expected.utf8))
    #expect(try document.roster().reviewers.last == cy)
  }

  @Test(
    "A reviewer who stands there has their row replaced in its place", arguments: ["\n", "\r\n"])
  func replace(ending: String) throws {
    let before = Self.text.replacing("\n", with: ending)
    var document = RosterDocument(text: before)
    try document.set(Reviewer(handle: "bo", name: "Bo", role: .editor, isActive: false))
    let row = "|bo|Bo \\| Berg \\ Co|Reviewer|YES|"
    let expected = before.replacing(row, with: "| bo | Bo | editor | no |")
    #expect(document.text.utf8.elementsEqual(expected.utf8))
  }

  @Test("A table at the very end, without a line's end, takes a row")
  func atTheEnd() throws {
    var document = RosterDocument(text: "| handle | name | role | active |\n|-|-|-|-|")
    try document.set(Reviewer(handle: "ann", name: "A", role: .logger, isActive: true))
    #expect(
      document.text
        == "| handle | name | role | active |\n|-|-|-|-|\n| ann | A | logger | yes |\n")
  }

  @Test("Letters in either form stay as they are when a row is added")
  func bytes() throws {
    let text = "caf\u{e9} cafe\u{301} \u{ff5c}\u{a0}\n\n" + Self.text + "\n\u{2028}\u{85} end"
    var document = RosterDocument(text: text)
    try document.set(Reviewer(handle: "zoe", name: "Zoe\u{301}", role: .logger, isActive: true))
    let expected = text.replacing(
      "editor  |  no  |\n", with: "editor  |  no  |\n| zoe | Zoe\u{301} | logger | yes |\n")
    #expect(document.text.utf8.elementsEqual(expected.utf8))
  }

  @Test("A document that cannot be read is not edited")
  func unreadable() {
    var document = RosterDocument(text: "no table")
    #expect(throws: RosterError.self) {
      try document.set(Reviewer(handle: "ann", name: "", role: .logger, isActive: true))
    }
    #expect(document.text == "no table")
  }

  @Test("A name survives being written and read", arguments: ["|", "\\", "\\|", "a|b|c", "x\\y"])
  func names(name: String) throws {
    var document = RosterDocument(text: Self.text)
    let reviewer = Reviewer(handle: "nom", name: name, role: .logger, isActive: true)
    try document.set(reviewer)
    #expect(try document.roster().reviewers.last == reviewer)
  }
}
