import Anchoring
import Testing

@testable import StetCLI

@Suite("A command line with a place instead of a quote")
struct TypedCommandTests {
  private func taking(_ quote: String, _ arguments: String...) -> String? {
    TypedCommand(arguments: arguments).taking(CodePointRange(10, 24), insteadOf: quote)
  }

  @Test func `the quote gives way to the span, and all else stays`() {
    #expect(
      taking("420 people", "log", "420 go", "-s", "a", "-q", "420 people", "--json")
        == #"stet log "420 go" -s a --span 10:24 --json"#)
    #expect(
      taking("x", "exclude", "a", "--quote=x", "-b", "y") == "stet exclude a --span 10:24 -b y")
    #expect(taking("-q", "cite", "1", "-q", "-q") == "stet cite 1 --span 10:24")
  }

  @Test func `its prefix, suffix and number go with it, other quotes' stay`() {
    #expect(
      taking(
        "b", "log", "t", "-q", "a", "--prefix", "p", "-q", "b", "--nth", "2", "-t", "x", "-q", "c",
        "--nth=3")
        == "stet log t -q a --prefix p --span 10:24 -t x -q c --nth=3")
    #expect(
      taking("a", "log", "t", "--suffix", "s", "-q", "a", "-q", "b", "--suffix", "z")
        == "stet log t --span 10:24 -q b --suffix z")
  }

  @Test func `a quote from standard input is the one that was`() {
    #expect(taking("words", "log", "t", "-q", "a", "-q", "-") == "stet log t -q a --span 10:24")
  }

  @Test func `a quote that was not typed has no such line`() {
    #expect(taking("a", "import", "a.csv") == nil)
    #expect(taking("a", "log", "t", "-q", "b") == nil)
    #expect(taking("a", "log", "t", "--", "-q", "a") == nil)
  }

  @Test func `text behind two dashes stays there`() {
    #expect(taking("a", "log", "-q", "a", "--", "-5 °C") == #"stet log --span 10:24 -- "-5 °C""#)
  }

  @Test(
    arguments: [
      ("plain-1.0_a/b:c,d@e%f+g=h", "plain-1.0_a/b:c,d@e%f+g=h"), ("", #""""#), ("a b", #""a b""#),
      ("it's", #""it's""#), ("¥1,200", #""¥1,200""#), ("=x", #""=x""#), ("*", #""*""#),
      ("~", #""~""#), (#"say "so""#, #"'say "so"'"#), ("$HOME", "'$HOME'"), ("`id`", "'`id`'"),
      ("it's $5!", #"'it'\''s $5!'"#), (#"a\b"#, #"'a\b'"#), ("a\nb\t'", #"$'a\nb\t\''"#),
      ("\u{1B}[1m", #"$'\033[1m'"#), ("\u{202E}é\\", #"$'\342\200\256é\\'"#),
    ])
  func `a shell reads each word as it was`(word: String, quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }
}
