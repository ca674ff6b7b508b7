import Testing

@Suite("What an imported report leaves out, and says so")
struct ImportedReportTests {
  private static let line =
    #"{\"id\":\"mori-7\",\"text\":\"It carries 60 cars\",\"status\":\"STATUS\",\"citations\":[{\"id\":\"aaaaa\",\"source\":\"ferry-2024\",\"revision\":1,\"stance\":\"asserts\",\"start\":75,\"end\":82,\"exact\":\"60 cars\"}]REST}"#

  private static func line(_ status: String, _ rest: String) -> String {
    line.replacing("STATUS", with: status)
      .replacing("REST", with: rest.replacing("\"", with: "\\\""))
  }

  private static func lapsed(_ lapse: String) -> String {
    let review =
      #"{"by":"kai","verdict":"verified","because":"seen","live":false,"retracted":null,"rests":["aaaaa"],"lapsed":LAPSE}"#
    return line(
      "stale", #","stale":[LAPSE],"reviews":[\#(review)]"#.replacing("LAPSE", with: lapse)
    )
    .replacing("LAPSE", with: lapse.replacing("\"", with: "\\\""))
  }

  @Test func `a verdict that had lapsed lapses again, where the line has what it was given on`()
    throws
  {
    try expect(
      """
      $ stet import - --dry-run <<< "\(Self.lapsed(#"{"why":"reworded","citation":null}"#))"
      mori-1
      ! stet: line 1: its verdict was left out: it was given on another wording, which is not in the line
      ! stet: 1 claim could be imported; nothing was written
      $ stet import - --dry-run <<< "\(Self.lapsed(#"{"why":"uncited","citation":"bbbbb"}"#))"
      mori-1
      ! stet: line 1: its verdict was left out: it was given on words that were taken back, and are not in the line
      ! stet: 1 claim could be imported; nothing was written
      $ stet import - --dry-run <<< "\(Self.lapsed(#"{"why":"altered","citation":"aaaaa"}"#))"
      mori-1
      ! stet: line 1: its verdict was left out: it had lapsed (altered), and cannot lapse so here
      ! stet: 1 claim could be imported; nothing was written
      $ stet import - <<< "\(Self.lapsed(#"{"why":"reopened","citation":null}"#))"
      mori-1
      ! stet: imported 1 claim
      $ stet show 1
      mori-1  stale  (none)
      It carries 60 cars
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      stale⇥reopened, since 2026-11-21T09:00:00Z

      asserts  vvren  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      verified  2kvfa  by mori (editor), 2026-11-21T09:00:00Z, lapsed: reopened
        seen
      $ stet history 1
      2026-11-21T09:00:00Z⇥mori⇥claim.logged⇥mori 6⇥{"text":"It carries 60 cars"}
      2026-11-21T09:00:00Z⇥mori⇥claim.cited⇥mori 7⇥{"end":82,"exact":"60 cars","revision":"0d4e0a17…","source":"a5708b09…","stance":"asserts","start":75}
      2026-11-21T09:00:00Z⇥mori⇥claim.reviewed⇥mori 8⇥{"because":"seen","rests":["def0eac0…"],"role":"editor","signoffs":1,"text":"c4bd7a04…","verdict":"verified"}
      2026-11-21T09:00:00Z⇥mori⇥claim.reopened⇥mori 9⇥{"because":"so in the report that it was imported from"}
      """, after: Setup.sources)
  }

  @Test func `a decision that the importer may not make is left out`() throws {
    try expect(
      """
      $ stet import - --as kai <<< "\(Self.line("unchecked", #","stands":{"because":"harmless"}"#))"
      mori-2
      ! stet: line 1: only an editor lets a claim stand; that decision was left out
      ! stet: imported 1 claim
      $ stet import - --as mori <<< "\(Self.line("unchecked", #","stands":{"because":"harmless"}"#))"
      mori-3
      ! stet: line 1: mori-2 (unchecked) says the same already
      ! stet: imported 1 claim
      $ stet list --status unchecked
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      mori-2⇥unchecked⇥It carries 60 cars
      mori-3⇥unchecked⇥It carries 60 cars
      $ stet import - --as mori <<< "\(Self.line("withdrawn", #","withdrawn":{"because":"twice","duplicate":"mori-1"}"#))"
      mori-4
      ! stet: line 1: mori-1, which it duplicates, is not in the file; it is withdrawn as a duplicate of none
      ! stet: imported 1 claim
      $ stet show 4
      mori-4  withdrawn  (none)
      It carries 60 cars
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      withdrawn⇥mori, 2026-11-21T09:00:00Z: twice

      asserts  gf3sq  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …
      """, after: Setup.team)
  }

  @Test func `what no report says is a bad line`() throws {
    try expect(
      """
      $ stet import - <<< "\(Self.lapsed(#"{"why":"age","citation":null}"#))"
      ! stet: line 1: “age” lapses nothing.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "\(Self.line("unchecked", "").replacing("exact", with: "anchor"))"
      ! stet: line 1: “60 cars” is no anchor.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "\(Self.line("unchecked", #","notes":["a"]"#))"
      ! stet: line 1: `notes` does not hold objects.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "\(Self.line("unchecked", "").replacing("60 cars", with: "61 cars"))"
      ! stet: line 1: “61 cars” does not stand so in ferry-2024, byte for byte; nearest to it:
      !   --span 75:82  …ries 420 passengers and [60 cars], the port said. The far…
      !     [-61-]{+60+} cars
      ! hint: `start` and `end` take the words at a place as they stand there
      [65]
      $ write c.csv "id,status,agreement,text,source,revision,quote,citations,logged_by\\n1,unchecked,none,x,ferry,1,60 cars,supports port-notice@1 0:6 “Notice” and more,mori\\n"
      $ stet import c.csv
      ! stet: line 2: `citations` cannot be read from “ and more”.
      ! hint: nothing was imported
      [65]
      $ write d.csv "id,status,agreement,text,source,revision,quote,citations,logged_by\\n1,stale,none,x,ferry,1,60 cars,supports port-notice@1 0:6 “Notice”,mori\\n2,withdrawn,none,y,,,,,mori\\n3,unchecked,none,z,,,60 cars,,mori\\n"
      $ stet import d.csv
      ! stet: line 4: `source` is missing.
      ! hint: nothing was imported
      [65]
      $ write e.csv "id,status,agreement,text,source,revision,quote,citations,logged_by\\n1,stale,none,x,ferry,1,60 cars,supports port-notice@1 0:6 “Notice”,mori\\n2,withdrawn,none,y,,,,,mori\\n"
      $ stet import e.csv
      mori-1
      mori-2
      ! stet: line 2: it had gone stale; a table does not hold the verdict that lapsed, and it is unchecked here
      ! stet: imported 2 claims
      $ stet show 1
      mori-1  unchecked  (none)
      x
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  vdb2n  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      supports  genrb  port-notice, revision 1, 0:6, unchanged
        …[Notice] of the port authority: the ferry Sea Star takes 402 passengers.…
      $ stet show 2
      mori-2  withdrawn  (none)
      y
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      withdrawn⇥mori, 2026-11-21T09:00:00Z: so in the report that it was imported from
      """, after: Setup.sources)
  }

  @Test func `words cited in an earlier text are followed to the newest one`() throws {
    try expect(
      """
      $ write later.txt "The “Sea Star” carries 410 passengers and 60 cars, the port said.\\n"
      $ stet source revise ferry-2024 later.txt --force
      ! stet: revision 2 of ferry-2024 is recorded; no claim went stale
      $ stet import - <<< "{\\"text\\":\\"It carries 420 people\\",\\"citations\\":[{\\"source\\":\\"ferry-2024\\",\\"revision\\":1,\\"start\\":56,\\"end\\":70,\\"exact\\":\\"420 passengers\\"},{\\"source\\":\\"ferry-2024\\",\\"revision\\":9,\\"exact\\":\\"60 cars\\"}]}"
      mori-1
      ! stet: imported 1 claim
      $ stet show 1
      mori-1  unchecked  (none)
      It carries 420 people
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  q2d2e  ferry-2024, revision 1, 56:70, altered
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers] and 60 cars, the port said. The fare is ¥1,200. It does not run…
        now at 23:37: [410 passengers]
        changed: figure: 420 → 410

      asserts  zr06r  ferry-2024, revision 2, 42:49, unchanged
        …The “Sea Star” carries 410 passengers and [60 cars], the port said. …
      $ stet audit
      mori⇥10 events⇥head fe006c32…
      ! stet: 10 events, nothing wrong
      """, after: Setup.sources)
  }
}
