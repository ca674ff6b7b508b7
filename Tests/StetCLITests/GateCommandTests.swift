import Testing

@Suite("The gate on the command line")
struct GateCommandTests {
  @Test func `check names what stands in the way, and what comes next`() throws {
    try expect(
      #"""
      $ stet check
      unclaimed⇥ferry-2024⇥no claim stands in it⇥stet source show ferry-2024 --sentences
      unclaimed⇥port-notice⇥no claim stands in it⇥stet source show port-notice --sentences
      ! stet: 2 things stand in the way
      [1]
      $ stet log "A new ferry joins the bay line" -s ferry-2024 --sentence 1
      mori-1⇥unchecked⇥A new ferry joins the bay line
      $ stet log "The Sea Star carries 420 people and 60 cars" -s ferry-2024 --sentence 2
      mori-2⇥unchecked⇥The Sea Star carries 420 people and 60 cars
      $ stet log "A ticket costs 1,200 yen" -s ferry-2024 --sentence 3
      mori-3⇥unchecked⇥A ticket costs 1,200 yen
      $ stet check ferry-2024
      unchecked⇥mori-1⇥A new ferry joins the bay line⇥stet verify mori-1 -b REASON
      unchecked⇥mori-2⇥The Sea Star carries 420 people and 60 cars⇥stet verify mori-2 -b REASON
      unchecked⇥mori-3⇥A ticket costs 1,200 yen⇥stet verify mori-3 -b REASON
      open⇥ferry-2024, sentence 5⇥missing: 420⇥stet log TEXT -s ferry-2024 --sentence 5
      ! stet: 4 things stand in the way
      [1]
      % stet check
      ‹dim›matter‹/›       ‹dim›where‹/›                   ‹dim›what‹/›
      ○ unchecked  mori-1                  A new ferry joins the bay line
      ○ unchecked  mori-2                  The Sea Star carries 420 people and 60 cars
      ○ unchecked  mori-3                  A ticket costs 1,200 yen
      ‹yellow›○ open‹/›       ferry-2024, sentence 5  missing: 420
      unclaimed    port-notice             no claim stands in it
      ! stet: 5 things stand in the way
      ! ‹dim›next: stet verify mori-1 -b REASON‹/›
      [1]
      $ stet verify 1 3 -b "the notice says so"
      mori-1⇥verified⇥A new ferry joins the bay line
      mori-3⇥verified⇥A ticket costs 1,200 yen
      $ stet dispute 2 -b "the notice says 402"
      mori-2⇥disputed⇥The Sea Star carries 420 people and 60 cars
      $ stet check ferry-2024
      disputed⇥mori-2⇥The Sea Star carries 420 people and 60 cars⇥stet reword mori-2 TEXT -b REASON
      open⇥ferry-2024, sentence 5⇥missing: 420⇥stet log TEXT -s ferry-2024 --sentence 5
      ! stet: 2 things stand in the way
      [1]
      $ stet check ferry-2024 --require 60
      disputed⇥mori-2⇥The Sea Star carries 420 people and 60 cars⇥stet reword mori-2 TEXT -b REASON
      ! stet: 1 thing stands in the way
      [1]
      $ stet stand 2 -b "the port insists; an interview is to follow"
      mori-2⇥disputed, stands⇥The Sea Star carries 420 people and 60 cars
      $ stet check ferry-2024 --require 60
      ! stet: nothing stands in the way of 3 claims; covered: ferry-2024 66 percent
      $ stet check
      open⇥ferry-2024, sentence 5⇥missing: 420⇥stet log TEXT -s ferry-2024 --sentence 5
      unclaimed⇥port-notice⇥no claim stands in it⇥stet source show port-notice --sentences
      ! stet: 2 things stand in the way
      [1]
      $ stet cite 2 -s port-notice -q "402 passengers" --refutes
      mori-2⇥disputed⇥The Sea Star carries 420 people and 60 cars
      $ stet check ferry-2024 --require 60 --json
      {"claims":3,"findings":[{"claim":"mori-2","kind":"claim","next":"stet reword mori-2 TEXT -b REASON","status":"disputed","text":"The Sea Star carries 420 people and 60 cars"}],"sources":[{"checkable":3,"covered":2,"excluded":0,"percent":66,"revision":1,"sentences":5,"source":"ferry-2024"}]}
      ! stet: 1 thing stands in the way
      [1]
      $ stet unverifiable 2 -b "two numbers"
      mori-2⇥unverifiable⇥The Sea Star carries 420 people and 60 cars
      $ stet reword 3 "A ticket is 1,200 yen" -b "clearer"
      mori-3⇥stale⇥A ticket is 1,200 yen
      $ stet log "420 a day" -s ferry-2024 --sentence 5
      mori-4⇥unchecked⇥420 a day
      $ stet check
      unverifiable⇥mori-2⇥The Sea Star carries 420 people and 60 cars⇥stet stand mori-2 -b REASON
      stale⇥mori-3⇥A ticket is 1,200 yen⇥stet show mori-3
      unchecked⇥mori-4⇥420 a day⇥stet verify mori-4 -b REASON
      ! stet: 3 things stand in the way
      [1]
      $ stet check port-notice
      unclaimed⇥port-notice⇥no claim stands in it⇥stet source show port-notice --sentences
      ! stet: 1 thing stands in the way
      [1]
      $ stet check nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      """#, after: Setup.sources)
  }

  @Test func `check finds a desk without sources wanting`() throws {
    try expect(
      #"""
      $ stet check
      no claims⇥the desk⇥there is no claim to check⇥stet log TEXT -s SLUG -q QUOTE
      ! stet: 1 thing stands in the way
      [1]
      $ stet check --json
      {"claims":0,"findings":[{"kind":"no-claims","next":"stet log TEXT -s SLUG -q QUOTE"}],"sources":[]}
      ! stet: 1 thing stands in the way
      [1]
      """#, after: Setup.desk)
  }

  @Test func `check in JSON says what each finding is about`() throws {
    try expect(
      #"""
      $ stet check --json
      {"claims":1,"findings":[{"claim":"mori-1","kind":"claim","next":"stet verify mori-1 -b REASON","status":"unchecked","text":"A ticket costs 1,200 yen"},{"end":98,"kind":"open","missing":["Sea Star","420","60"],"next":"stet log TEXT -s ferry-2024 --sentence 2","number":2,"source":"ferry-2024","start":33,"text":"The “Sea Star” carries 420 passengers and 60 cars, the port said.","why":["figure","quotation","name"]},{"end":184,"kind":"open","missing":["420"],"next":"stet log TEXT -s ferry-2024 --sentence 5","number":5,"source":"ferry-2024","start":146,"text":"The port expects 420 passengers a day.","why":["figure"]},{"kind":"unclaimed","next":"stet source show port-notice --sentences","source":"port-notice"}],"sources":[{"checkable":3,"covered":1,"excluded":0,"percent":33,"revision":1,"sentences":5,"source":"ferry-2024"}]}
      ! stet: 4 things stand in the way
      [1]
      $ stet check ferry-2024 --json
      {"claims":1,"findings":[{"claim":"mori-1","kind":"claim","next":"stet verify mori-1 -b REASON","status":"unchecked","text":"A ticket costs 1,200 yen"},{"end":98,"kind":"open","missing":["Sea Star","420","60"],"next":"stet log TEXT -s ferry-2024 --sentence 2","number":2,"source":"ferry-2024","start":33,"text":"The “Sea Star” carries 420 passengers and 60 cars, the port said.","why":["figure","quotation","name"]},{"end":184,"kind":"open","missing":["420"],"next":"stet log TEXT -s ferry-2024 --sentence 5","number":5,"source":"ferry-2024","start":146,"text":"The port expects 420 passengers a day.","why":["figure"]}],"sources":[{"checkable":3,"covered":1,"excluded":0,"percent":33,"revision":1,"sentences":5,"source":"ferry-2024"}]}
      ! stet: 3 things stand in the way
      [1]
      """#, after: Setup.claim)
  }

  @Test func `check opens when everything is settled and answered for`() throws {
    try expect(
      #"""
      $ write small.txt "The fare is ¥1,200."
      $ stet source add small.txt --id small --title Small
      small⇥0 claims⇥revision 1⇥⇥⇥Small
      $ stet log "A ticket costs 1,200 yen" -s small -q "¥1,200"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet verify @ -b "the notice says so"
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet check small
      ! stet: nothing stands in the way of 1 claim; covered: small 100 percent
      % stet check
      ! stet: nothing stands in the way of 1 claim; covered: small 100 percent
      $ stet check --json
      {"claims":1,"findings":[],"sources":[{"checkable":1,"covered":1,"excluded":0,"percent":100,"revision":1,"sentences":1,"source":"small"}]}
      ! stet: nothing stands in the way of 1 claim; covered: small 100 percent
      """#, after: Setup.desk)
  }

  @Test func `an editor alone lets a claim stand`() throws {
    try expect(
      #"""
      $ stet stand 1 -b "fine" --as kai
      ! stet: kai is a reviewer; only an editor lets a claim stand.
      ! hint: reviewers.md:4 says `| kai | Kai | reviewer | yes |`; the role there decides
      [77]
      $ stet stand 1 -b "fine" --as lou
      ! stet: lou is a logger; only an editor lets a claim stand.
      ! hint: reviewers.md:6 says `| lou | Lou | logger | yes |`; the role there decides
      [77]
      $ stet stand 1 -b " " --as mori
      ! stet: the reason is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet stand 1 -b "the port says so" --as mori
      mori-1⇥unchecked, stands⇥A ticket costs 1,200 yen
      $ stet show 1
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z
      stands⇥mori, 2026-11-21T09:00:00Z: the port says so

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…
      $ stet stand 9 -b "fine" --as mori
      ! stet: there is no claim “mori-9”.
      ! hint: the last of that desk is mori-1
      [66]
      $ stet withdraw 1 -b "none" --as mori
      mori-1⇥withdrawn⇥A ticket costs 1,200 yen
      $ stet stand 1 -b "fine" --as mori
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      """#, after: Setup.team)
  }
}
