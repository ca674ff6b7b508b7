import Foundation
import Testing

/// `stet next` in a real terminal, with a person's hands.
@Suite("The review loop in a terminal", .enabled(if: isInstalled("tmux"), "no tmux is here"))
struct ReviewLoopTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.done("init", ".", "--reviewer", "mori")
    try place.write(Self.roster, to: "reviewers.md")
    try place.write(
      """
      The ferry carries 420 passengers. It opened in May. The fare is ¥1,200.

      新しい船は一日に九千六百人を運び、運賃は千二百円だと港湾局は述べた。

      """, to: "ferry.txt")
    try act(
      "source", "add", "ferry.txt", "--id", "ferry", "--title", "New ferry", "--url",
      "https://example.org/ferry")
    try act("log", "It carries 420 people", "-s", "ferry", "-q", "420 passengers")
    try act("log", "新しい船は一日に九千六百人を運ぶ", "-s", "ferry", "-q", "九千六百人を運び")
    try act("log", "It opened in May", "-s", "ferry", "-q", "opened in May")
    try act("log", "A ticket is ¥1,200", "-s", "ferry", "-q", "¥1,200")
  }

  private static let roster = """
    | handle | name | role | active |
    |---|---|---|---|
    | mori | Mori | editor | yes |
    | kai | Kai | reviewer | yes |

    | rule | value |
    |---|---|
    | self-review | no |

    """

  private func act(_ arguments: String...) throws {
    let outcome = try place.run([try binary().path] + arguments + ["--as", "mori"])
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  /// Begins a sitting, and remembers how the terminal was.
  private func begin(_ window: TerminalWindow) throws {
    let stet = try binary().path
    try window.run("stty -g > before; \(stet) next; echo \"ended $?\"; stty -g > after; echo done")
    try window.waitFor("? help")
  }

  /// Expects the sitting to have ended so, and the terminal to be as it was.
  private func expectEnd(_ window: TerminalWindow, _ status: Int) throws {
    let screen = try window.waitFor("the end") { screen in
      screen.contains("ended \(status)") && screen.contains("\ndone")
    }
    #expect(!screen.contains("? help"))
    #expect(try place.read("before") == place.read("after"))
    #expect(!(try place.read("before")).isEmpty)
  }

  /// The verdicts on a claim: `verified: why`, with the wording proposed.
  private func verdicts(_ claim: String) throws -> [String] {
    let json = try JSONSerialization.jsonObject(
      with: Data(try place.done("show", claim, "--json").utf8))
    let reviews = try #require((json as? [String: Any])?["reviews"] as? [[String: Any]])
    return reviews.map { review in
      "\(review["verdict"] ?? ""): \(review["because"] ?? "")"
        + ((review["fix"] as? String).map { " → \($0)" } ?? "")
        + ((review["basis"] as? String).map { " (\($0))" } ?? "")
        + (review["retracted"] is NSNull ? "" : " (taken back)")
    }
  }

  private func begin() throws -> TerminalWindow {
    let window = try TerminalWindow(shellOf: "kai", in: place)
    try begin(window)
    return window
  }

  @Test func `a whole sitting, with every key`() throws {
    let window = try begin()
    try window.waitFor("1 of 4")
    try window.press("?")
    try window.waitFor("unverifiable: it could not be established")
    try window.press("x", "v")
    try window.waitFor("Verified, because")
    try window.type("the notice has 420")
    try window.press("BTab", "Tab", "Tab", "Enter")
    try window.waitFor("2 of 4")
    try window.press("s")
    try window.waitFor("3 of 4")
    try window.press("d")
    try window.waitFor("Disputed, because")
    try window.type("it was June")
    try window.press("Enter")
    try window.waitFor("The wording that would be right")
    try window.press("Up", "BSpace", "BSpace", "BSpace")
    try window.type("June")
    try window.press("Enter")
    try window.waitFor("4 of 4")
    try window.press("n")
    try window.waitFor("A note")
    try window.type("ask the port")
    try window.press("Enter")
    try window.waitFor("The note is on mori-4.")
    try window.press("o")
    try window.waitFor("The fare is ¥1,200.")
    try window.waitFor("(END)")
    try window.press("q")
    try window.waitFor("ferry: https://example.org/ferry")
    try window.press("u")
    try window.waitFor("Unverifiable, because")
    try window.type("nobody answers")
    try window.press("Enter")
    try window.waitFor("Nothing else waits for your verdict.")
    try window.press("z")
    try window.waitFor("was taken back")
    try window.press("q")
    try expectEnd(window, 0)
    #expect(try window.screen().contains("verified 1, disputed 1, notes 1, skipped 1"))
    #expect(try window.screen().contains("stet: 2 claims left: stet next"))
    #expect(try verdicts("1") == ["verified: the notice has 420 (document)"])
    #expect(try verdicts("2").isEmpty)
    #expect(try verdicts("3") == ["disputed: it was June → It opened in June"])
    #expect(try verdicts("4") == ["unverifiable: nobody answers (taken back)"])
    #expect(try place.stet("audit").status == 0)
  }

  @Test func `Ctrl-C in the middle of a reason loses neither it nor what was entered`() throws {
    let window = try begin()
    try window.press("v")
    try window.type("the notice")
    try window.press("Enter")
    try window.waitFor("2 of 4")
    try window.press("d")
    try window.type("告示では40")
    try window.waitFor("> 告示では40")
    try window.press("C-c")
    try expectEnd(window, 130)
    #expect(try window.screen().contains("verified 1"))
    #expect(try verdicts("1") == ["verified: the notice"])
    try window.run("clear")
    try begin(window)
    try window.waitFor("You had begun a reason to dispute: “告示では40”; d goes on.")
    try window.press("d")
    try window.waitFor("> 告示では40")
    try window.type("2")
    try window.press("Enter", "Enter")
    try window.waitFor("2 of 3")
    #expect(try verdicts("2") == ["disputed: 告示では402"])
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a signal in the middle of a reason keeps it and gives the terminal back`(
    signal: Int32
  ) throws {
    let window = try begin()
    try window.press("u")
    try window.type("two calls un")
    try window.waitFor("> two calls un")
    kill(try window.processInFront(), signal)
    try expectEnd(window, Int(128 + signal))
    try begin(window)
    try window.waitFor("“two calls un”; u goes on.")
  }

  @Test func `a terminal that is closed ends the sitting, and what was begun is kept`() throws {
    let window = try begin()
    try window.press("v")
    try window.type("entered")
    try window.press("Enter")
    try window.waitFor("2 of 4")
    try window.press("v")
    try window.type("half")
    try window.waitFor("> half")
    let process = try window.processInFront()
    window.close()
    let end = Date.now.addingTimeInterval(60)
    while kill(process, 0) == 0, Date.now < end { usleep(20_000) }
    #expect(kill(process, 0) != 0)
    #expect(try verdicts("1") == ["verified: entered"])
    let again = try begin()
    try again.waitFor("You had begun a reason to verify: “half”; v goes on.")
  }

  @Test func `a stop and a resize in the middle of a reason lose nothing`() throws {
    let window = try begin()
    try window.press("v")
    try window.type("the notice gives the same figure on page four")
    try window.waitFor("> the notice gives")
    try window.press("C-z")
    try window.waitFor("Stopped")
    try window.run("fg")
    try window.waitFor("> the notice gives")
    try window.resize(columns: 40, rows: 16)
    try window.waitFor("the narrow window") { screen in
      screen.contains("on page\n") && screen.contains("  four")
        || screen.contains("> the notice gives the same figure on pa\n  ge four")
    }
    try window.type(", and the sum")
    try window.press("Enter")
    try window.waitFor("2 of 4")
    #expect(
      try verdicts("1") == ["verified: the notice gives the same figure on page four, and the sum"])
    // The keys take ninety columns: the last one stays, too.
    try window.resize(columns: 90, rows: 30)
    try window.waitFor("the wide window") { screen in
      screen.contains("\n" + String(repeating: "─", count: 90) + "\n")
        && screen.contains("? help  q quit\n")
    }
    try window.press("q")
    try window.waitFor("stet: 3 claims left: stet next")
    try window.run("stty -g > after; echo all")
    try window.waitFor("\nall")
    #expect(try place.read("before") == place.read("after"))
  }

  @Test func `wide characters keep to a narrow window, and to their places`() throws {
    let window = try TerminalWindow(shellOf: "kai", in: place, columns: 40, rows: 20)
    try begin(window)
    try window.press("s")
    let screen = try window.waitFor("2 of 4")
    #expect(screen.contains("新しい船は一日に九千六百人を運ぶ"))
    #expect(screen.contains("  新しい船は一日に[九千六百人を運び]、運\n  賃は千二百円だと港湾局は述べた。"))
    try window.press("v")
    // One narrow character first: then a wide one does not go into the last column.
    let reason = "a告示の数字と同じであることを港湾局の担当者に電話で確かめました"
    try window.type(reason)
    // Thirty-eight columns stand after the prompt: the last of the first line stays free.
    try window.waitFor("the whole reason") { screen in
      screen.contains("> a告示の数字と同じであることを港湾局の\n  担当者に電話で確かめました\n")
    }
    try window.press("BSpace", "C-a", "Delete", "C-e")
    try window.type("た。")
    try window.press("Enter")
    try window.waitFor("3 of 4")
    #expect(
      try verdicts("2") == ["verified: 告示の数字と同じであることを港湾局の担当者に電話で確かめました。"])
  }

  @Test func `what is pasted is one line and enters nothing`() throws {
    let window = try begin()
    try window.press("v")
    try window.waitFor("Verified, because")
    try window.paste("page 4:\n420\n")
    try window.waitFor("> page 4: 420")
    #expect(try verdicts("1").isEmpty)
    try window.press("Enter")
    try window.waitFor("2 of 4")
    #expect(try verdicts("1") == ["verified: page 4: 420"])
  }

  @Test func `a claim that another program changed meanwhile is shown again`() throws {
    let window = try begin()
    try window.press("v")
    try window.type("the notice")
    try window.waitFor("> the notice")
    try act("reword", "1", "It has seats for 420", "-b", "clearer")
    try window.press("Enter")
    let screen = try window.waitFor("Nothing was recorded: mori-1 has changed")
    #expect(screen.contains("It has seats for 420"))
    #expect(try verdicts("1").isEmpty)
    try window.press("v", "Enter")
    try window.waitFor("2 of 4")
    #expect(try verdicts("1") == ["verified: the notice"])
  }

  @Test func `on a terminal that cannot move its cursor, and into a pipe, it prints and ends`()
    throws
  {
    let window = try TerminalWindow(shellOf: "kai", in: place)
    let stet = try binary().path
    try window.run("TERM=dumb \(stet) next | head -1; echo \"ended $?\"")
    let piped = try window.waitFor("ended 0")
    #expect(piped.contains("mori-1"))
    try window.run("clear; TERM=dumb \(stet) next; echo \"again $?\"")
    let dumb = try window.waitFor("again 0")
    #expect(dumb.contains("It carries 420 people"))
    #expect(!dumb.contains("? help"))
  }
}
