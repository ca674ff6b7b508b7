import Testing

@Suite("Queries to the author")
struct QueryCommandTests {
  @Test func `a query is asked, listed while it is open, and answered`() throws {
    try expect(
      #"""
      $ stet list --asked
      $ stet ask 1 "Is that for adults?" --as kai
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet ask 1 - --as lou <<< "- or for a return?\n"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --asked
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --asked --status verified
      % stet show 1
      ‹bold›mori-1‹/›  ○ unchecked
      ‹bold›A ticket costs 1,200 yen‹/›

      ‹dim›claimant  ‹/›the port
      ‹dim›tags      ‹/›fare
      ‹dim›logged    ‹/›by mori, just now

      ‹bold›asserts‹/›  ferry-2024, revision 1, 111:117, unchanged‹dim›  7h2wr‹/›
        … carries 420 passengers and 60 cars, the port said. The fare is ‹bold underlined›¥1,200‹/›. It
        does not run in winter. The port expects 420 passengers a d…

      ‹yellow bold›open query‹/›  by kai, just now‹dim›  t8tc6‹/›
        Is that for adults?

      ‹yellow bold›open query‹/›  by lou, just now‹dim›  bzhzs‹/›
        - or for a return?
      $ stet answer 1 x Adults --as kai
      ! stet: mori-1 has no query “x”.
      ! hint: it has: t8tc6, bzhzs
      [66]
      $ stet answer 1 "" Adults --as kai
      ! stet: mori-1 has no query “”.
      ! hint: it has: t8tc6, bzhzs
      [66]
      $ stet answer 1 t8t "-  adults, one way" --as kai
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --asked
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet answer 1 t8tc6 - --as kai <<< "Children too.\nBabies go free."
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet answer 1 bzhzs "one way" --as mori --json
      {"agreement":"none","assigned":null,"citations":[{"anchor":"unchanged","archived":null,"end":117,"exact":"¥1,200","id":"7h2wr","locator":null,"material":[],"now":{"end":117,"exact":"¥1,200","revision":1,"start":111},"prefix":" carries 420 passengers and 60 cars, the port said.\nThe fare is ","retrieved":null,"revision":1,"source":"ferry-2024","stance":"asserts","start":111,"suffix":". It does not run in winter. The port expects 420 passengers a d","updated":null,"url":null}],"claimant":"the port","context":null,"id":"mori-1","logged":{"at":"2026-11-21T09:00:00Z","by":"mori"},"notes":[],"priority":2,"queries":[{"answers":[{"at":"2026-11-21T09:00:00Z","by":"kai","text":"-  adults, one way"},{"at":"2026-11-21T09:00:00Z","by":"kai","text":"Children too.\nBabies go free."}],"at":"2026-11-21T09:00:00Z","by":"kai","id":"t8tc6","text":"Is that for adults?"},{"answers":[{"at":"2026-11-21T09:00:00Z","by":"mori","text":"one way"}],"at":"2026-11-21T09:00:00Z","by":"lou","id":"bzhzs","text":"- or for a return?"}],"reviews":[],"stale":[],"stands":null,"status":"unchecked","tags":["fare"],"text":"A ticket costs 1,200 yen","withdrawn":null}
      $ stet list --asked
      $ stet show 1
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      query  t8tc6  by kai, 2026-11-21T09:00:00Z
        Is that for adults?
        answer by kai, 2026-11-21T09:00:00Z: -  adults, one way
        answer by kai, 2026-11-21T09:00:00Z: Children too. Babies go free.

      query  bzhzs  by lou, 2026-11-21T09:00:00Z
        - or for a return?
        answer by mori, 2026-11-21T09:00:00Z: one way
      """#, after: Setup.team)
  }

  @Test func `what cannot be asked or answered is refused`() throws {
    try expect(
      #"""
      $ stet ask 1 " " --as kai
      ! stet: the query is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet ask 1 "Adults?" --as old
      ! stet: old is no longer active.
      ! hint: reviewers.md:7 says `| old | Old | reviewer | no |`; `stet reviewer add old` brings them back
      [77]
      $ stet ask 1 "Adults?" --as nobody
      ! stet: nobody is not on the roster.
      ! hint: active in reviewers.md are: mori, kai, ann, lou; `stet reviewer add HANDLE` adds somebody
      [77]
      $ stet ask 9 "Adults?" --as kai
      ! stet: there is no claim “mori-9”.
      ! hint: the last of that desk is mori-1
      [66]
      $ stet answer 1 abcde "Adults" --as kai
      ! stet: mori-1 has no query “abcde”.
      ! hint: `stet ask mori-1 TEXT` asks one
      [66]
      $ stet withdraw 1 -b "not ours" --as mori
      mori-1⇥withdrawn⇥A ticket costs 1,200 yen
      $ stet ask 1 "Adults?" --as kai
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      """#, after: Setup.team)
  }
}
