import Foundation
import Terminal
import Testing

/// `stet next` with a script at the keys: what is recorded, what is said, what is kept.
@Suite("A sitting at the review loop")
struct SittingTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.team { try transcript.run("$ " + line) }
    try transcript.run(
      #"$ stet log "It carries 420" -s ferry-2024 -q "420 passengers and" --as mori"#)
    try transcript.run(#"$ stet log "It does not run in winter" -s ferry-2024 -q winter --as mori"#)
    try transcript.run(#"$ stet cite 1 -s port-notice -q "Fare: 1,200 yen" --as mori"#)
    #expect(!transcript.text.contains("\n["), "\(transcript.text)")
  }

  private func next(_ terminal: ScriptedTerminal) -> TestDesk.Outcome {
    let outcome = desk.run(["next", "--as", "kai"], on: terminal)
    #expect(!terminal.isEntered)
    return outcome
  }

  private func keys(_ keys: [Key]...) -> ScriptedTerminal {
    ScriptedTerminal(keys: Array(keys.joined()))
  }

  private func claim(_ id: String) throws -> [String: Any] {
    try #require(try desk.json("show", id) as? [String: Any])
  }

  private func reviews(_ id: String) throws -> [[String: Any]] {
    try #require(try claim(id)["reviews"] as? [[String: Any]])
  }

  private let drafts = "claims/stet.db-drafts"

  private func hasDrafts() -> Bool {
    FileManager.default.fileExists(atPath: desk.path + "/" + drafts)
  }

  @Test func `a verdict is recorded with its reason and basis, and the next claim comes`() throws {
    let terminal = keys(
      [.scalar("v")], .typed("the notice says so"), [.tab, .enter], [.scalar("q")])
    let outcome = next(terminal)
    #expect(outcome.output == "verified 1\n")
    #expect(outcome.messages == "stet: 2 claims left: stet next\n")
    #expect(outcome.status == 0)
    let review = try #require(try reviews("1").first)
    #expect(review["because"] as? String == "the notice says so")
    #expect(review["basis"] as? String == "document")
    #expect(review["by"] as? String == "kai")
    #expect(terminal.screens.first?.hasPrefix("…  unchecked") == true)
    #expect(terminal.screens[1].hasPrefix("1 of 3  unchecked"))
    #expect(terminal.screen.hasPrefix("2 of 3  unchecked"))
    #expect(terminal.screen.contains("“verified” on mori-1 is recorded. z takes it back."))
    #expect(terminal.screen.contains("It carries 420"))
  }

  @Test func `a dispute asks for the wording that would be right, and takes none`() throws {
    _ = next(
      keys(
        [.scalar("d")], .typed("402"), [.enter, .enter], [.scalar("d")], .typed("only 402"),
        [.enter, .up, .backspace, .backspace, .backspace], .typed("402"), [.enter],
        [.scalar("u")], .typed("nobody knows"), [.enter], [.scalar("q")]))
    #expect(try reviews("1")[0]["fix"] is NSNull)
    #expect(try reviews("2")[0]["fix"] as? String == "It carries 402")
    #expect(try reviews("2")[0]["because"] as? String == "only 402")
    #expect(try reviews("3")[0]["verdict"] as? String == "unverifiable")
  }

  @Test func `a verdict without a reason is not taken`() throws {
    let terminal = keys([.scalar("v"), .scalar(" "), .enter])
    _ = next(terminal)
    #expect(terminal.screen.contains("! A verdict takes a reason."))
    #expect(try reviews("1").isEmpty)
  }

  @Test func `former reasons are offered by number and by arrow, for the same verdict`() throws {
    let terminal = keys(
      [.scalar("v")], .typed("the notice"), [.enter, .scalar("v")], .typed("1"), [.enter],
      .typed(" again"), [.enter, .scalar("d"), .escape, .scalar("v"), .up, .up, .enter])
    _ = next(terminal)
    #expect(try reviews("1")[0]["because"] as? String == "the notice")
    #expect(try reviews("2")[0]["because"] as? String == "the notice again")
    #expect(try reviews("3")[0]["because"] as? String == "the notice")
    let offered = try #require(terminal.screens.first { $0.contains("1  the notice again") })
    #expect(offered.contains("2  the notice"))
    let disputing = try #require(terminal.screens.first { $0.contains("Disputed, because") })
    #expect(!disputing.contains("the notice again"))
  }

  @Test func `a number that stands for no reason is a reason`() throws {
    _ = next(keys([.scalar("v")], .typed("7"), [.enter]))
    #expect(try reviews("1")[0]["because"] as? String == "7")
  }

  @Test func `keys that decide nothing record nothing`() throws {
    let before = try desk.output("audit")
    let terminal = keys([
      .enter, .scalar(" "), .escape, .tab, .down, .up, .pageDown, .scalar("ｖ"), .paste("v"),
      .control("l"), .scalar("?"), .scalar("v"), .scalar("q"),
    ])
    #expect(next(terminal).output == "nothing entered\n")
    #expect(terminal.screens.contains { $0.contains("“ｖ” does nothing here; ? lists the keys.") })
    #expect(terminal.screens.contains { $0.contains("verify: the claim is right") })
    #expect(try desk.output("audit") == before)
    #expect(!hasDrafts())
  }

  @Test func `a skipped claim does not come again in the sitting, and does in the next`() throws {
    let terminal = keys([.scalar("s"), .scalar("s"), .scalar("s")])
    _ = next(terminal)
    #expect(terminal.screens.contains { $0.hasPrefix("3 of 3") })
    #expect(terminal.screen.contains("Nothing else waits for your verdict."))
    #expect(terminal.screen.contains("s skipped ones again"))
    let again = keys([.scalar("s"), .scalar("s"), .scalar("s"), .scalar("s"), .scalar("q")])
    #expect(next(again).output == "nothing entered\n")
    #expect(again.screen.hasPrefix("1 of 3"))
  }

  @Test func `undo takes back one deed after the other`() throws {
    let terminal = keys(
      [.scalar("v")], .typed("seen"), [.enter, .scalar("s"), .scalar("n")], .typed("ask the port"),
      [.enter, .scalar("z"), .scalar("z"), .scalar("z"), .scalar("z"), .scalar("q")])
    let outcome = next(terminal)
    #expect(outcome.output == "notes 1\n")
    let screens = terminal.screens.joined(separator: "\n\n")
    #expect(screens.contains("The note on mori-3 stays"))
    #expect(screens.contains("Back to mori-2."))
    #expect(screens.contains("“verified” on mori-1 was taken back"))
    #expect(terminal.screen.contains("! Nothing of this sitting is left to take back."))
    let review = try #require(try reviews("1").first)
    let retracted = try #require(review["retracted"] as? [String: Any])
    #expect(retracted["because"] as? String == "undone in review")
    #expect(try claim("1")["status"] as? String == "unchecked")
  }

  @Test func `what was undone need not be written again`() throws {
    let terminal = keys(
      [.scalar("d")], .typed("no"), [.tab, .enter], .typed("It costs 1,300"),
      [.enter, .scalar("z"), .scalar("d"), .enter, .enter])
    _ = next(terminal)
    let reviews = try reviews("1")
    #expect(reviews.count == 2)
    for review in reviews {
      #expect(review["because"] as? String == "no")
      #expect(review["fix"] as? String == "It costs 1,300")
      #expect(review["basis"] as? String == "document")
    }
    #expect(!hasDrafts())
  }

  @Test func `a verdict that was replaced elsewhere is not undone`() throws {
    let other = desk
    let terminal = ScriptedTerminal(
      ([.scalar("v")] + .typed("seen") + [.enter]).map { key in { _ in [.key(key)] } } + [
        { _ in
          _ = other.run(["dispute", "1", "-b", "on second thought", "--as", "kai"])
          return [.key(.scalar("z"))]
        }
      ])
    _ = next(terminal)
    #expect(terminal.screen.contains("kai has no verdict on mori-1 to take back."))
    #expect(try claim("1")["status"] as? String == "disputed")
  }

  @Test func `a note may be private, and the claim stays`() throws {
    let terminal = keys(
      [.scalar("n")], .typed("call Monday"), [.tab, .enter, .scalar("n"), .enter])
    _ = next(terminal)
    let notes = try #require(try claim("1")["notes"] as? [[String: Any]])
    #expect(notes.count == 1)
    #expect(notes[0]["private"] as? Bool == true)
    #expect(terminal.screens.contains { $0.contains("The note is on mori-1.") })
    #expect(terminal.screen.contains("! The note is empty."))
  }

  // MARK: What others do meanwhile

  @Test func `a claim that changed since it was shown is shown again instead of judged`() throws {
    let other = desk
    let terminal = ScriptedTerminal(
      ([.scalar("v")] + .typed("seen")).map { key in { _ in [.key(key)] } } + [
        { _ in
          _ = other.run(["reword", "1", "A ticket costs ¥1,200", "-b", "shorter", "--as", "mori"])
          return [.key(.enter)]
        }, { _ in [.key(.scalar("v"))] }, { _ in [.key(.enter)] },
      ])
    _ = next(terminal)
    let shown = try #require(
      terminal.screens.first { $0.contains("Nothing was recorded: mori-1 has changed") })
    #expect(shown.contains("A ticket costs ¥1,200"))
    #expect(!shown.contains("A ticket costs 1,200 yen"))
    #expect(try reviews("1").count == 1)
    #expect(try reviews("1")[0]["because"] as? String == "seen")
  }

  @Test func `a refusal says which rule, and keeps what was written`() throws {
    let roster = String(decoding: try desk.read("reviewers.md"), as: UTF8.self)
    let other = desk
    let terminal = ScriptedTerminal(
      ([.scalar("v")] + .typed("seen")).map { key in { _ in [.key(key)] } } + [
        { _ in
          try? other.write(roster + "| evidence | 2 |\n", to: "reviewers.md")
          return [.key(.enter)]
        }
      ])
    let outcome = next(terminal)
    #expect(terminal.screen.contains("! mori-1 has 1 independent supporting source"))
    #expect(terminal.screen.contains("reviewers.md:13"))
    #expect(terminal.screen.contains("> seen"))
    #expect(outcome.status == 129)
    #expect(try reviews("1").isEmpty)
    #expect(hasDrafts())
  }

  // MARK: Ends in the middle

  @Test func `what was begun is offered when the claim comes again, whatever ended the sitting`()
    throws
  {
    let endings: [(TerminalEvent, status: Int32)] = [
      (.key(.control("c")), 130), (.interrupted(1), 129), (.interrupted(15), 143),
      (.closed, 129),
    ]
    for (ending, status) in endings {
      let half = ScriptedTerminal(
        ([.scalar("d")] + .typed("告示では40")).map { key in { _ in [.key(key)] } } + [
          { _ in [ending] }
        ])
      #expect(next(half).status == status)
      #expect(hasDrafts())
      let again = keys([.scalar("d")])
      _ = next(again)
      #expect(
        again.screens[1].contains("You had begun a reason to dispute: “告示では40”; d goes on."))
      #expect(again.screen.contains("> 告示では40"))
      try FileManager.default.removeItem(atPath: desk.path + "/" + drafts)
    }
    #expect(try reviews("1").isEmpty)
  }

  @Test func `what was begun is kept while the hands rest, and forgotten once it is entered`()
    throws
  {
    let folder = desk.path
    let file = folder + "/" + drafts
    var kept: [Bool] = []
    let terminal = ScriptedTerminal(
      ([.scalar("v")] + .typed("se")).map { key in { _ in [.key(key)] } } + [
        { _ in
          kept.append(FileManager.default.fileExists(atPath: file))
          return [.idle]
        },
        { _ in
          kept.append(FileManager.default.fileExists(atPath: file))
          return [.key(.enter)]
        },
      ])
    _ = next(terminal)
    #expect(kept == [false, true])
    #expect(!hasDrafts())
  }

  @Test func `a stop in the middle keeps what was begun and goes on`() throws {
    let terminal = keys(
      [.scalar("v")], .typed("half"), [.control("z")], .typed(" whole"), [.enter])
    _ = next(terminal)
    #expect(terminal.suspensions == 1)
    #expect(try reviews("1")[0]["because"] as? String == "half whole")
  }

  @Test func `another window size draws the claim and the line anew, and loses nothing`() throws {
    var terminal: ScriptedTerminal?
    let made = ScriptedTerminal(
      ([.scalar("v")] + .typed("告示の数字は一致している")).map { key in { _ in [.key(key)] } } + [
        { _ in
          terminal?.resize(columns: 40, rows: 14)
          return [.redraw]
        },
        { _ in
          terminal?.resize(columns: 12, rows: 5)
          return [.redraw]
        }, { _ in [.key(.enter)] },
      ])
    terminal = made
    _ = next(made)
    #expect(try reviews("1")[0]["because"] as? String == "告示の数字は一致している")
  }

  // MARK: The source

  @Test func `the source's text opens at the words, and its address is said`() throws {
    _ = desk.run([
      "source", "describe", "ferry-2024", "--url", "https://example.org/ferry", "--as", "mori",
    ])
    let terminal = keys([.scalar("o")])
    _ = next(terminal)
    let paged = try #require(terminal.paged.first)
    #expect(paged.text.contains("The fare is ¥1,200. It does not run in winter."))
    #expect(paged.line == 1)
    #expect(terminal.screen.contains("ferry-2024: https://example.org/ferry"))
  }

  @Test func `a text that is not on file is said to be none`() throws {
    try FileManager.default.removeItem(atPath: desk.path + "/claims/stet.db")
    try FileManager.default.removeItem(atPath: desk.path + "/claims/texts")
    let terminal = keys([.scalar("o")])
    _ = next(terminal)
    #expect(terminal.paged.isEmpty)
    #expect(terminal.screen.contains("The text of ferry-2024 is not on file."))
  }

  @Test func `nothing that waits opens no screen`() throws {
    let terminal = keys([])
    let outcome = desk.run(["next", "--as", "lou"], on: terminal)
    #expect(outcome.messages == "stet: nothing waits for your verdict\n")
    let misnamed = desk.run(["next", "--as", "kai", "--tag", "fares"], on: terminal)
    #expect(misnamed.messages == desk.run(["next", "--as", "kai", "--tag", "fares"]).messages)
    #expect(outcome.status == 0)
    #expect(terminal.screens.isEmpty)
  }

  @Test func `the last claim done, the desk is what comes next`() throws {
    let terminal = keys(
      [.scalar("v")], .typed("a"), [.enter, .scalar("v")], .typed("b"), [.enter, .scalar("v")],
      .typed("c"), [.enter, .scalar("q")])
    let outcome = next(terminal)
    #expect(outcome.output == "verified 3\n")
    #expect(outcome.messages == "stet: nothing else waits for you: stet check\n")
    #expect(terminal.screen.contains("So far: verified 3."))
  }
}
