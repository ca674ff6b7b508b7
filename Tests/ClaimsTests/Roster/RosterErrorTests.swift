import Claims
import Testing

@Suite("What is wrong with a roster, and where")
struct RosterErrorTests {
  struct Malformed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int
    let expected: String

    init(_ what: String, _ text: String, line: Int, _ expected: String) {
      testDescription = what
      self.text = text
      self.line = line
      self.expected = expected
    }
  }

  private static let head = "# Roster\n\n| handle | name | role | active |\n|---|---|---|---|\n"
  private static let ann = head + "| ann | Ann | editor | yes |\n"
  private static let rules = ann + "\n| rule | value |\n|---|---|\n"

  static let malformed = [
    Malformed(
      "no text", "", line: 1, "a table that begins `| handle | name | role | active |`"),
    Malformed(
      "rules alone", "| rule | value |\n|---|---|\n", line: 1,
      "a table that begins `| handle | name | role | active |`"),
    Malformed(
      "a column missing", "\n| handle | name | role |\n|---|---|---|\n", line: 2,
      "the header `| handle | name | role | active |`"),
    Malformed(
      "columns in another order", "| handle | role | name | active |\n", line: 1,
      "the header `| handle | name | role | active |`"),
    Malformed(
      "no divider", "| handle | name | role | active |\n| ann | A | editor | yes |\n", line: 2,
      "a divider of 4 columns, such as `|---|---|`"),
    Malformed(
      "nothing after the header", "| handle | name | role | active |", line: 2,
      "a divider of 4 columns, such as `|---|---|`"),
    Malformed(
      "a cell missing", head + "| ann | Ann | editor |\n", line: 5,
      "4 cells, as in `| handle | name | role | active |`"),
    Malformed(
      "a bar not escaped", head + "| ann | A|n | editor | yes |\n", line: 5,
      "4 cells, as in `| handle | name | role | active |`"),
    Malformed(
      "no handle", head + "|  | Ann | editor | yes |\n", line: 5, "a handle; it is empty"),
    Malformed(
      "a handle that is none", ann + "| a n | Ann | editor | yes |\n", line: 6,
      "a handle; it takes letters a to z, digits, hyphens and underscores, beginning with a letter"
    ),
    Malformed(
      "an unknown role", head + "| ann | Ann | boss | yes |\n", line: 5,
      "a role (logger, reviewer, editor), not “boss”"),
    Malformed(
      "neither yes nor no", head + "| ann | Ann | editor | maybe |\n", line: 5,
      "`yes` or `no` under active, not “maybe”"),
    Malformed(
      "a handle twice", ann + "| ann | Anna | logger | no |\n", line: 6,
      "each handle once; ann stands twice"),
    Malformed(
      "an unknown rule", rules + "| signoffs | 2 |\n", line: 9,
      "a rule (sign-offs, self-review, evidence, organisation, claimreview-url), not “signoffs”"),
    Malformed(
      "no sign-offs", rules + "| sign-offs | 0 |\n", line: 9,
      "a number from 1 to 99 for `sign-offs`, not “0”"),
    Malformed(
      "evidence in words", rules + "| sign-offs | 1 |\n| evidence | two |\n", line: 10,
      "a number from 0 to 99 for `evidence`, not “two”"),
    Malformed(
      "a rule twice", rules + "| evidence | 1 |\n| evidence | 1 |\n", line: 10,
      "each rule once; `evidence` stands twice"),
    Malformed(
      "self-review neither yes nor no", rules + "| self-review | 1 |\n", line: 9,
      "`yes` or `no` for `self-review`, not “1”"),
    Malformed(
      "rules without a divider", ann + "\n| rule | value |\n| evidence | 1 |\n", line: 8,
      "a divider of 2 columns, such as `|---|---|`"),
  ]

  @Test("Each malformed roster names its line and what was expected", arguments: malformed)
  func refuses(roster: Malformed) {
    let error = RosterError(line: roster.line, expected: roster.expected)
    #expect(throws: error) { try RosterDocument(text: roster.text).roster() }
    let windows = roster.text.replacing("\n", with: "\r\n")
    #expect(throws: error) { try RosterDocument(text: windows).roster() }
  }

  @Test("Every rule below the roster above is read")
  func wellFormed() throws {
    #expect(try RosterDocument(text: Self.rules).roster().reviewers.count == 1)
  }
}
