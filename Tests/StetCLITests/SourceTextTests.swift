import Testing

@Suite("A source's texts, one after another")
struct SourceTextTests {
  @Test func `a new revision shows what it does to each citation`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars"
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet log "It carries 420" -s ferry-2024 -q "420 passengers and"
      mori-3⇥unchecked⇥It carries 420
      $ stet verify 1 2 3 -b ok
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥verified⇥It carries 60 cars
      mori-3⇥verified⇥It carries 420
      $ write later.txt "Corrected.\nA new ferry joins the bay line.\n\nThe “Sea Star” carries 402 passengers and 60 cars, the port said.\nThe fare is ¥1,200. It does not run in winter. The port expects 420 passengers a day.\n"
      $ stet source revise ferry-2024 later.txt --dry-run
      mori-1⇥7h2wr⇥context-changed⇥¥1,200⇥¥1,200⇥⇥⇥
      mori-2⇥ker81⇥context-changed⇥60 cars⇥60 cars⇥figure: 420 → 402⇥⇥
      mori-3⇥mjk0m⇥altered⇥[-420-] passengers and⇥{+402+} passengers and⇥figure: 420 → 402⇥⇥
      ! stet: revision 2 of ferry-2024 would be recorded; stale now would be: mori-2, mori-3
      $ stet list
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥verified⇥It carries 60 cars
      mori-3⇥verified⇥It carries 420
      $ ls claims/texts
      0a8a0e8c….txt
      b9d8ad15….txt
      % stet source revise ferry-2024 later.txt --note "a correction" --retrieved 2024-06-01T09:00:00Z
      ‹bold›mori-1‹/›  ‹dim›7h2wr‹/›  context-changed  ¥1,200
      ‹bold›mori-2‹/›  ‹dim›ker81‹/›  ‹yellow›context-changed‹/›  60 cars
                                      ‹dim›changed  ‹/›‹yellow›figure: 420 → 402‹/›
      ‹bold›mori-3‹/›  ‹dim›mjk0m‹/›  ‹yellow›altered‹/›          ‹dim›was  ‹/›‹red reversed›420‹/› passengers and
                                      ‹dim›now  ‹/›‹green bold underlined›402‹/› passengers and
                                      ‹dim›changed  ‹/›‹yellow›figure: 420 → 402‹/›
      ! stet: revision 2 of ferry-2024 is recorded; stale now: mori-2, mori-3
      ! ‹dim›next: stet list --status stale -s ferry-2024‹/›
      $ stet list
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥stale⇥It carries 60 cars
      mori-3⇥stale⇥It carries 420
      $ ls claims/texts
      058a234c….txt
      0a8a0e8c….txt
      b9d8ad15….txt
      $ stet source revise ferry-2024 later.txt
      mori-1⇥7h2wr⇥context-changed⇥¥1,200⇥¥1,200⇥⇥⇥
      mori-2⇥ker81⇥context-changed⇥60 cars⇥60 cars⇥figure: 420 → 402⇥⇥
      mori-3⇥mjk0m⇥altered⇥[-420-] passengers and⇥{+402+} passengers and⇥figure: 420 → 402⇥⇥
      ! stet: this is the text of ferry-2024, revision 2, already
      $ stet source revise ferry-2024 - <<< ""
      ! stet: standard input is empty.
      ! hint: a source needs a text; nothing was recorded
      [65]
      $ stet source show ferry-2024
      source⇥ferry-2024
      agency⇥Kyodo
      kind⇥article
      published⇥2024-05-01
      publisher⇥Bay Post
      title⇥New ferry
      claims⇥3
      revision 1⇥185 code points, on file, SHA-256 b9d8ad15…
      revision 2⇥196 code points, on file, SHA-256 058a234c…
      retrieved 2⇥2024-06-01T09:00:00Z
      $ stet source show ferry-2024 --text --revision 1
      A new ferry joins the bay line.

      The “Sea Star” carries 420 passengers and 60 cars, the port said.
      The fare is ¥1,200. It does not run in winter. The port expects 420 passengers a day.
      $ stet show 3
      mori-3  stale  (none)
      It carries 420
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      stale⇥altered (citation mjk0m), since 2026-11-21T09:00:00Z

      asserts  mjk0m  ferry-2024, revision 1, 56:74, altered
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers and] 60 cars, the port said. The fare is ¥1,200. It does not run in …
        now at 67:85: [402 passengers and]
        changed: figure: 420 → 402

      verified  bcgpe  by mori (editor), 2026-11-21T09:00:00Z, lapsed: altered
        ok
      """#, after: Setup.claim)
  }

  @Test func `a text that is not on file comes back by attach`() throws {
    try expect(
      #"""
      $ rm claims/stet.db
      $ rm claims/texts
      $ stet source show ferry-2024 --text
      ! stet: rebuilt claims/stet.db from claims/ledger: 7 events, 0 texts
      ! stet: the text of ferry-2024, revision 1, is not on file.
      ! hint: `stet source attach FILE` puts it back (SHA-256 b9d8ad15afde…)
      [66]
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" --as mori
      ! stet: the text of ferry-2024, revision 1, is not on file.
      ! hint: `stet source attach FILE` puts it back (SHA-256 b9d8ad15afde…)
      [66]
      $ write later.txt "Another text"
      $ stet source revise ferry-2024 later.txt
      ! stet: the text of ferry-2024, revision 1, is not on file.
      ! hint: `stet source attach FILE` puts it back (SHA-256 b9d8ad15afde…)
      [66]
      $ stet source attach ferry.txt later.txt
      ! stet: no revision in this ledger has the text of later.txt (SHA-256 838920b132a5…).
      ! hint: `stet source revise SLUG FILE` records a new text; `stet source add` a new source
      [66]
      $ stet source show ferry-2024
      source⇥ferry-2024
      agency⇥Kyodo
      kind⇥article
      published⇥2024-05-01
      publisher⇥Bay Post
      title⇥New ferry
      claims⇥1
      revision 1⇥185 code points, not on file, SHA-256 b9d8ad15…
      $ stet source attach ferry.txt notice.txt
      ferry-2024⇥b9d8ad15…⇥ferry.txt
      port-notice⇥0a8a0e8c…⇥notice.txt
      $ ls claims/texts
      0a8a0e8c….txt
      b9d8ad15….txt
      $ stet source show ferry-2024
      source⇥ferry-2024
      agency⇥Kyodo
      kind⇥article
      published⇥2024-05-01
      publisher⇥Bay Post
      title⇥New ferry
      claims⇥1
      revision 1⇥185 code points, on file, SHA-256 b9d8ad15…
      """#, after: Setup.claim)
  }

  @Test func `a passage is set apart, and taken back in`() throws {
    try expect(
      #"""
      $ stet source exclude ferry-2024 -q "420 passengers" -b "said elsewhere"
      ! stet: “420 passengers” stands 2 times in ferry-2024:
      !   --span 56:70  … The “Sea Star” carries [420 passengers] and 60 cars, the port s…
      !   --span 163:177  …inter. The port expects [420 passengers] a day. …
      ! hint: --prefix or --suffix with the words beside it, --nth N, or one of these --span decides
      [65]
      $ stet source exclude ferry-2024 -q "420 passengers" --nth all -b "said elsewhere"
      ferry-2024⇥fh30d⇥56:70⇥said elsewhere
      ferry-2024⇥rkcew⇥163:177⇥said elsewhere
      $ stet source exclude ferry-2024 -q passengers --nth 3 -b x
      ! stet: “passengers” stands 2 times in ferry-2024, so --nth takes 1 to 2.
      [65]
      $ stet source exclude ferry-2024 -q passengers --nth two -b x
      ! stet: --nth takes a number from 1 up, or all, not “two”.
      [64]
      $ stet source exclude ferry-2024 --span 0:5 -b headline --json
      {"exclusions":[{"because":"headline","end":5,"id":"ytkj1","start":0}],"source":"ferry-2024"}
      $ stet source exclude ferry-2024 -b x
      ! stet: name the passage by --quote, --span or --sentence.
      [64]
      $ stet source exclude ferry-2024 -q A --span 0:1 -b x
      ! stet: name the passage by --quote, --span or --sentence.
      [64]
      $ stet source exclude ferry-2024 -q "nothing of it" --nth all -b x
      ! stet: “nothing of it” does not stand in ferry-2024, byte for byte.
      [65]
      $ stet source show ferry-2024
      source⇥ferry-2024
      agency⇥Kyodo
      kind⇥article
      published⇥2024-05-01
      publisher⇥Bay Post
      title⇥New ferry
      claims⇥0
      revision 1⇥185 code points, on file, SHA-256 b9d8ad15…
      excluded fh30d⇥56:70: said elsewhere
      excluded rkcew⇥163:177: said elsewhere
      excluded ytkj1⇥0:5: headline
      $ stet source include ferry-2024 zzzzz -b "a fact"
      ! stet: ferry-2024 has no exclusion zzzzz.
      ! hint: it has: fh30d, rkcew, ytkj1
      [66]
      """#, after: Setup.sources)
  }
}
