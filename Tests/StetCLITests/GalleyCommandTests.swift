import Foundation
import Testing

@Suite("Galleys on the command line")
struct GalleyCommandTests {
  @Test func `galley writes a file, and over one only when told to`() throws {
    try expect(
      #"""
      $ stet galley ferry-2024 -o galley.html
      $ stet galley ferry-2024 -o galley.html
      ! stet: galley.html stands already.
      ! hint: --force writes over it
      [73]
      $ stet galley ferry-2024 -o galley.html --force
      $ stet galley ferry-2024 -o nowhere/galley.html
      ! stet: cannot create nowhere/galley.html: no such file or directory.
      [73]
      """#, after: Setup.claim)
  }

  @Test func `galley says what it cannot find`() throws {
    try expect(
      #"""
      $ stet galley
      ! stet: no source was named.
      ! hint: -s SLUG or STET_SOURCE names one
      [64]
      $ stet galley nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ stet galley ferry-2024 --json
      ! stet: `stet galley` has no option --json.
      ! hint: `stet galley --help` lists the options
      [64]
      $ rm claims/stet.db
      $ rm claims/texts
      $ stet galley ferry-2024 -o galley.html
      ! stet: rebuilt claims/stet.db from claims/ledger: 7 events, 0 texts
      ! stet: the text of ferry-2024, revision 1, is not on file.
      ! hint: `stet source attach FILE` puts it back (SHA-256 b9d8ad15afde…)
      [66]
      """#, after: Setup.claim)
  }

  private func desk() throws -> TestDesk {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    let work = [
      #"stet verify 1 -b "the notice says so""#,
      #"stet source exclude ferry-2024 -q "60 cars" -b "known""#,
      #"stet ask 1 "Since when?""#, #"stet note 1 "only for us" --private"#,
    ]
    for command in Setup.claim + work { try transcript.run("$ " + command) }
    try #require(!transcript.text.contains("\n["), "\(transcript.text)")
    return desk
  }

  @Test func `a pipe gets what a file holds, whoever asks and whenever`() throws {
    let desk = try desk()
    _ = try desk.output("galley", "ferry", "-o", "galley.html")
    let file = String(decoding: try desk.read("galley.html"), as: UTF8.self)
    let pipe = desk.run(["galley", "ferry"])
    #expect(pipe.output == file && pipe.messages.isEmpty)
    let later = desk.run(
      ["galley"],
      environment: [
        "STET_NOW": "2031-05-05T05:05:05Z", "STET_SOURCE": "ferry-2024", "STET_REVIEWER": "nobody",
        "LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo",
      ], in: "claims/ledger")
    #expect(later == pipe)
    #expect(!file.contains(desk.path) && !file.contains("only for us"))
  }

  @Test func `the article stands with its claims, its open sentences and what is set apart`() throws
  {
    let page = try desk().output("galley", "ferry")
    #expect(page.contains(#"data-sign="1 ✓""#) && page.contains("A ticket costs 1,200 yen"))
    #expect(page.contains("<b>33%</b> 1 of 3 checkable sentences answered for, 2 open"))
    #expect(page.contains("<b>Open</b> <bdi>“Sea Star”, “420”</bdi>"))
    #expect(page.contains(#"<span class="said" dir="auto">known</span>"#))
    #expect(page.contains(#"<b>Query, mori</b> <span class="said" dir="auto">Since when?</span>"#))
  }

  @Test func `a terminal shows what it would otherwise obey`() throws {
    let desk = try desk()
    try desk.write("A \u{1B}[31mred line of 12 words.\n", to: "red.txt")
    _ = try desk.output("source", "add", "red.txt", "--id", "red", "--title", "Red")
    #expect(desk.run(["galley", "red"]).output.contains("\u{1B}"))
    let shown = desk.run(["galley", "red"], isTerminal: true).output
    #expect(shown.contains(#"\u{1B}"#) && !shown.contains("\u{1B}"))
  }
}
