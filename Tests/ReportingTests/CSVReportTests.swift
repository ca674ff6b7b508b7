import Claims
import Reporting
import Testing

@Suite struct CSVReportTests {
  /// The small report, with `␍` where a line ends with CRLF.
  private let expected = #"""
    id,status,agreement,text,claimant,context,priority,tags,source,revision,stance,\#
    quote,prefix,suffix,start,end,locator,anchor,citations,verdict,because,basis,fix,\#
    reviewer,role,reviewed,dissent,stale,logged_by,logged,notes␍
    mori-3,verified,decided,Japan plans to spend ¥43tn on defence,Fumio Kishida,,2,\#
    "budget;defence",ft-2022,1,asserts,¥43tn ($307bn),Japan plans to spend ," on defence.
    The cabinet met on Friday in Tokyo.",21,35,par. 1,unchanged,supports kyodo-1@1 4:8 \#
    “43兆円”,verified,Rate of the day,arithmetic,,mori,editor,2026-11-21T09:12:00Z,ken \#
    (reviewer): disputed — The rate is off,,mori,2026-11-21T09:08:00Z,␍
    mori-2,disputed,split,The cabinet met on a Friday,,,2,,ft-2022,1,asserts,on Friday,\#
    "Japan plans to spend ¥43tn ($307bn) on defence.
    The cabinet met ", in Tokyo.,64,73,,unchanged,,disputed,'=It was a Thursday,,on a \#
    Thursday,aya,reviewer,2026-11-21T09:14:00Z,ken (reviewer): verified — The calendar \#
    says so,,mori,2026-11-21T09:06:00Z,mori 2026-11-21T09:15:00Z: ask the cabinet office␍
    mori-1,unchecked,none,The cabinet met in Tokyo,,,1,,ft-2022,1,asserts,in Tokyo,"s \#
    to spend ¥43tn ($307bn) on defence.
    The cabinet met on Friday ",.,74,82,,unchanged,,,,,,,,,,,mori,2026-11-21T09:04:00Z,␍

    """#

  @Test func `A small report has a row a claim, under its heading`() throws {
    #expect(try smallReport().written(.csv).replacing("\r\n", with: "␍\n") == expected)
  }

  @Test func `Every row has every column`() throws {
    for report in [try smallReport(), try situations()] {
      let rows = try parseCSV(report.written(.csv))
      #expect(try rows.count == report.claims().count + 1)
      #expect(rows.allSatisfy { $0.count == 31 })
    }
  }

  @Test func `A stale claim says why, which citation and since when`() throws {
    let rows = parseCSV(try situations().written(.csv))
    let column = try #require(rows[0].firstIndex(of: "stale"))
    #expect(rows[1][0] == "mori-1")
    #expect(rows[1][column] == "altered 0h62e 2026-11-21T09:20:00Z")
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
