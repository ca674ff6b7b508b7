import Testing

@Suite("Verdicts and their rules")
struct VerdictTests {
  @Test func `a verdict prints each claim's words back`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars"
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet verify 1 2 -b "the notice says so" --basis document --checked 2026-11-20
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥verified⇥It carries 60 cars
      $ stet dispute 2 -b "- two decks only" --fix "-- It carries 40 cars"
      mori-2⇥disputed⇥It carries 60 cars
      % stet unverifiable @ -b "nobody answers"
      ‹bold›mori-2‹/›  ‹magenta›? unverifiable‹/›  It carries 60 cars
      ! ‹dim›next: stet ask mori-2 "…"‹/›
      $ stet retract 2 -b "read the wrong notice"
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet retract 2 -b "again"
      ! stet: mori has no verdict on mori-2 to take back.
      ! hint: `stet show mori-2` lists its verdicts; --as HANDLE says whose is meant
      [66]
      $ stet verify 1 -b ok --basis rumour
      ! stet: “rumour” is no value for --basis.
      ! hint: it takes: document, independent, same-agency, call, author, arithmetic, inference
      [64]
      $ stet verify 1 -b ok --checked 2026-02-30
      ! stet: the date of checking “2026-02-30” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ stet verify -b ok
      ! stet: `stet verify` needs <claims>.
      ! hint: as in: stet verify 12 -b "the port's notice gives the same figure" --basis independent
      [64]
      $ stet verify 1
      ! stet: `stet verify` needs --because: why; - reads standard input.
      ! hint: as in: stet verify 12 -b "the port's notice gives the same figure" --basis independent
      [64]
      $ stet show 2
      mori-2  unchecked  (none)
      It carries 60 cars
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  ker81  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      verified  rz683  by mori (editor), 2026-11-21T09:00:00Z, document, replaced
        the notice says so

      disputed  31jw0  by mori (editor), 2026-11-21T09:00:00Z, replaced
        - two decks only
        proposed wording: -- It carries 40 cars

      unverifiable  j2wpz  by mori (editor), 2026-11-21T09:00:00Z, retracted
        nobody answers
      """#, after: Setup.claim)
  }

  @Test func `several claims get their verdict together, or none does`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars"
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet verify 1 7 2 -b ok
      ! stet: there is no claim “mori-7”.
      ! hint: the last of that desk is mori-2
      [66]
      $ stet withdraw 2 -b "not one"
      mori-2⇥withdrawn⇥It carries 60 cars
      $ stet verify 1 2 -b ok
      ! stet: mori-2 is withdrawn.
      ! hint: `stet reopen mori-2 -b REASON` brings it back
      [77]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      mori-2⇥withdrawn⇥It carries 60 cars
      """#, after: Setup.claim)
  }

  @Test func `nobody reviews their own claim, and loggers review none`() throws {
    try expect(
      #"""
      $ stet verify 1 -b ok --as mori
      ! stet: mori logged or last reworded mori-1 and may not review it.
      ! hint: reviewers.md:12 says `self-review | no`
      [77]
      $ stet verify 1 -b ok --as lou
      ! stet: lou is a logger; a verdict needs a reviewer or an editor.
      ! hint: reviewers.md:6 says `| lou | Lou | logger | yes |`; the role there decides
      [77]
      $ stet verify 1 -b ok --as old
      ! stet: old is no longer active.
      ! hint: reviewers.md:7 says `| old | Old | reviewer | no |`; `stet reviewer add old` brings them back
      [77]
      $ stet reword 1 "A ticket costs ¥1,200" -b clearer --as kai
      mori-1⇥unchecked⇥A ticket costs ¥1,200
      $ stet verify 1 -b ok --as kai
      ! stet: kai logged or last reworded mori-1 and may not review it.
      ! hint: reviewers.md:12 says `self-review | no`
      [77]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs ¥1,200
      """#, after: Setup.team)
  }

  @Test func `two sign-offs make a verdict, an editor alone as well`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" --as lou
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet verify 2 -b "counted" --as kai
      mori-2⇥in-review⇥It carries 60 cars
      $ stet verify 2 -b "counted too" --as ann
      mori-2⇥verified⇥It carries 60 cars
      $ stet dispute 2 -b "some are vans" --as ann
      mori-2⇥disputed⇥It carries 60 cars
      $ stet list --split
      mori-2⇥disputed⇥It carries 60 cars
      $ stet verify 2 -b "vans are cars" --as mori
      mori-2⇥verified⇥It carries 60 cars
      $ stet show 2 --as mori
      mori-2  verified  (decided)
      It carries 60 cars
      priority⇥2
      logged⇥lou, 2026-11-21T09:00:00Z

      asserts  d9m6p  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      verified  5tv87  by kai (reviewer), 2026-11-21T09:00:00Z, live
        counted

      verified  347pv  by ann (reviewer), 2026-11-21T09:00:00Z, replaced
        counted too

      disputed  b213k  by ann (reviewer), 2026-11-21T09:00:00Z, overruled
        some are vans

      verified  hhvqt  by mori (editor), 2026-11-21T09:00:00Z, live
        vans are cars
      $ stet dispute 2 -b "they are not" --as ann
      mori-2⇥disputed⇥It carries 60 cars
      """#, after: Setup.team)
  }

  @Test func `the evidence rule counts agencies, and leaves the asserting one out`() throws {
    try expect(
      #"""
      $ write reviewers.md "| handle | name | role | active |\n|---|---|---|---|\n| mori | Mori | editor | yes |\n\n| rule | value |\n|---|---|\n| self-review | yes |\n| evidence | 2 |\n"
      $ stet verify 1 -b ok
      ! stet: mori-1 has 0 independent supporting sources, and the rules ask for 2.
      ! hint: reviewers.md:8 says `evidence | 2`
      [77]
      $ stet source add ferry.txt --id copy-1 --title Copy --publisher "Hill Post" --agency Kyodo
      copy-1⇥0 claims⇥revision 1⇥⇥Kyodo⇥Copy
      $ stet cite 1 -s copy-1 -q ¥1,200
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet verify 1 -b ok
      ! stet: mori-1 has 0 independent supporting sources, and the rules ask for 2.
      ! hint: reviewers.md:8 says `evidence | 2`
      [77]
      $ stet cite 1 -s port-notice -q "1,200 yen"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet verify 1 -b ok
      ! stet: mori-1 has 1 independent supporting source, and the rules ask for 2.
      ! hint: reviewers.md:8 says `evidence | 2`
      [77]
      $ stet source add notice.txt --id copy-2 --title Copy --publisher "Port authority"
      copy-2⇥0 claims⇥revision 1⇥⇥Port authority⇥Copy
      $ stet cite 1 -s copy-2 -q "1,200 yen"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet verify 1 -b ok
      ! stet: mori-1 has 1 independent supporting source, and the rules ask for 2.
      ! hint: reviewers.md:8 says `evidence | 2`
      [77]
      $ stet unverifiable 1 -b "nobody answers"
      mori-1⇥unverifiable⇥A ticket costs 1,200 yen
      $ stet source add notice.txt --id leaflet --title Leaflet --publisher "Sea Star Ltd"
      leaflet⇥0 claims⇥revision 1⇥⇥Sea Star Ltd⇥Leaflet
      $ stet cite 1 -s leaflet -q "1,200 yen"
      mori-1⇥unverifiable⇥A ticket costs 1,200 yen
      $ stet verify 1 -b ok
      mori-1⇥verified⇥A ticket costs 1,200 yen
      """#, after: Setup.claim)
  }
}
