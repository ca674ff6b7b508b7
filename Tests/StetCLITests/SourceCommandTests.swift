import Testing

@Suite("Sources and their texts")
struct SourceCommandTests {
  @Test func `a source is added, listed, shown and described`() throws {
    try expect(
      #"""
      $ write ferry.txt "\xEF\xBB\xBFThe ferry carries 420 passengers.\r\n"
      $ stet source add ferry.txt --id ferry --title "New ferry" --published 2024-05 --language en --retrieved 2024-05-02 --partial "the end is cut off" --note n --author A --url https://example.org --publisher P --agency Kyodo
      ferry⇥0 claims⇥revision 1⇥2024-05⇥Kyodo⇥New ferry
      ! hint: `stet log TEXT -s ferry -q QUOTE` logs a claim on it
      $ stet source add - --id call-1 --title "-- a call" --kind call <<< "The port called back."
      call-1⇥0 claims⇥revision 1⇥⇥⇥-- a call
      ! hint: `stet log TEXT -s call-1 -q QUOTE` logs a claim on it
      $ stet source list
      ferry⇥0 claims⇥revision 1⇥2024-05⇥Kyodo⇥New ferry
      call-1⇥0 claims⇥revision 1⇥⇥⇥-- a call
      % stet source list
      ferry   0 claims  revision 1  2024-05  Kyodo  New ferry
      call-1  0 claims  revision 1                  -- a call
      $ stet source show ferry
      source⇥ferry
      agency⇥Kyodo
      author⇥A
      kind⇥article
      language⇥en
      note⇥n
      partial⇥the end is cut off
      published⇥2024-05
      publisher⇥P
      title⇥New ferry
      url⇥https://example.org
      claims⇥0
      revision 1⇥35 code points, on file, SHA-256 fbf82150…
      $ stet source show fer --text
      The ferry carries 420 passengers.⟨D⟩
      $ STET_SOURCE=call-1 stet source show --text
      The port called back.∎
      $ stet source describe ferry --title "The new ferry" --agency "" --published 2024-05-01
      ferry⇥0 claims⇥revision 1⇥2024-05-01⇥P⇥The new ferry
      $ stet source show ferry
      source⇥ferry
      author⇥A
      kind⇥article
      language⇥en
      note⇥n
      partial⇥the end is cut off
      published⇥2024-05-01
      publisher⇥P
      title⇥The new ferry
      url⇥https://example.org
      claims⇥0
      revision 1⇥35 code points, on file, SHA-256 fbf82150…
      $ ls claims/texts
      ec67b42c….txt
      fbf82150….txt
      """#, after: Setup.desk)
  }

  @Test func `a text that is none is refused, and nothing is added`() throws {
    try expect(
      #"""
      $ write latin.txt "caf\xE9 au lait"
      $ stet source add latin.txt --id a --title T
      ! stet: latin.txt is not UTF-8: byte 3 begins no character.
      ! hint: `iconv -f ENCODING -t UTF-8` converts it
      [65]
      $ write empty.txt ""
      $ stet source add empty.txt --id a --title T
      ! stet: empty.txt is empty.
      [65]
      $ write mark.txt "\xEF\xBB\xBF"
      $ stet source add mark.txt --id a --title T
      ! stet: mark.txt is empty.
      [65]
      $ write binary.txt "ab\x00cd"
      $ stet source add binary.txt --id a --title T
      ! stet: binary.txt is no text: byte 2 is a NUL.
      [65]
      $ stet source add nowhere.txt --id a --title T
      ! stet: there is no nowhere.txt.
      [66]
      $ stet source add claims --id a --title T
      ! stet: cannot read claims: it is a folder.
      [74]
      $ stet source add - --id a --title T <<< "\xFF"
      ! stet: standard input is not UTF-8: byte 0 begins no character.
      ! hint: `iconv -f ENCODING -t UTF-8` converts it
      [65]
      $ stet source list
      $ stet status
      desk⇥mori
      waiting for you⇥0
      ledger mori⇥1 events, head 1757ec0c…
      """#, after: Setup.desk)
  }

  @Test func `a slug is plain, and stands once`() throws {
    try expect(
      #"""
      $ stet source add ferry.txt --id a/b --title T
      ! stet: “a/b” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      [65]
      $ stet source add ferry.txt --id .. --title T
      ! stet: “..” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      [65]
      $ stet source add ferry.txt --id "a b" --title T
      ! stet: “a b” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      [65]
      $ stet source add ferry.txt --id "a\u{7}" --title T
      ! stet: “a\u{7}” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      [65]
      $ stet source add ferry.txt --id Ferry --title T
      ! stet: “Ferry” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      [65]
      $ stet source add ferry.txt --id "" --title T
      ! stet: “” cannot be a slug: it is empty.
      [65]
      $ stet source add ferry.txt --id ferry-2024 --title T
      ! stet: there is a source ferry-2024 already.
      ! hint: `stet source revise ferry-2024` gives it a new text
      [73]
      $ stet source add ferry.txt --id ferry-2025 --title " "
      ! stet: the title is empty.
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --published 2023-02-29
      ! stet: the published “2023-02-29” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --retrieved yesterday
      ! stet: the retrieved “yesterday” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --kind rumour
      ! stet: The value 'rumour' is invalid for '--kind <kind>'. Please provide one of the following: article, document, call, email, data, image.
      ! hint: usage: stet source add [<options>] <file> --id <slug> --title <title>
      [64]
      $ stet source add ferry.txt --id ferry-2025
      ! stet: Missing expected argument '--title <title>'.
      ! hint: usage: stet source add [<options>] <file> --id <slug> --title <title>
      [64]
      $ stet source list
      ferry-2024⇥0 claims⇥revision 1⇥2024-05-01⇥Kyodo⇥New ferry
      port-notice⇥0 claims⇥revision 1⇥⇥Port authority⇥Port notice
      """#, after: Setup.sources)
  }

  @Test func `a source is found by a unique beginning of its slug`() throws {
    try expect(
      #"""
      $ stet source add notice.txt --id ferry --title "Ferry"
      ferry⇥0 claims⇥revision 1⇥⇥⇥Ferry
      ! hint: `stet log TEXT -s ferry -q QUOTE` logs a claim on it
      $ stet source add notice.txt --id ferry-2025 --title "Ferry"
      ferry-2025⇥0 claims⇥revision 1⇥⇥⇥Ferry
      ! hint: `stet log TEXT -s ferry-2025 -q QUOTE` logs a claim on it
      $ stet source show ferry-
      ! stet: “ferry-” begins the names of several sources.
      ! hint: it could be: ferry-2024, ferry-2025
      [65]
      $ stet source show ferry --json
      {"agency":null,"author":null,"claims":0,"exclusions":[],"id":"ferry","kind":"article","language":null,"note":null,"partial":null,"published":null,"publisher":null,"revisions":[{"length":88,"number":1,"onFile":true,"retrieved":null,"sha256":"0a8a0e8c…"}],"title":"Ferry","url":null}
      $ stet source show port --revision 2 --text
      ! stet: port-notice has no such revision.
      [66]
      $ stet source show nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice, ferry, ferry-2025
      [66]
      $ stet source show ""
      ! stet: there is no source “”.
      ! hint: there are: ferry-2024, port-notice, ferry, ferry-2025
      [66]
      $ stet source show
      ! stet: no source was named.
      ! hint: -s SLUG or STET_SOURCE names one
      [64]
      """#, after: Setup.sources)
  }

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
      mori-1⇥7h2wr⇥shifted⇥¥1,200⇥¥1,200
      mori-2⇥ker81⇥shifted⇥60 cars⇥60 cars
      mori-3⇥mjk0m⇥unsearched⇥420 passengers and⇥
      ! stet: revision 2 of ferry-2024 would be recorded; stale now would be: mori-3
      $ stet list
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥verified⇥It carries 60 cars
      mori-3⇥verified⇥It carries 420
      $ ls claims/texts
      0a8a0e8c….txt
      b9d8ad15….txt
      % stet source revise ferry-2024 later.txt --note "a correction" --retrieved 2024-06-01T09:00:00Z
      mori-1  7h2wr  shifted     ¥1,200              ¥1,200
      mori-2  ker81  shifted     60 cars             60 cars
      mori-3  mjk0m  unsearched  420 passengers and  
      ! stet: revision 2 of ferry-2024 is recorded; stale now: mori-3
      $ stet list
      mori-1⇥verified⇥A ticket costs 1,200 yen
      mori-2⇥verified⇥It carries 60 cars
      mori-3⇥stale⇥It carries 420
      $ ls claims/texts
      058a234c….txt
      0a8a0e8c….txt
      b9d8ad15….txt
      $ stet source revise ferry-2024 later.txt
      mori-1⇥7h2wr⇥shifted⇥¥1,200⇥¥1,200
      mori-2⇥ker81⇥shifted⇥60 cars⇥60 cars
      mori-3⇥mjk0m⇥unsearched⇥420 passengers and⇥
      ! stet: this is the text of ferry-2024, revision 2, already
      $ stet source revise ferry-2024 - <<< ""
      ! stet: standard input is empty.
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
      $ stet source show ferry-2024 --text --revision 1
      A new ferry joins the bay line.

      The “Sea Star” carries 420 passengers and 60 cars, the port said.
      The fare is ¥1,200. It does not run in winter. The port expects 420 passengers a day.
      $ stet show 3
      mori-3  stale  (none)
      It carries 420
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      stale⇥unsearched (citation mjk0m), since 2026-11-21T09:00:00Z

      asserts  mjk0m  ferry-2024, revision 1, 56:74, unsearched
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers and] 60 cars, the port said. The fare is ¥1,200. It does not run in …

      verified  bcgpe  by mori (editor), 2026-11-21T09:00:00Z, lapsed: unsearched
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
      ! stet: name the passage by --quote or by --span.
      [64]
      $ stet source exclude ferry-2024 -q A --span 0:1 -b x
      ! stet: name the passage by --quote or by --span.
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
