import Testing

@Suite("The ledger as it stood")
struct AsOfCommandTests {
  /// Claims of three days: logged on the first, judged on the second, changed on the third.
  private static let days =
    Setup.sources + [
      #"STET_NOW=2026-11-22T08:00:00Z stet log "A ticket costs 1,200 yen" -s ferry-2024 -q ¥1,200"#,
      #"STET_NOW=2026-11-22T23:59:59Z stet verify 1 -b "the notice says so""#,
      #"STET_NOW=2026-11-23T00:00:00Z stet log "It carries 420 people" -s ferry-2024 --sentence 2"#,
      #"STET_NOW=2026-11-23T10:00:00Z stet reword 1 "A ticket is 1,200 yen" -b clearer"#,
      #"write later.txt "The fare is ¥1,300. It does not run in winter.""#,
      #"STET_NOW=2026-11-24T10:00:00Z stet source revise ferry-2024 later.txt --force"#,
    ]

  @Test func `list, show, check and report tell what was known`() throws {
    try expect(
      #"""
      $ stet list
      mori-1⇥stale⇥A ticket is 1,200 yen
      mori-2⇥unchecked⇥It carries 420 people
      $ stet list --as-of 2026-11-22
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet list --as-of 2026-11-22T23:59:58Z
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --as-of 2026-11-23
      mori-1⇥stale⇥A ticket is 1,200 yen
      mori-2⇥unchecked⇥It carries 420 people
      $ stet list --as-of 2026-11-21
      % stet show 1 --as-of 2026-11-22
      ‹bold›mori-1‹/›  ‹green›✓ verified‹/›‹dim›  sole‹/›
      ‹bold›A ticket costs 1,200 yen‹/›

      ‹dim›logged  ‹/›by mori, 2026-11-22T08:00:00Z

      ‹bold›asserts‹/›  ferry-2024, revision 1, 111:117, unchanged‹dim›  6j6zs‹/›
        … carries 420 passengers and 60 cars, the port said. The fare is ‹bold underlined›¥1,200‹/›. It
        does not run in winter. The port expects 420 passengers a d…

      ‹green›✓ verified‹/›  by mori (editor), 2026-11-22T23:59:59Z‹dim›  whad4‹/›
        the notice says so
      $ stet show 2 --as-of 2026-11-22
      ! stet: there is no claim “mori-2” as of 2026-11-22.
      ! hint: it may have been logged later
      [66]
      $ stet show @ --as-of 2026-11-23T09:00:00Z
      mori-1  verified  (sole)
      A ticket costs 1,200 yen
      priority⇥2
      logged⇥mori, 2026-11-22T08:00:00Z

      asserts  6j6zs  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      verified  whad4  by mori (editor), 2026-11-22T23:59:59Z, live
        the notice says so
      $ stet list --source ferry --as-of 2026-11-20
      ! stet: there is no source “ferry” as of 2026-11-20.
      ! hint: none had been added by then
      [66]
      $ stet check ferry-2024 --as-of 2026-11-23T05:00:00Z
      unchecked⇥mori-2⇥It carries 420 people⇥stet verify mori-2 -b REASON
      open⇥ferry-2024, sentence 5⇥missing: 420⇥stet log TEXT -s ferry-2024 --sentence 5
      ! stet: 2 things stand in the way
      [1]
      $ stet report --format csv --as-of 2026-11-22
      id,status,agreement,text,claimant,context,priority,tags,source,revision,stance,quote,prefix,suffix,start,end,locator,anchor,citations,verdict,because,basis,fix,reviewer,role,reviewed,dissent,stale,logged_by,logged,notes,checked,before,now,material,others_changed,agency,only_voice,stands,withdrawn,duplicate,queries,url,archived,retrieved,updated,other_addresses⟨D⟩
      mori-1,verified,sole,"A ticket costs 1,200 yen",,,2,,ferry-2024,1,asserts,"¥1,200"," carries 420 passengers and 60 cars, the port said.
      The fare is ",. It does not run in winter. The port expects 420 passengers a d,111,117,,unchanged,,verified,the notice says so,,,mori,editor,2026-11-22T23:59:59Z,,,mori,2026-11-22T08:00:00Z,,,,,,,Kyodo,agency Kyodo,,,,,,,,,⟨D⟩
      """#, after: Self.days)
  }

  @Test func `a report on paper says which moment it is of, even where nothing was known`() throws {
    try expect(
      #"""
      $ stet report --as-of 2026-11-20
      # Review report

      As the ledger stood at 2026-11-20T23:59:59Z.

      ## Counts

      | status | claims |
      | --- | --- |
      | disputed | 0 |
      | stale | 0 |
      | in-review | 0 |
      | unverifiable | 0 |
      | verified | 0 |
      | unchecked | 0 |
      | withdrawn | 0 |
      | **all** | **0** |
      """#, after: Self.days)
  }

  @Test func `a time that is none is a slip`() throws {
    try expect(
      #"""
      $ stet list --as-of yesterday
      ! stet: “yesterday” is no time to read the ledger as of.
      ! hint: --as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day
      [64]
      $ stet list --as-of 2026-02-30
      ! stet: “2026-02-30” is no time to read the ledger as of.
      ! hint: --as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day
      [64]
      $ stet list --as-of 2026-11
      ! stet: “2026-11” is no time to read the ledger as of.
      ! hint: --as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day
      [64]
      $ stet list --as-of 2026-11-22T08:00:00+09:00
      ! stet: “2026-11-22T08:00:00+09:00” is no time to read the ledger as of.
      ! hint: --as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day
      [64]
      $ stet show 1 --as-of ""
      ! stet: “” is no time to read the ledger as of.
      ! hint: --as-of takes 2026-11-21T09:00:00Z, or 2026-11-21 for the end of that day
      [64]
      """#, after: Setup.claim)
  }
}
