import Testing

/// What the pages say is Reporting's to test; here, what may be asked for, and that nothing but the
/// ledger goes into them.
@Suite("Reports for an audience")
struct AudienceReportTests {
  @Test func `a sheet for the author asks what the desk asked`() throws {
    try expect(
      #"""
      $ stet ask 1 "One way?"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet report --for author
      # Query sheet: New ferry

      Open: 1 open query.

      ## What was checked

      - Text: New ferry, Bay Post, via Kyodo, 1 May 2024: revision 1 of 1, 185 characters, SHA-256 `b9d8ad15…`

      ## How to answer

      Write under each number what you know, where it can be seen, or the wording that should stand, and send the sheet back. The desk records an answer with the command beside the question.

      ## Open queries

      ### 1. One way?

      - The claim: A ticket costs 1,200 yen
      - In the text: …carries 420 passengers and 60 cars, the port said. The fare is **¥1,200**. It does not run in winter. The port expects 420 passengers a… (New ferry)
      - Asked by mori, 21 Nov 2026, 09:00 UTC; for the desk: `stet answer mori-1 x0cgs TEXT`

      Answer:

      ---

      Written by Stet from the ledger as far as it reached: mori:8:e8190ce1….
      """#, after: Setup.claim)
  }

  @Test func `a page for an audience is for people`() throws {
    try expect(
      #"""
      $ stet report --for author --format csv
      ! stet: --for author is for people to read, and takes no csv.
      ! hint: --format takes html or markdown
      [64]
      $ stet report --for reader --json
      ! stet: --for reader is for people to read, and takes no json.
      ! hint: --format takes html or markdown
      [64]
      $ stet report --for record -o r.jsonl
      ! stet: --for record is for people to read, and takes no jsonl.
      ! hint: --format takes html or markdown
      [64]
      $ stet report --for nobody
      ! stet: “nobody” is no value for --for.
      ! hint: it takes: editor, author, reader, record
      [64]
      $ stet report --for author -o sheet.html
      $ stet report --for author -o sheet.html
      ! stet: sheet.html stands already.
      ! hint: --force writes over it
      [73]
      $ stet report --for editor --with-private
      ! stet: --with-private goes with --for record alone.
      [64]
      $ stet report --for reader --with-private
      ! stet: --with-private goes with --for record alone.
      [64]
      $ stet report --for reader -s nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      """#, after: Setup.claim)
  }

  @Test func `a record is of one source, and of all its claims`() throws {
    try expect(
      #"""
      $ stet report --for record
      ! stet: a record is of one source, and none was named.
      ! hint: --source names it: ferry-2024, port-notice
      [64]
      $ stet report --for record -s ferry --status verified
      ! stet: a record is of all claims: --status and --tag do not go with --for record.
      [64]
      $ stet report --for record -s ferry -t fare
      ! stet: a record is of all claims: --status and --tag do not go with --for record.
      [64]
      $ stet report --for record -s nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ STET_SOURCE=ferry stet report --for record -o r.md
      $ stet report --for record -s port -o p.html --with-private
      """#, after: Setup.claim)
  }

  @Test func `the only source is the one that a record is of`() throws {
    try expect(
      #"""
      $ stet report --for record
      ! stet: a record is of one source, and none was named.
      [64]
      $ write a.txt "It sails daily."
      $ stet source add a.txt --id a --title "A"
      a⇥0 claims⇥revision 1⇥⇥⇥A
      $ stet report --for record -o a.md
      """#, after: Setup.desk)
  }

  // MARK: The bytes

  private static let work = [
    #"stet cite 1 -s port-notice -q "1,200 yen" --as kai"#,
    #"stet verify 1 -b "the notice says so" --as kai"#,
    #"stet ask 1 "One way?" --as kai"#,
    #"stet note 1 "only for us" --private --as mori"#,
    #"stet sign ferry -b "may run" --as mori"#,
    #"stet dispute 1 -b "in winter it is less" --as ann"#,
  ]

  private func desk() throws -> TestDesk {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for (minute, command) in (Setup.team + Self.work).enumerated() {
      let time = "STET_NOW=2026-11-21T09:\(10 + minute):00Z"
      try transcript.run("$ " + (command.hasPrefix("stet ") ? "\(time) " : "") + command)
    }
    try #require(!transcript.text.contains("\n["), "\(transcript.text)")
    return desk
  }

  private static let pages = ["author", "reader", "record"].flatMap { audience in
    ["markdown", "html"].map { ["report", "--for", audience, "-s", "ferry", "--format", $0] }
  }

  @Test(arguments: pages)
  func `the day, the person and the folder are not in it`(page: [String]) throws {
    let desk = try desk()
    let first = desk.run(page)
    #expect(first.status == 0)
    #expect(first.output.contains("New ferry"))
    #expect(!first.output.contains(desk.path))
    #expect(!first.output.contains("only for us"))
    let later = desk.run(
      page,
      environment: [
        "STET_NOW": "2031-05-05T05:05:05Z", "STET_REVIEWER": "ann", "LANG": "ja_JP.UTF-8",
        "TZ": "Asia/Tokyo",
      ], in: "claims/ledger")
    #expect(later == first)
    let terminal = desk.run(page, isTerminal: true)
    #expect(terminal == first)
    #expect(desk.run(page + ["-o", "page"]).status == 0)
    #expect(String(decoding: try desk.read("page"), as: UTF8.self) == first.output)
  }

  @Test(arguments: pages)
  func `a page as of a time is the page of that time`(page: [String]) throws {
    let desk = try desk()
    let now = desk.run(page).output
    _ = desk.run(
      ["dispute", "1", "-b", "the port was wrong", "--as", "kai"],
      environment: ["STET_NOW": "2026-11-22T09:00:00Z"])
    #expect(desk.run(page).output != now)
    let then = desk.run(page + ["--as-of", "2026-11-21"]).output
    #expect(then.contains("The ledger is shown as it stood at 21 Nov 2026, 23:59 UTC."))
    #expect(!then.contains("the port was wrong"))
  }

  @Test func `a record tells what came after the sign-off apart`() throws {
    let desk = try desk()
    let page = desk.run(["report", "--for", "record", "-s", "ferry", "--with-private"]).output
    let parts = page.split(separator: "\n## ").map(String.init)
    let claims = try #require(parts.first { $0.hasPrefix("The claims when the text was signed") })
    #expect(claims.contains("the notice says so") && claims.contains("only for us"))
    #expect(!claims.contains("in winter it is less"))
    let since = try #require(parts.first { $0.hasPrefix("Since the sign-off") })
    #expect(since.contains("| mori-1 | In review | Disputed | A ticket costs 1,200 yen |"))
    #expect(since.contains("in winter it is less"))
  }
}
