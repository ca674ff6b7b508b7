import Foundation
import Testing

@Suite("Coverage on the command line")
struct CoverageCommandTests {
  @Test func `coverage lists what nobody answers for, and what is missing`() throws {
    try expect(
      #"""
      $ stet coverage ferry-2024
      2⇥33:98⇥figure quotation name⇥Sea Star; 420; 60⇥The “Sea Star” carries 420 passengers and 60 cars, the port said.
      5⇥146:184⇥figure⇥420⇥The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent
      $ stet log "It carries 420 people" -s ferry-2024 -q "420 passengers" --nth 1
      mori-2⇥unchecked⇥It carries 420 people
      $ stet coverage ferry-2024
      2⇥33:98⇥figure quotation name⇥Sea Star; 60⇥The “Sea Star” carries 420 passengers and 60 cars, the port said.
      5⇥146:184⇥figure⇥420⇥The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent
      % stet coverage ferry-2024
      ‹dim›no.‹/›  ‹dim›missing‹/›       ‹dim›sentence‹/›
        2  ‹yellow›Sea Star; 60‹/›  The “Sea Star” carries 420 passengers and 60 cars, the port …
        5  ‹yellow›420‹/›           The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent
      $ stet source exclude ferry-2024 --sentence 2 -b "the port's own name for it"
      ferry-2024⇥j75fx⇥33:98⇥the port's own name for it
      $ STET_SOURCE=ferry-2024 stet coverage
      5⇥146:184⇥figure⇥420⇥The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 1 excluded, 1 open; 66 percent
      $ stet coverage
      ! stet: no source was named.
      ! hint: -s SLUG or STET_SOURCE names one
      [64]
      $ stet coverage nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      """#, after: Setup.claim)
  }

  @Test func `coverage exits with 1 below the share that is asked for`() throws {
    try expect(
      #"""
      $ stet coverage ferry-2024 --require 25
      2⇥33:98⇥figure quotation name⇥Sea Star; 420; 60⇥The “Sea Star” carries 420 passengers and 60 cars, the port said.
      5⇥146:184⇥figure⇥420⇥The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent
      $ stet coverage ferry-2024 --require 90
      2⇥33:98⇥figure quotation name⇥Sea Star; 420; 60⇥The “Sea Star” carries 420 passengers and 60 cars, the port said.
      5⇥146:184⇥figure⇥420⇥The port expects 420 passengers a day.
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent, and 90 are asked for
      [1]
      $ stet coverage ferry-2024 --require 101
      ! stet: “101” is no value for --require.
      ! hint: --require takes a whole number from 0 to 100
      [64]
      $ stet coverage port-notice --require 0
      1⇥0:70⇥figure name⇥402⇥Notice of the port authority: the ferry Sea Star takes 402 passengers.
      2⇥71:87⇥figure⇥1,200 yen⇥Fare: 1,200 yen.
      ! stet: 2 sentences in port-notice, revision 1; 2 checkable: 0 covered, 0 excluded, 2 open; 0 percent
      """#, after: Setup.claim)
  }

  @Test func `coverage says which exclusions hold no longer`() throws {
    try expect(
      #"""
      $ stet source exclude ferry-2024 -q "does not run in winter" -b "every year"
      ferry-2024⇥r3frq⇥122:144⇥every year
      $ stet source exclude ferry-2024 -q "60 cars" -b "known"
      ferry-2024⇥f6ztz⇥75:82⇥known
      $ write later.txt "The fare is ¥1,200. It runs with 60 vans."
      $ stet source revise ferry-2024 later.txt
      mori-1⇥7h2wr⇥context-changed⇥¥1,200⇥¥1,200⇥⇥⇥
      ! stet: revision 2 of ferry-2024 is recorded; no claim went stale
      $ stet coverage ferry-2024
      2⇥20:41⇥figure⇥60⇥It runs with 60 vans.
      ! stet: 2 exclusions of ferry-2024 no longer hold, for the words have changed or their text is not on file: r3frq, f6ztz
      ! stet: 2 sentences in ferry-2024, revision 2; 2 checkable: 1 covered, 0 excluded, 1 open; 50 percent
      $ stet coverage ferry-2024 --json
      {"checkable":2,"covered":1,"excluded":0,"lapsed":["r3frq","f6ztz"],"open":[{"end":41,"missing":["60"],"number":2,"start":20,"text":"It runs with 60 vans.","why":["figure"]}],"percent":50,"revision":2,"sentences":2,"source":"ferry-2024"}
      ! stet: 2 exclusions of ferry-2024 no longer hold, for the words have changed or their text is not on file: r3frq, f6ztz
      ! stet: 2 sentences in ferry-2024, revision 2; 2 checkable: 1 covered, 0 excluded, 1 open; 50 percent
      """#, after: Setup.claim)
  }

  @Test func `coverage in JSON keeps to the contract`() throws {
    try expect(
      #"""
      $ stet coverage ferry-2024 --json
      {"checkable":3,"covered":1,"excluded":0,"lapsed":[],"open":[{"end":98,"missing":["Sea Star","420","60"],"number":2,"start":33,"text":"The “Sea Star” carries 420 passengers and 60 cars, the port said.","why":["figure","quotation","name"]},{"end":184,"missing":["420"],"number":5,"start":146,"text":"The port expects 420 passengers a day.","why":["figure"]}],"percent":33,"revision":1,"sentences":5,"source":"ferry-2024"}
      ! stet: 5 sentences in ferry-2024, revision 1; 3 checkable: 1 covered, 0 excluded, 2 open; 33 percent
      """#, after: Setup.claim)
  }
}
