import Testing

/// What a report says is Reporting's to test; here, that nothing but events and texts goes into it.
@Suite("The bytes of a report")
struct ReportBytesTests {
  private static let formats = ["markdown", "html", "csv", "json", "jsonl"]

  private func desk(_ commands: [String]) throws -> TestDesk {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for command in commands { try transcript.run("$ " + command) }
    try #require(!transcript.text.contains("\n["), "\(transcript.text)")
    return desk
  }

  private static let work = [
    #"stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" --as lou"#,
    #"stet cite 1 -s port-notice -q "1,200 yen" --as kai"#,
    #"stet verify 1 -b "the notice says so" --as kai"#,
    #"stet dispute 1 -b "in winter it is ¥1,000" --fix "A ticket costs up to ¥1,200" --as ann"#,
    #"stet verify 2 -b "counted" --as mori"#,
    #"stet note 1 "only for us" --private --as mori"#,
  ]

  @Test(arguments: formats)
  func `the day, the person and the folder are not in it`(format: String) throws {
    let desk = try desk(Setup.team + Self.work)
    let arguments = ["report", "--format", format]
    let first = desk.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.contains("A ticket costs 1,200 yen"))
    #expect(!first.output.contains(desk.path))
    #expect(!first.output.contains("only for us"))
    let later = desk.run(
      arguments,
      environment: [
        "STET_NOW": "2031-05-05T05:05:05Z", "STET_REVIEWER": "ann", "LANG": "ja_JP.UTF-8",
        "TZ": "Asia/Tokyo",
      ], in: "claims/ledger")
    #expect(later == first)
  }

  @Test(arguments: formats)
  func `a file holds what a pipe gets`(format: String) throws {
    let desk = try desk(Setup.team + Self.work)
    _ = try desk.output("report", "--format", format, "-o", "out")
    let written = String(decoding: try desk.read("out"), as: UTF8.self)
    #expect(try desk.output("report", "--format", format) == written)
  }

  @Test func `a person at a terminal reads the same Markdown`() throws {
    let desk = try desk(Setup.team + Self.work)
    #expect(desk.run(["report"], isTerminal: true) == desk.run(["report"]))
  }

  @Test func `two desks that have met write the same report, byte for byte`() throws {
    let desk = try desk(
      Setup.team + Self.work + [
        "write two/reviewers.md x", "stet sync",
        #"write two/reviewers.md "\#(Setup.teamRoster)""#, "write two/claims/x.txt x", "cd two",
        "stet sync ..", #"stet dispute mori-2 -b "vans are no cars" --as ann"#,
        #"stet log "402 people" -s port -q "402 passengers" --as ann"#, "stet sync ..", "cd .",
        "stet sync",
      ])
    for format in Self.formats {
      let here = desk.run(["report", "--format", format])
      let there = desk.run(["report", "--format", format], in: "two")
      #expect(here == there)
      #expect(here.output.contains("402 people"))
    }
  }

  @Test func `only the claims of a source, a status or a tag are in it`() throws {
    let desk = try desk(Setup.team + Self.work)
    func ids(_ options: String...) -> [String] {
      desk.run(["report", "--format", "csv"] + options).output
        .split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }
    #expect(ids() == ["mori-2", "mori-1"])
    #expect(ids("--source", "port") == ["mori-1"])
    #expect(ids("--status", "disputed") == ["mori-1"])
    #expect(ids("--tag", "fare") == ["mori-1"])
    #expect(ids("--tag", "none").isEmpty)
  }
}
