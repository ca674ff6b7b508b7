import Testing

@testable import StetCLI

@Suite("Preparing a command line")
struct ArgumentRewritingTests {
  private static let separator = String(QuoteModifier.separator)

  @Test(
    arguments: [
      // Plain command lines stay as they are.
      (["log", "x", "-s", "a", "--json"], ["log", "x", "-s", "a", "--json"]),
      ([], []), (["--help"], ["--help"]), (["source", "add", "-"], ["source", "add", "-"]),
      // Text that begins with a hyphen goes behind `--`, with what follows it.
      (["log", "-5 °C", "-s", "a", "-q", "b"], ["log", "-s", "a", "-q", "b", "--", "-5 °C"]),
      (["note", "1", "-- so"], ["note", "1", "--", "-- so"]),
      (["reword", "-1", "to"], ["reword", "--", "-1", "to"]),
      (["note", "1", "---"], ["note", "1", "--", "---"]),
      (["note", "1", "-42", "-"], ["note", "1", "--", "-42", "-"]),
      (["note", "1", "-é"], ["note", "1", "--", "-é"]),
      // An option takes what follows it, whatever it looks like.
      (["retract", "1", "-b", "-q"], ["retract", "1", "-b", "-q"]),
      (["retract", "1", "-b", "--"], ["retract", "1", "-b", "--"]),
      (["retract", "1", "-b", "--json"], ["retract", "1", "-b", "--json"]),
      (["retract", "1", "--because=-x"], ["retract", "1", "--because=-x"]),
      (["retract", "1", "-b"], ["retract", "1", "-b"]),
      // A `--` of the user's own ends the options.
      (["note", "1", "--", "--json"], ["note", "1", "--", "--json"]),
      (["note", "-1", "--private", "--", "-x"], ["note", "--private", "--", "-1", "-x"]),
    ])
  func `text that looks like an option is told from an option`(given: [String], made: [String]) {
    #expect(ArgumentRewriting.rewrite(given) == made)
  }

  @Test func `prefix, suffix and nth are bound to the quote before them`() {
    let given = [
      "log", "-q", "a", "--prefix", "-p", "--quote", "b", "--suffix=s", "--nth", "2", "--quote=c",
      "--prefix", "q",
    ]
    let made = [
      "log", "-q", "a", "--prefix", "0|-p", "--quote", "b", "--suffix=1|s", "--nth", "1|2",
      "--quote=c", "--prefix", "2|q",
    ]
    #expect(
      ArgumentRewriting.rewrite(given)
        == made.map { $0.replacing("|", with: Self.separator) })
  }

  @Test func `a prefix before any quote goes with the first`() {
    #expect(
      ArgumentRewriting.rewrite(["log", "--prefix", "p", "-q", "a"])
        == ["log", "--prefix", "0\(Self.separator)p", "-q", "a"])
  }
}
