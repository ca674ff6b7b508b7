import Testing

@Suite("Texts that are hard on the program")
struct HostileTextTests {
  @Test func `a letter that stands 900 times is refused with ten places`() throws {
    let desk = try TestDesk()
    _ = try desk.output("init", ".", "--reviewer", "mori")
    try desk.write(String(repeating: "ab ", count: 900), to: "a.txt")
    _ = try desk.output("source", "add", "a.txt", "--id", "a", "--title", "T")
    let outcome = desk.run(["log", "x", "-s", "a", "-q", "b"])
    #expect(outcome.status == 65)
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines[0] == "stet: “b” stands 900 times in a:")
    #expect(lines[1].hasPrefix("  --span 1:2  "))
    #expect(lines[11] == "  … and 890 more")
    let last = desk.run(["log", "x", "-s", "a", "-q", "b", "--nth", "900"])
    #expect(last.output == "mori-1\tunchecked\tx\n")
  }

  @Test func `a text of terminal escapes is kept byte for byte in JSON and by --text`() throws {
    let desk = try TestDesk()
    _ = try desk.output("init", ".", "--reviewer", "mori")
    let text = "a \u{1B}[31mred\u{1B}[0m \u{202E}b\u{2066} \u{7F} "
    try desk.write(text, to: "a.txt")
    _ = try desk.output("source", "add", "a.txt", "--id", "a", "--title", "T")
    _ = try desk.output("log", text, "-s", "a", "-q", "\u{1B}[31mred")
    #expect(try desk.output("source", "show", "a", "--text") == text)
    let claim = try #require(try desk.json("show", "1") as? [String: Any])
    #expect(claim["text"] as? String == text)
    let citation = try #require((claim["citations"] as? [[String: Any]])?.first)
    #expect(citation["exact"] as? String == "\u{1B}[31mred")
  }

  @Test(arguments: [("caf\u{E9}", "cafe\u{301}"), ("cafe\u{301}", "caf\u{E9}")])
  func `words that only look equal are not found`(written: String, quote: String) throws {
    let desk = try TestDesk()
    _ = try desk.output("init", ".", "--reviewer", "mori")
    try desk.write(written + " au lait", to: "a.txt")
    _ = try desk.output("source", "add", "a.txt", "--id", "a", "--title", "T")
    let outcome = desk.run(["log", "x", "-s", "a", "-q", quote])
    #expect(outcome.status == 65)
  }
}
