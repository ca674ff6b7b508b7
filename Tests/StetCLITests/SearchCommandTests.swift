import Testing

@Suite("Searching from the command line")
struct SearchCommandTests {
  @Test func `search finds claims by all that they say and marks what it found`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" -t cars --as lou
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet log "東京港は43兆円を計上した" -s port-notice -q "402 passengers" --as lou
      mori-3⇥unchecked⇥東京港は43兆円を計上した
      ! stet: “43兆円” stands in none of the claim's quotes
      $ stet dispute 3 -b "the ferry's notice says 402 passengers" --fix "It takes 402" --as kai
      mori-3⇥disputed⇥東京港は43兆円を計上した
      $ stet search "60 cars"
      mori-2⇥unchecked⇥It carries 60 cars⇥text⇥It carries [60] [cars]
      $ stet search ferry
      mori-2⇥unchecked⇥It carries 60 cars⇥title⇥New [ferry]
      mori-1⇥unchecked⇥A ticket costs 1,200 yen⇥title⇥New [ferry]
      mori-3⇥disputed⇥東京港は43兆円を計上した⇥reason⇥the [ferry]'s notice says 402 passengers
      % stet search ferry
      ‹bold›mori-2‹/›  ○ unchecked  It carries 60 cars
              ‹dim›title ferry-2024‹/›  New ‹bold underlined›ferry‹/›
      ‹bold›mori-1‹/›  ○ unchecked  A ticket costs 1,200 yen
              ‹dim›title ferry-2024‹/›  New ‹bold underlined›ferry‹/›
      ‹bold›mori-3‹/›  ‹red›✗ disputed‹/›  東京港は43兆円を計上した
              ‹dim›reason pevca‹/›  the ‹bold underlined›ferry‹/›'s notice says 402 passengers
      ! ‹dim›next: stet show mori-2‹/›
      $ stet search 兆円
      mori-3⇥disputed⇥東京港は43兆円を計上した⇥text⇥東京港は43[兆円]を計上した
      $ stet search passenger
      $ stet search passenger --stem
      mori-3⇥disputed⇥東京港は43兆円を計上した⇥reason⇥the ferry's notice says 402 [passengers]
      $ stet search "1200" --status unchecked
      mori-1⇥unchecked⇥A ticket costs 1,200 yen⇥text⇥A ticket costs [1,200] yen
      $ stet search "ferry OR cars" --limit 1
      mori-2⇥unchecked⇥It carries 60 cars⇥text⇥It carries 60 [cars]
      $ stet search "ferry OR cars" --limit 1 --after 2
      mori-1⇥unchecked⇥A ticket costs 1,200 yen⇥title⇥New [ferry]
      $ stet search zeppelin
      % stet search zeppelin
      ! stet: no claims
      $ stet search cars --tag odd
      ! stet: no claim has the tag “odd”
      ! hint: the tags are: cars, fare
      """#, after: Setup.team)
  }

  @Test func `whatever is typed is searched, or said to hold no word`() throws {
    try expect(
      #"""
      $ stet search "it's ("
      $ stet search "¥1,200 C++"
      $ stet search "\""
      ! stet: there is nothing in the query to search for.
      ! hint: it takes words, "phrases", begin*, AND, OR, NOT, and text:, reason:, quote: or title:
      [64]
      $ stet search ""
      ! stet: there is nothing in the query to search for.
      ! hint: it takes words, "phrases", begin*, AND, OR, NOT, and text:, reason:, quote: or title:
      [64]
      $ stet search "… - !"
      ! stet: there is nothing in the query to search for.
      ! hint: it takes words, "phrases", begin*, AND, OR, NOT, and text:, reason:, quote: or title:
      [64]
      $ stet search "the of and"
      $ stet search yen --after 1
      $ stet search cars --after 1
      ! stet: the search does not find 1, so nothing comes after it.
      ! hint: --after takes the last claim of the page before, with the same query
      [66]
      $ stet search yen --limit -1
      ! stet: --limit takes a number from 0 up.
      [64]
      """#, after: Setup.team)
  }

  @Test func `JSON says where the words stand`() throws {
    try expect(
      #"""
      $ stet search "yen OR ticket*" --json
      [{"claim":{"agreement":"none","assigned":null,"citations":[{"anchor":"unchanged","archived":null,"end":117,"exact":"¥1,200","id":"7h2wr","locator":null,"material":[],"now":{"end":117,"exact":"¥1,200","revision":1,"start":111},"prefix":" carries 420 passengers and 60 cars, the port said.\nThe fare is ","retrieved":null,"revision":1,"source":"ferry-2024","stance":"asserts","start":111,"suffix":". It does not run in winter. The port expects 420 passengers a d","updated":null,"url":null}],"claimant":"the port","context":null,"id":"mori-1","logged":{"at":"2026-11-21T09:00:00Z","by":"mori"},"notes":[],"priority":2,"queries":[],"reviews":[],"stale":[],"stands":null,"status":"unchecked","tags":["fare"],"text":"A ticket costs 1,200 yen","withdrawn":null},"matches":[{"field":"text","id":null,"marks":[{"end":8,"start":2},{"end":24,"start":21}],"snippet":"A ticket costs 1,200 yen"}]}]
      """#, after: Setup.team)
  }
}
