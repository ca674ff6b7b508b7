import Testing

@Suite("Sentences on the command line")
struct SentenceCommandTests {
  @Test func `source show prints the sentences with their claims beside them`() throws {
    try expect(
      #"""
      $ stet cite 1 -s ferry-2024 -q "60 cars" --mentions
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet source exclude ferry-2024 -q "It does not run in winter." -b "every year"
      ferry-2024⇥kh19m⇥119:145⇥every year
      $ stet source show ferry-2024 --sentences
      1⇥-⇥0:31⇥⇥A new ferry joins the bay line.
      2⇥open⇥33:98⇥mori-1 unchecked (mentions)⇥The “Sea Star” carries 420 passengers and 60 cars, the port said.
      3⇥covered⇥99:118⇥mori-1 unchecked⇥The fare is ¥1,200.
      4⇥-⇥119:145⇥⇥It does not run in winter.
      5⇥open⇥146:184⇥⇥The port expects 420 passengers a day.
      % stet source show ferry-2024 --sentences
      ‹dim›1  -          A new ferry joins the bay line.‹/›

      ‹dim›2  ‹/›‹yellow›open       ‹/›The “Sea Star” carries 420 passengers and 60 cars, the port said.
                    ‹bold›mori-1 ‹/›○ unchecked‹dim› (mentions)‹/›

      ‹dim›3  ‹/›‹green›covered    ‹/›The fare is ¥1,200.
                    ‹bold›mori-1 ‹/›○ unchecked
      ‹dim›4  -          It does not run in winter.‹/›
      ‹dim›5  ‹/›‹yellow›open       ‹/›The port expects 420 passengers a day.
      $ stet source show ferry-2024 --sentences --text
      ! stet: --text and --sentences contradict each other.
      [64]
      $ stet source show ferry-2024 --sentences --revision 1
      ! stet: --revision goes with --text.
      [64]
      """#, after: Setup.claim)
  }

  @Test func `source show marks furniture, and prints JSON`() throws {
    try expect(
      #"""
      $ write page.txt "Share\n\nPort opens on 3 June\nBy A. Writer\n\nIt is so.\n\nRead more: 420 ships\n"
      $ stet source add page.txt --id page --title "Port opens"
      page⇥0 claims⇥revision 1⇥⇥⇥Port opens
      % stet source show page --sentences
      ‹dim›1  furniture  Share‹/›

      ‹dim›2  ‹/›‹yellow›open       ‹/›Port opens on 3 June

      ‹dim›3  furniture  By A. Writer‹/›

      ‹dim›4  -          It is so.‹/›

      ‹dim›5  furniture  Read more: 420 ships‹/›
      $ stet source show page --sentences --json
      [{"checkable":false,"claims":[],"end":5,"furniture":"share","missing":[],"number":1,"role":"furniture","start":0,"state":null,"text":"Share","why":[]},{"checkable":true,"claims":[],"end":27,"furniture":null,"missing":["3 June"],"number":2,"role":"heading","start":7,"state":"open","text":"Port opens on 3 June","why":["date"]},{"checkable":false,"claims":[],"end":40,"furniture":"byline","missing":[],"number":3,"role":"furniture","start":28,"state":null,"text":"By A. Writer","why":[]},{"checkable":false,"claims":[],"end":51,"furniture":null,"missing":[],"number":4,"role":"body","start":42,"state":null,"text":"It is so.","why":[]},{"checkable":false,"claims":[],"end":73,"furniture":"link","missing":[],"number":5,"role":"furniture","start":53,"state":null,"text":"Read more: 420 ships","why":[]}]
      """#, after: Setup.desk)
  }

  @Test func `log takes a sentence by its number, or the words in it`() throws {
    try expect(
      #"""
      $ stet log "It is called Sea Star" -s ferry-2024 --sentence 2
      mori-1⇥unchecked⇥It is called Sea Star
      $ stet log "420 people a day" -s ferry-2024 --sentence 5 -q "420 passengers"
      mori-2⇥unchecked⇥420 people a day
      $ stet log "two of its words" -s ferry-2024 --sentence 2 -q "60 cars" -q "The … carries"
      mori-3⇥unchecked⇥two of its words
      ! stet: “two” stands in none of the claim's quotes
      $ stet show 3
      mori-3  unchecked  (none)
      two of its words
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  dm0xp  ferry-2024, revision 1, 75:82, unchanged
        … joins the bay line.  The “Sea Star” carries 420 passengers and [60 cars], the port said. The fare is ¥1,200. It does not run in winter. …

      asserts  3kdzf  ferry-2024, revision 1, 33:55, unchanged
        …A new ferry joins the bay line.  [The “Sea Star” carries] 420 passengers and 60 cars, the port said. The fare is ¥1,200. …
      $ stet log "x" -s ferry-2024 --sentence 3 -q "60 cars"
      ! stet: “60 cars” does not stand in sentence 3 of ferry-2024, byte for byte.
      [65]
      $ stet log "x" -s ferry-2024 --sentence 2 -q "60  cars"
      ! stet: “60  cars” does not stand so in sentence 2 of ferry-2024, byte for byte; nearest to it:
      !   --span 75:82  …ries 420 passengers and [60 cars], the port said.…
      !     60 [- -]cars
      !     stet log x -s ferry-2024 --sentence 2 --span 75:82
      ! hint: --span 75:82 takes it as it stands there
      [65]
      $ stet log "x" -s ferry-2024 --sentence 2 --span 75:82
      mori-4⇥unchecked⇥x
      $ stet log "x" -s ferry-2024 --sentence 3 --span 75:82
      ! stet: the span 75:82 does not lie in sentence 3 of ferry-2024, which is 99:118.
      ! hint: without --sentence the span alone counts
      [65]
      $ stet log "x" -s ferry-2024 --sentence 2 -q "e"
      ! stet: “e” stands 6 times in sentence 2 of ferry-2024:
      !   --span 35:36  …Th[e] “Sea Star” carries 420 …
      !   --span 39:40  …The “S[e]a Star” carries 420 pass…
      !   --span 53:54  …The “Sea Star” carri[e]s 420 passengers and 60 …
      !   --span 64:65  …a Star” carries 420 pass[e]ngers and 60 cars, the p…
      !   --span 67:68  …tar” carries 420 passeng[e]rs and 60 cars, the port…
      !   --span 86:87  …ssengers and 60 cars, th[e] port said.…
      ! hint: --prefix or --suffix with the words beside it, --nth N, or one of these --span decides
      [65]
      $ stet log "x" -s ferry-2024 --sentence 2 -q "e" --nth 99
      ! stet: “e” stands 6 times in sentence 2 of ferry-2024, so --nth takes 1 to 6.
      [65]
      $ stet log "x" -s ferry-2024 --sentence 9
      ! stet: ferry-2024 has no sentence 9.
      ! hint: it has 5 sentences: `stet source show ferry-2024 --sentences`
      [66]
      $ stet log "x" -s ferry-2024 --sentence 0
      ! stet: ferry-2024 has no sentence 0.
      ! hint: it has 5 sentences: `stet source show ferry-2024 --sentences`
      [66]
      $ stet log "x" -s ferry-2024 --sentence -1
      ! stet: ferry-2024 has no sentence -1.
      ! hint: it has 5 sentences: `stet source show ferry-2024 --sentences`
      [66]
      $ stet log "x" -s ferry-2024 --sentence two
      ! stet: “two” is no value for --sentence.
      ! hint: --sentence takes a whole number
      [64]
      $ stet log "x" -s ferry-2024 --sentence 2 --nth 2
      ! stet: --prefix, --suffix and --nth go with a --quote.
      ! hint: as in: -q "the exact words" --nth 2
      [64]
      $ stet log "x" -s ferry-2024
      ! stet: the words are not named.
      ! hint: -q "the exact words", --span START:END or --sentence NUMBER names them
      [64]
      $ stet cite 1 -s port-notice --sentence 1 --supports
      mori-1⇥unchecked⇥It is called Sea Star
      """#, after: Setup.sources)
  }

  @Test func `exclude takes a sentence by its number, or the words in it`() throws {
    try expect(
      #"""
      $ stet source exclude ferry-2024 --sentence 4 -b "every year"
      ferry-2024⇥gzzh1⇥119:145⇥every year
      $ stet source exclude ferry-2024 --sentence 5 -q "420 passengers" -b "expected"
      ferry-2024⇥xjj0b⇥163:177⇥expected
      $ stet source exclude ferry-2024 --sentence 4 -q "420 passengers" -b "expected"
      ! stet: “420 passengers” does not stand in sentence 4 of ferry-2024, byte for byte.
      [65]
      $ stet source exclude ferry-2024 --sentence 5 -q "420 passengers" --nth all -b "expected"
      ! stet: --nth all is not for one sentence.
      [64]
      $ stet source exclude ferry-2024 --sentence 5 --nth 2 -b "expected"
      ! stet: --nth goes with --quote.
      [64]
      $ stet source exclude ferry-2024 --span 0:5 --nth 1 -b "expected"
      ! stet: --nth goes with --quote.
      [64]
      $ stet source exclude ferry-2024 -b "nothing"
      ! stet: name the passage by --quote, --span or --sentence.
      [64]
      """#, after: Setup.sources)
  }
}
