import Testing

@Suite("Words in a newer text, and places set by hand")
struct AnchorTests {
  private static let first = #"""
    The bay line has a new ferry, and people who live on the island speak of little else this week.\n\#
    The “Sea Star” carries 420 passengers and 60 cars, the port said on Monday.\n\#
    It plans to run through the winter, which no ferry on this line has ever tried before.\n\#
    A ticket costs ¥1,200 for the crossing, as it has done for the past eleven years or so.\n\#
    The crew of nine lives on board, and the cook comes from the island itself, they say.\n
    """#

  private static let second = #"""
    Corrected: an earlier version of this article gave a wrong number, which the port has put right.\n\#
    The bay line has a new ferry, and people who live on the island speak of little else this week.\n\#
    The “Sea Star” carries 402 passengers and 60 cars, the port said on Monday.\n\#
    It does not plan to run through the winter, which no ferry on this line has ever tried before.\n\#
    A ticket costs ¥1,200 for the crossing, as it has done for the past eleven years or so.\n\#
    Nothing is known of who works on it yet.\n
    """#

  private static let claims =
    Setup.desk + [
      "write first.txt \"\(first)\"", "write second.txt \"\(second)\"",
      #"stet source add first.txt --id ferry-2024 --title "New ferry""#,
      #"stet log "It carries 420 people" -s ferry-2024 -q "420 passengers""#,
      #"stet log "It will run in winter" -s ferry-2024 -q "run through the winter""#,
      #"stet log "A ticket costs 1,200 yen" -s ferry-2024 -q "¥1,200 for the crossing""#,
      #"stet log "The crew has nine members" -s ferry-2024 -q "crew of nine""#,
      "stet verify 1 2 3 4 -b ok",
    ]

  @Test func `revise shows before and after, what changed, and what is there instead`() throws {
    try expect(
      #"""
      $ stet source revise ferry-2024 second.txt --dry-run
      mori-1⇥9cbrr⇥altered⇥[-420-] passengers⇥{+402+} passengers⇥figure: 420 → 402⇥⇥
      mori-2⇥2kq03⇥context-changed⇥run through the winter⇥run through the winter⇥negation: + not⇥⇥
      mori-3⇥tjzem⇥context-changed⇥¥1,200 for the crossing⇥¥1,200 for the crossing⇥⇥⇥
      mori-4⇥gnn66⇥lost⇥crew of nine⇥⇥⇥Nothing is known of who works⇥
      ! stet: revision 2 of ferry-2024 would be recorded; stale now would be: mori-1, mori-2, mori-4
      % stet source revise ferry-2024 second.txt --dry-run
      ‹bold›mori-1‹/›  ‹dim›9cbrr‹/›  ‹yellow›altered‹/›          ‹dim›was  ‹/›‹red reversed›420‹/› passengers
                                      ‹dim›now  ‹/›‹green bold underlined›402‹/› passengers
                                      ‹dim›changed  ‹/›‹yellow›figure: 420 → 402‹/›
      ‹bold›mori-2‹/›  ‹dim›2kq03‹/›  ‹yellow›context-changed‹/›  run through the winter
                                      ‹dim›changed  ‹/›‹yellow›negation: + not‹/›
      ‹bold›mori-3‹/›  ‹dim›tjzem‹/›  context-changed  ¥1,200 for the crossing
      ‹bold›mori-4‹/›  ‹dim›gnn66‹/›  ‹yellow›lost‹/›             ‹dim›was  ‹/›crew of nine
                                      in their place, at 452:481: “Nothing is known of
                                      who works”
      ! stet: revision 2 of ferry-2024 would be recorded; stale now would be: mori-1, mori-2, mori-4
      % NO_COLOR=1 stet source revise ferry-2024 second.txt
      mori-1  9cbrr  altered          was  [-420-] passengers
                                      now  {+402+} passengers
                                      changed  figure: 420 → 402
      mori-2  2kq03  context-changed  run through the winter
                                      changed  negation: + not
      mori-3  tjzem  context-changed  ¥1,200 for the crossing
      mori-4  gnn66  lost             was  crew of nine
                                      in their place, at 452:481: “Nothing is known of
                                      who works”
      ! stet: revision 2 of ferry-2024 is recorded; stale now: mori-1, mori-2, mori-4
      ! next: stet list --status stale -s ferry-2024
      % TERM=dumb stet source revise ferry-2024 second.txt
      mori-1  9cbrr  altered          was  [-420-] passengers
                                      now  {+402+} passengers
                                      changed  figure: 420 → 402
      mori-2  2kq03  context-changed  run through the winter
                                      changed  negation: + not
      mori-3  tjzem  context-changed  ¥1,200 for the crossing
      mori-4  gnn66  lost             was  crew of nine
      ! stet: this is the text of ferry-2024, revision 2, already
      $ stet source revise ferry-2024 second.txt --json
      {"anchors":[{"anchor":"altered","candidates":[],"citation":"9cbrr","claim":"mori-1","end":230,"gap":null,"material":["figure: 420 → 402"],"now":"402 passengers","start":216,"was":"420 passengers"},{"anchor":"context-changed","candidates":[],"citation":"2kq03","claim":"mori-2","end":311,"gap":null,"material":["negation: + not"],"now":"run through the winter","start":289,"was":"run through the winter"},{"anchor":"context-changed","candidates":[],"citation":"tjzem","claim":"mori-3","end":402,"gap":null,"material":[],"now":"¥1,200 for the crossing","start":379,"was":"¥1,200 for the crossing"},{"anchor":"lost","candidates":[],"citation":"gnn66","claim":"mori-4","end":null,"gap":null,"material":[],"now":null,"start":null,"was":"crew of nine"}],"revision":2,"source":"ferry-2024","stale":[]}
      ! stet: this is the text of ferry-2024, revision 2, already
      $ stet list
      mori-1⇥stale⇥It carries 420 people
      mori-2⇥stale⇥It will run in winter
      mori-3⇥verified⇥A ticket costs 1,200 yen
      mori-4⇥stale⇥The crew has nine members
      % stet show 2
      ‹bold›mori-2‹/›  ‹yellow›↻ stale‹/›
      ‹bold›It will run in winter‹/›

      ‹dim›logged  ‹/›by mori, just now
      ‹dim›stale   ‹/›‹yellow›figures, dates, names or negations changed around the words in‹/›
              ‹yellow›ferry-2024, citation 2kq03 (just now)‹/›

      ‹bold›asserts‹/›  ferry-2024, revision 1, 184:206, context-changed‹dim›  2kq03‹/›
        …20 passengers and 60 cars, the port said on Monday. It plans to ‹bold underlined›run through‹/›
        ‹bold underlined›the winter‹/›, which no ferry on this line has ever tried before. A ticket co…
        ‹dim›changed  ‹/›‹yellow›negation: + not‹/›

      ‹dim›✓ verified‹/›  by mori (editor), just now, lapsed: material‹dim›  njzjw‹/›
        ok
      """#, after: Self.claims)
  }

  @Test func `a person sets or confirms a place`() throws {
    try expect(
      #"""
      $ stet anchor 1 9cbrr --confirm
      mori-1⇥9cbrr⇥altered⇥[-420-] passengers⇥{+402+} passengers⇥figure: 420 → 402⇥⇥
      $ stet list --status verified
      mori-3⇥verified⇥A ticket costs 1,200 yen
      $ stet verify 1 -b "402 it is"
      mori-1⇥verified⇥It carries 420 people
      % stet anchor 1 9cbrr -q "402 passengers and 60 cars"
      ‹bold›mori-1‹/›  ‹dim›9cbrr‹/›  ‹yellow›altered‹/›  ‹dim›was  ‹/›‹red reversed›420‹/› passengers
                              ‹dim›now  ‹/›‹green bold underlined›402‹/› passengers‹green bold underlined› and 60 cars‹/›
                              ‹dim›changed  ‹/›‹yellow›figure: 420 → 402‹/›
      ! ‹dim›next: stet show mori-1‹/›
      $ stet list --status verified
      mori-3⇥verified⇥A ticket costs 1,200 yen
      $ stet anchor 4 gnn66 --confirm
      ! stet: the words of mori-4 gnn66 are lost; in their place stands “Nothing is known of who works”.
      ! hint: `stet anchor mori-4 gnn66 --span START:END` sets the place
      [65]
      $ stet anchor 4 gnn66 -q "who works … yet"
      mori-4⇥gnn66⇥altered⇥[-crew of nine-]⇥{+who works on it yet+}⇥figure: − nine; negation: + Nothing⇥⇥
      % stet anchor @ gnn66 --span 472:481
      ‹bold›mori-4‹/›  ‹dim›gnn66‹/›  ‹yellow›altered‹/›  ‹dim›was  ‹/›‹red reversed›crew of nine‹/›
                              ‹dim›now  ‹/›‹green bold underlined›who works‹/›
                              ‹dim›changed  ‹/›‹yellow›figure: − nine‹/›
                              ‹dim›changed  ‹/›‹yellow›negation: + Nothing‹/›
      ! ‹dim›next: stet show mori-4‹/›
      $ stet anchor 3 tjzem --confirm --json
      {"agreement":"sole","assigned":null,"citations":[{"anchor":"context-changed","archived":null,"end":297,"exact":"¥1,200 for the crossing","id":"tjzem","locator":null,"material":[],"now":{"end":402,"exact":"¥1,200 for the crossing","revision":2,"start":379},"prefix":"ich no ferry on this line has ever tried before.\nA ticket costs ","retrieved":null,"revision":1,"source":"ferry-2024","stance":"asserts","start":274,"suffix":", as it has done for the past eleven years or so.\nThe crew of ni","updated":null,"url":null}],"claimant":null,"context":null,"id":"mori-3","logged":{"at":"2026-11-21T09:00:00Z","by":"mori"},"notes":[],"priority":2,"queries":[],"reviews":[{"at":"2026-11-21T09:00:00Z","basis":null,"because":"ok","by":"mori","checked":null,"fix":null,"id":"9cy7b","lapsed":null,"live":true,"overruled":null,"rests":["tjzem"],"retracted":null,"role":"editor","verdict":"verified"}],"stale":[],"stands":null,"status":"verified","tags":[],"text":"A ticket costs 1,200 yen","withdrawn":null}
      $ stet anchor 2 2kq03 -q "run through winter"
      ! stet: “run through winter” does not stand so in ferry-2024, byte for byte; nearest to it:
      !   --span 289:311  …ay. It does not plan to [run through the winter], which no ferry on this…
      !     run through {+the +}winter
      !     stet anchor 2 2kq03 --span 289:311
      ! hint: --span 289:311 takes it as it stands there
      [65]
      $ stet anchor 2 2kq03
      ! stet: name the place by --quote, --span or --sentence, or accept the one found by --confirm.
      [64]
      $ stet anchor 2 2kq03 --confirm -q x
      ! stet: name the place by --quote, --span or --sentence, or accept the one found by --confirm.
      [64]
      $ stet anchor 2 2kq03 -q run -q through
      ! stet: a citation has one place: one --quote or one --span.
      [64]
      $ stet anchor 2 2kq03 --confirm -s ferry-2024
      ! stet: --source looks for all citations of a source, not for one.
      [64]
      $ stet anchor 2
      ! stet: the citation is not named.
      ! hint: `stet show 2` lists them
      [64]
      $ stet anchor --confirm
      ! stet: a place is set for one citation: name the claim and the citation.
      [64]
      $ stet anchor 2 zzzzz --confirm
      ! stet: mori-2 has no citation zzzzz.
      ! hint: it has: 2kq03
      [66]
      $ stet anchor --source ferry-2024
      ! stet: nothing is unsearched in ferry-2024, revision 2
      $ STET_SOURCE=ferry-2024 stet anchor --json
      {"anchors":[],"revision":2,"source":"ferry-2024","stale":[]}
      ! stet: nothing is unsearched in ferry-2024, revision 2
      $ stet withdraw 2 -b "said twice"
      mori-2⇥withdrawn⇥It will run in winter
      $ stet anchor 2 2kq03 --confirm
      ! stet: mori-2 is withdrawn.
      ! hint: `stet reopen mori-2 -b REASON` brings it back
      [77]
      $ stet log "Nobody knows the crew" -s ferry-2024 -q "Nothing is known"
      mori-5⇥unchecked⇥Nobody knows the crew
      $ stet anchor 5 rm6wq --confirm
      ! stet: “Nothing is known” is cited in the newest text of ferry-2024.
      ! hint: `stet uncite` takes the citation back, and `stet cite` makes another
      [65]
      """#, after: Self.claims + ["stet source revise ferry-2024 second.txt"])
  }

  private static let third = #"""
    People tell each other that the cook comes from the island itself, and hope for good soup at last.\n\#
    The bay line has a new ferry, and people who live on the island speak of little else this week.\n\#
    The “Sea Star” carries 420 passengers and 60 cars, the port said on Monday.\n\#
    It plans to run through the winter, which no ferry on this line has ever tried before.\n\#
    Readers have been writing to us all week, and we print some of what they had to say below.\n\#
    Somebody asked when a ticket costs ¥1,200 for the crossing and when one pays the lower price.\n\#
    Another wrote to say that a ticket costs ¥1,200 for the crossing only when bought on the day.\n
    """#

  @Test func `places that are only offered come with the command that takes them`() throws {
    try expect(
      #"""
      $ stet log "The fare is 1,200 yen" -s ferry-2024 -q "ticket costs ¥1,200 for the crossing"
      mori-5⇥unchecked⇥The fare is 1,200 yen
      $ stet log "The cook is an islander" -s ferry-2024 -q "the cook comes from the island itself"
      mori-6⇥unchecked⇥The cook is an islander
      % NO_COLOR=1 stet source revise ferry-2024 third.txt --dry-run
      mori-1  9cbrr  shifted          420 passengers
      mori-2  2kq03  context-changed  run through the winter
      mori-3  tjzem  lost             was  ¥1,200 for the crossing
                                      in their place, at 358:398: “Readers have been
                                      writing to us all week”
                                      perhaps  …ked when a ticket costs [¥1,200 for
                                      the crossing] and when one pays the l…
                                               stet anchor mori-3 tjzem --span 484:507
                                      perhaps  …say that a ticket costs [¥1,200 for
                                      the crossing] only when bought on the…
                                               stet anchor mori-3 tjzem --span 584:607
      mori-4  gnn66  lost             was  crew of nine
                                      in their place, at 400:425: “and we print some
                                      of what”
      mori-5  frbbr  ambiguous        was  ticket costs ¥1,200 for the crossing
                                      perhaps  …. Somebody asked when a [ticket costs
                                      ¥1,200 for the crossing] and when one pays the
                                      l…
                                               stet anchor mori-5 frbbr --span 471:507
                                      perhaps  …her wrote to say that a [ticket costs
                                      ¥1,200 for the crossing] only when bought on
                                      the…
                                               stet anchor mori-5 frbbr --span 571:607
      mori-6  nfyjt  moved            the cook comes from the island itself
                                      changed  figure: − nine
                                      stet anchor mori-6 nfyjt --confirm
      ! stet: revision 2 of ferry-2024 would be recorded; stale now would be: mori-3, mori-4
      $ stet source revise ferry-2024 third.txt
      mori-1⇥9cbrr⇥shifted⇥420 passengers⇥420 passengers⇥⇥⇥
      mori-2⇥2kq03⇥context-changed⇥run through the winter⇥run through the winter⇥⇥⇥
      mori-3⇥tjzem⇥lost⇥¥1,200 for the crossing⇥⇥⇥Readers have been writing to us all week⇥484:507 584:607
      mori-4⇥gnn66⇥lost⇥crew of nine⇥⇥⇥and we print some of what⇥
      mori-5⇥frbbr⇥ambiguous⇥ticket costs ¥1,200 for the crossing⇥⇥⇥⇥471:507 571:607
      mori-6⇥nfyjt⇥moved⇥the cook comes from the island itself⇥the cook comes from the island itself⇥figure: − nine⇥⇥
      ! stet: revision 2 of ferry-2024 is recorded; stale now: mori-3, mori-4
      $ stet anchor 3 tjzem --confirm
      ! stet: the words of mori-3 tjzem are lost; in their place stands “Readers have been writing to us all week”; elsewhere, in other sentences:
      !   --span 484:507  …ked when a ticket costs [¥1,200 for the crossing] and when one pays the l…
      !   --span 584:607  …say that a ticket costs [¥1,200 for the crossing] only when bought on the…
      ! hint: `stet anchor mori-3 tjzem --span START:END` sets the place
      [65]
      $ stet anchor 5 frbbr --confirm
      ! stet: the words of mori-5 frbbr may stand in several places:
      !   --span 471:507  …. Somebody asked when a [ticket costs ¥1,200 for the crossing] and when one pays the l…
      !   --span 571:607  …her wrote to say that a [ticket costs ¥1,200 for the crossing] only when bought on the…
      ! hint: `stet anchor mori-5 frbbr --span 471:507` sets the place
      [65]
      $ stet anchor 5 frbbr -q "ticket costs ¥1,200 for the crossing" --nth 2
      mori-5⇥frbbr⇥context-changed⇥ticket costs ¥1,200 for the crossing⇥ticket costs ¥1,200 for the crossing⇥figure: − eleven years⇥⇥
      $ stet anchor 6 nfyjt --confirm
      mori-6⇥nfyjt⇥context-changed⇥the cook comes from the island itself⇥the cook comes from the island itself⇥figure: − nine⇥⇥
      """#, after: Self.claims + ["write third.txt \"\(Self.third)\""])
  }

  @Test func `two texts are shown word by word, with the claims beside the changes`() throws {
    try expect(
      #"""
      $ stet source diff ferry-2024
      ! stet: ferry-2024 has no text before revision 1.
      ! hint: `stet source revise ferry-2024 FILE` records a later one to compare with
      [66]
      $ stet source revise ferry-2024 second.txt
      mori-1⇥9cbrr⇥altered⇥[-420-] passengers⇥{+402+} passengers⇥figure: 420 → 402⇥⇥
      mori-2⇥2kq03⇥context-changed⇥run through the winter⇥run through the winter⇥negation: + not⇥⇥
      mori-3⇥tjzem⇥context-changed⇥¥1,200 for the crossing⇥¥1,200 for the crossing⇥⇥⇥
      mori-4⇥gnn66⇥lost⇥crew of nine⇥⇥⇥Nothing is known of who works⇥
      ! stet: revision 2 of ferry-2024 is recorded; stale now: mori-1, mori-2, mori-4
      $ stet source diff ferry-2024
      @@ 0:79 0:176 @@
      {+Corrected: an earlier version of this article gave a wrong number, which the port has put right.
      +}The bay line has a new ferry, and people who live on the island speak of little…

      @@ 96:171 193:268 @@
      The “Sea Star” carries [-420-]{+402+} passengers and 60 cars, the port said on Monday.
      ⇥mori-1⇥stale⇥9cbrr⇥altered⇥420 passengers

      @@ 172:258 269:363 @@
      It [-plans-]{+does not plan+} to run through the winter, which no ferry on this line has ever tried before.
      ⇥mori-2⇥stale⇥2kq03⇥context-changed⇥run through the winter

      @@ 347:432 452:492 @@
      [-The crew-]{+Nothing is known+} of [-nine lives-]{+who works+} on [-board, and the cook comes from the island itself, they say-]{+it yet+}.
      ⇥mori-4⇥stale⇥gnn66⇥lost⇥crew of nine
      ! stet: ferry-2024, revision 1 to 2: changed in 4 places
      % stet source diff ferry-2024 --from 1 --to 2
      ‹cyan›@@ 0:79 0:176 @@‹/›
      ‹green bold underlined›Corrected: an earlier version of this article gave a wrong number, which the‹/›
      ‹green bold underlined›port has put right.‹/›
      The bay line has a new ferry, and people who live on the island speak of little…

      ‹cyan›@@ 96:171 193:268 @@‹/›
      The “Sea Star” carries ‹red reversed›420‹/›‹green bold underlined›402‹/› passengers and 60 cars, the port said on Monday.
         ‹bold›mori-1‹/›  ‹yellow›↻ stale‹/›  ‹dim›9cbrr‹/›  altered  420 passengers

      ‹cyan›@@ 172:258 269:363 @@‹/›
      It ‹red reversed›plans‹/›‹green bold underlined›does not plan‹/› to run through the winter, which no ferry on this line has
      ever tried before.
         ‹bold›mori-2‹/›  ‹yellow›↻ stale‹/›  ‹dim›2kq03‹/›  context-changed  run through the winter

      ‹cyan›@@ 347:432 452:492 @@‹/›
      ‹red reversed›The crew‹/›‹green bold underlined›Nothing is known‹/› of ‹red reversed›nine lives‹/›‹green bold underlined›who works‹/› on ‹red reversed›board, and the cook comes‹/›
      ‹red reversed›from the island itself, they say‹/›‹green bold underlined›it yet‹/›.
         ‹bold›mori-4‹/›  ‹yellow›↻ stale‹/›  ‹dim›gnn66‹/›  lost  crew of nine
      ! stet: ferry-2024, revision 1 to 2: changed in 4 places
      % NO_COLOR=1 stet source diff ferry-2024
      @@ 0:79 0:176 @@
      {+Corrected: an earlier version of this article gave a wrong number, which the
      port has put right.
      +}The bay line has a new ferry, and people who live on the island speak of
      little…

      @@ 96:171 193:268 @@
      The “Sea Star” carries [-420-]{+402+} passengers and 60 cars, the port said on
      Monday.
         mori-1  ↻ stale  9cbrr  altered  420 passengers

      @@ 172:258 269:363 @@
      It [-plans-]{+does not plan+} to run through the winter, which no ferry on this
      line has ever tried before.
         mori-2  ↻ stale  2kq03  context-changed  run through the winter

      @@ 347:432 452:492 @@
      [-The crew-]{+Nothing is known+} of [-nine lives-]{+who works+} on [-board, and
      the cook comes from the island itself, they say-]{+it yet+}.
         mori-4  ↻ stale  gnn66  lost  crew of nine
      ! stet: ferry-2024, revision 1 to 2: changed in 4 places
      $ stet source diff ferry-2024 --json
      {"changes":[{"claims":[],"new":{"end":176,"start":0},"old":{"end":79,"start":0},"pieces":[{"kind":"added","text":"Corrected: an earlier version of this article gave a wrong number, which the port has put right.\n"},{"kind":"same","text":"The bay line has a new ferry, and people who live on the island speak of little"}]},{"claims":[{"anchor":"altered","citation":"9cbrr","claim":"mori-1","exact":"420 passengers","status":"stale"}],"new":{"end":268,"start":193},"old":{"end":171,"start":96},"pieces":[{"kind":"same","text":"The “Sea Star” carries "},{"kind":"removed","text":"420"},{"kind":"added","text":"402"},{"kind":"same","text":" passengers and 60 cars, the port said on Monday."}]},{"claims":[{"anchor":"context-changed","citation":"2kq03","claim":"mori-2","exact":"run through the winter","status":"stale"}],"new":{"end":363,"start":269},"old":{"end":258,"start":172},"pieces":[{"kind":"same","text":"It "},{"kind":"removed","text":"plans"},{"kind":"added","text":"does not plan"},{"kind":"same","text":" to run through the winter, which no ferry on this line has ever tried before."}]},{"claims":[{"anchor":"lost","citation":"gnn66","claim":"mori-4","exact":"crew of nine","status":"stale"}],"new":{"end":492,"start":452},"old":{"end":432,"start":347},"pieces":[{"kind":"removed","text":"The crew"},{"kind":"added","text":"Nothing is known"},{"kind":"same","text":" of "},{"kind":"removed","text":"nine lives"},{"kind":"added","text":"who works"},{"kind":"same","text":" on "},{"kind":"removed","text":"board, and the cook comes from the island itself, they say"},{"kind":"added","text":"it yet"},{"kind":"same","text":"."}]}],"from":1,"source":"ferry-2024","to":2}
      ! stet: ferry-2024, revision 1 to 2: changed in 4 places
      $ stet source diff ferry-2024 --from 2 --to 1
      @@ 0:176 0:79 @@
      [-Corrected: an earlier version of this article gave a wrong number, which the port has put right.
      -]The bay line has a new ferry, and people who live on the island speak of little…

      @@ 193:268 96:171 @@
      The “Sea Star” carries [-402-]{+420+} passengers and 60 cars, the port said on Monday.
      ⇥mori-1⇥stale⇥9cbrr⇥unchanged⇥420 passengers

      @@ 269:363 172:258 @@
      It [-does not plan-]{+plans+} to run through the winter, which no ferry on this line has ever tried before.
      ⇥mori-2⇥stale⇥2kq03⇥unchanged⇥run through the winter

      @@ 452:492 347:432 @@
      [-Nothing is known-]{+The crew+} of [-who works-]{+nine lives+} on [-it yet-]{+board, and the cook comes from the island itself, they say+}.
      ⇥mori-4⇥stale⇥gnn66⇥unchanged⇥crew of nine
      ! stet: ferry-2024, revision 2 to 1: changed in 4 places
      $ stet source diff ferry-2024 --from 2
      ! stet: ferry-2024, revision 2 to 2: nothing changed
      $ stet source diff ferry-2024 --to 3
      ! stet: ferry-2024 has no such revision.
      ! hint: `stet source show ferry-2024` lists them, numbered from 1
      [66]
      $ stet source diff ferry-2024 --to 1
      ! stet: ferry-2024 has no text before revision 1.
      ! hint: `stet source revise ferry-2024 FILE` records a later one to compare with
      [66]
      $ rm claims/texts
      $ rm claims/stet.db
      $ stet source attach second.txt
      ferry-2024⇥2cbc86d5…⇥second.txt
      ! stet: rebuilt claims/stet.db from claims/ledger: 20 events, 0 texts
      $ stet source diff ferry-2024
      ! stet: the text of ferry-2024, revision 1, is not on file.
      ! hint: `stet source attach FILE` puts it back (SHA-256 251a45608988…)
      [66]
      """#, after: Self.claims)
  }
}
