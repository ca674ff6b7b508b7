import Anchoring
import Claims
import Reporting
import Testing

@Suite struct CSVReportTests {
  /// The small report, with `␍` where a line ends with CRLF.
  private let expected = #"""
    id,status,agreement,text,claimant,context,priority,tags,source,revision,stance,\#
    quote,prefix,suffix,start,end,locator,anchor,citations,verdict,because,basis,fix,\#
    reviewer,role,reviewed,dissent,stale,logged_by,logged,notes,checked,before,now,material,\#
    others_changed,agency,only_voice,stands,withdrawn,duplicate,queries,\#
    url,archived,retrieved,updated,other_addresses␍
    mori-3,verified,decided,Japan plans to spend ¥43tn on defence,Fumio Kishida,,2,\#
    "budget;defence",ft-2022,1,asserts,¥43tn ($307bn),"Japan plans to spend "," on defence.
    The cabinet met on Friday in Tokyo.",21,35,par. 1,unchanged,supports kyodo-1@1 4:8 \#
    “43兆円”,verified,Rate of the day,arithmetic,,mori,editor,2026-11-21T09:12:00Z,"ken \#
    (reviewer): disputed — The rate is off; proposed wording: about ¥43tn"\#
    ,,mori,2026-11-21T09:08:00Z,,,,,,,Kyodo,agency Kyodo,,,,,,,,,␍
    mori-2,disputed,split,The cabinet met on a Friday,,,2,,ft-2022,1,asserts,on Friday,\#
    "Japan plans to spend ¥43tn ($307bn) on defence.
    The cabinet met "," in Tokyo.",64,73,,unchanged,,disputed,'=It was a Thursday,,on a \#
    Thursday,aya,reviewer,2026-11-21T09:14:00Z,ken (reviewer): verified — The calendar \#
    says so,,mori,2026-11-21T09:06:00Z,mori 2026-11-21T09:15:00Z: ask the cabinet office,\#
    ,,,,,Kyodo,agency Kyodo,,,,,,,,,␍
    mori-1,unchecked,none,The cabinet met in Tokyo,,,1,,ft-2022,1,asserts,in Tokyo,"s \#
    to spend ¥43tn ($307bn) on defence.
    The cabinet met on Friday ",.,74,82,,unchanged,,,,,,,,,,,mori,2026-11-21T09:04:00Z,,,,,,,Kyodo,,,,,,,,,,␍

    """#

  @Test func `A small report has a row a claim, under its heading`() throws {
    #expect(try smallReport().written(.csv).replacing("\r\n", with: "␍\n") == expected)
  }

  @Test func `Every row has every column`() throws {
    for report in [try smallReport(), try situations()] {
      let rows = try parseCSV(report.written(.csv))
      #expect(try rows.count == report.claims().count + 1)
      #expect(rows.allSatisfy { $0.count == 47 })
    }
  }

  @Test func `A stale claim says why, which citation and since when`() throws {
    let rows = parseCSV(try situations().written(.csv))
    let column = try #require(rows[0].firstIndex(of: "stale"))
    #expect(rows[1][0] == "mori-1")
    #expect(rows[1][column] == "altered 0h62e 2026-11-21T09:20:00Z")
  }

  private func row(_ id: String, of report: Report) throws -> [String: String] {
    let rows = parseCSV(try report.written(.csv))
    let row = try #require(rows.first { $0[0] == id })
    return Dictionary(zip(rows[0], row)) { first, _ in first }
  }

  @Test func `A stale claim keeps what was said of it, and what its words became`() throws {
    let row = try row("mori-1", of: situations())
    #expect(row["verdict"] == "")
    #expect(row["before"] == "ken (reviewer): verified — Budget, p. 4")
    #expect(row["now"] == "「約40兆円」")
    #expect(row["material"] == "43兆円 → 40兆円")
  }

  @Test func `A withdrawn claim says why, and which one stays`() throws {
    let same = try row("mori-5", of: situations())
    #expect([same["withdrawn"], same["duplicate"]] == ["said twice", "mori-4"])
    let dropped = try row("mori-6", of: situations())
    #expect([dropped["withdrawn"], dropped["duplicate"]] == ["opinion", ""])
    #expect(try row("mori-4", of: situations())["stands"] == "harmless")
  }

  @Test func `What became of the other citations has a line each`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta gamma")
    let claim = desk.claim("alpha")
    let citations = try ["alpha", "beta", "gamma"].map { try desk.cite(claim, article, $0) }
    let newer = try desk.revise(article, text: "alpha delta")
    for (citation, fate) in zip(
      citations,
      [
        (Anchor.unchanged, CodePointRange(0, 5)), (.altered, CodePointRange(6, 11)), (.lost, nil),
      ] as [(Anchor, CodePointRange?)])
    {
      desk.append(
        .claimAnchored(
          AnchoredCitation(
            claim: claim, citation: citation, revision: newer, anchor: fate.0, range: fate.1,
            material: fate.0 == .altered ? ["name: − Beta"] : [])))
    }
    let row = try row("mori-1", of: desk.report(on: [article]))
    #expect(
      row["others_changed"]
        == "asserts a@1 6:10: altered; now “delta”; name: − Beta\nasserts a@1 11:16: lost")
    #expect(row["now"] == "")
  }

  @Test func `Of a disputed claim the verdict shown disputes it, whoever came last`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .disputed, "it is beta", fix: "beta")
    try desk.review(claim, by: "aya", .verified, "seen")
    let row = try row("mori-1", of: desk.report(on: [article]))
    #expect([row["status"], row["verdict"], row["fix"]] == ["disputed", "disputed", "beta"])
    #expect(row["dissent"] == "aya (reviewer): verified — seen")
  }

  @Test func `Queries stand with their answers`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    let query = desk.append(.claimAsked(claim: claim, text: "How many?"))
    desk.append(.claimAnswered(claim: claim, query: query, text: "402"))
    desk.append(.claimAsked(claim: claim, text: "When?"))
    #expect(
      try row("mori-1", of: desk.report(on: [article]))["queries"]
        == """
        mori 2026-11-21T09:04:00Z: How many? → mori 2026-11-21T09:05:00Z: 402
        mori 2026-11-21T09:06:00Z: When?
        """)
  }

  @Test func `Those who agree are no dissent`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .verified, "seen by ken", signOffs: 2)
    try desk.review(claim, by: "aya", .verified, "seen by aya", signOffs: 2)
    let rows = parseCSV(try desk.report(on: [article]).written(.csv))
    let dissent = try #require(rows[0].firstIndex(of: "dissent"))
    #expect(rows[1][dissent] == "")
    #expect(rows[1].contains("seen by aya"))
  }
}
