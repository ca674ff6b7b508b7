import Testing

@Suite("Reading")
struct ReadingTests {
  @Test func `list takes the claims asked for, in order of logging`() throws {
    try expect(
      #"""
      $ stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" -t cars --as lou
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet log "It takes 402 people" -s port-notice -q "402 passengers" --as lou
      mori-3⇥unchecked⇥It takes 402 people
      $ stet dispute 3 -b no --as kai
      mori-3⇥disputed⇥It takes 402 people
      $ stet assign 2 ann --as mori
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      mori-2⇥unchecked⇥It carries 60 cars
      mori-3⇥disputed⇥It takes 402 people
      % stet list
      ‹dim›id‹/›      ‹dim›status‹/›       ‹dim›claim‹/›
      mori-1  ○ unchecked  A ticket costs 1,200 yen
      mori-2  ○ unchecked  It carries 60 cars
      mori-3  ‹red›✗ disputed‹/›   It takes 402 people
      $ stet list --status disputed
      mori-3⇥disputed⇥It takes 402 people
      $ stet list -s port
      mori-3⇥disputed⇥It takes 402 people
      $ stet list -q "60 cars"
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet list --tag cars
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet list --logged-by lou
      mori-2⇥unchecked⇥It carries 60 cars
      mori-3⇥disputed⇥It takes 402 people
      $ stet list --reviewed-by kai
      mori-3⇥disputed⇥It takes 402 people
      $ stet list --assigned ann
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet list --waiting --as kai
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --waiting
      ! stet: the roster has several active reviewers, and none was named.
      ! hint: --as HANDLE or STET_REVIEWER says who acts: mori, kai, ann, lou
      [64]
      $ stet list --limit 1
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet list --limit 1 --after 1
      mori-2⇥unchecked⇥It carries 60 cars
      $ stet list --limit -1
      ! stet: --limit takes a number from 0 up.
      [64]
      $ stet list --status odd
      ! stet: “odd” is no value for --status.
      ! hint: it takes: withdrawn, disputed, stale, unchecked, in-review, verified, unverifiable
      [64]
      $ stet list --after 9
      ! stet: there is no claim “mori-9”.
      ! hint: the last of that desk is mori-3
      [66]
      $ stet list -s nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ stet list -t none
      ! stet: no claim has the tag “none”
      ! hint: the tags are: cars, fare
      $ stet list -t none --json
      []
      ! stet: no claim has the tag “none”
      ! hint: the tags are: cars, fare
      """#, after: Setup.team)
  }

  @Test func `a report goes to a file in the form that its ending names`() throws {
    try expect(
      #"""
      $ stet report -o r.md
      $ stet report -o r.md
      ! stet: r.md stands already.
      ! hint: --force writes over it
      [73]
      $ stet report -o r.md --force
      $ stet report -o r.CSV
      $ cat r.CSV
      id,status,agreement,text,claimant,context,priority,tags,source,revision,stance,quote,prefix,suffix,start,end,locator,anchor,citations,verdict,because,basis,fix,reviewer,role,reviewed,dissent,stale,logged_by,logged,notes,checked,before,now,material,others_changed,agency,only_voice,stands,withdrawn,duplicate,queries,url,archived,retrieved,updated,other_addresses⟨D⟩
      mori-1,unchecked,none,"A ticket costs 1,200 yen",the port,,2,fare,ferry-2024,1,asserts,"¥1,200"," carries 420 passengers and 60 cars, the port said.
      The fare is ",. It does not run in winter. The port expects 420 passengers a d,111,117,,unchanged,,,,,,,,,,,mori,2026-11-21T09:00:00Z,,,,,,,Kyodo,,,,,,,,,,⟨D⟩
      $ stet report -o r.html
      $ stet report -o r.jsonl --tag nothing
      ! stet: no claim has the tag “nothing”
      ! hint: the tags are: fare
      $ cat r.jsonl
      $ stet report -o r.json --status verified
      $ stet report -o r.txt
      ! stet: the ending of r.txt names no format.
      ! hint: --format takes markdown, html, csv, json, jsonl, claimreview, annotations
      [64]
      $ stet report -o r.txt --format csv
      $ stet report -o nowhere/r.md
      ! stet: cannot create nowhere/r.md: no such file or directory.
      [73]
      $ stet report -o ../r --json --format csv
      ! stet: --json and --format csv contradict each other.
      [64]
      $ stet report -o v1.2/r
      ! stet: cannot create v1.2/r: no such file or directory.
      [73]
      $ stet report -o claims --force --format json
      ! stet: cannot create claims: is a directory.
      [73]
      $ stet report --format pdf
      ! stet: “pdf” is no value for --format.
      ! hint: it takes: markdown, html, csv, json, jsonl, claimreview, annotations
      [64]
      $ stet report -s nothing
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ ls .
      claims
      ferry.txt
      notice.txt
      r.CSV
      r.html
      r.json
      r.jsonl
      r.md
      r.txt
      reviewers.md
      """#, after: Setup.claim)
  }

  @Test func `escapes and direction overrides are shown on a terminal and kept in data`() throws {
    try expect(
      #"""
      $ write a.txt "Red \u{1B}[31malert\u{1B}[0m \u{202E}evil\u{202C} word\u{9B}2J."
      $ stet source add a.txt --id a --title "T\u{1B}]0;pwned\u{7}"
      a⇥0 claims⇥revision 1⇥⇥⇥T⟨1B⟩]0;pwned⟨7⟩
      $ stet log "It says \u{1B}[2Jgone \u{202E}txt.exe" -s a -q "\u{1B}[31malert" -c "\u{1B}c"
      mori-1⇥unchecked⇥It says ⟨1B⟩[2Jgone ⟨202E⟩txt.exe
      ! stet: “2Jgone” stands in none of the claim's quotes
      % stet list
      ‹dim›id‹/›      ‹dim›status‹/›       ‹dim›claim‹/›
      mori-1  ○ unchecked  It says \u{1B}[2Jgone \u{202E}txt.exe
      % stet show 1
      ‹bold›mori-1‹/›  ○ unchecked
      ‹bold›It says \u{1B}[2Jgone \u{202E}txt.exe‹/›

      ‹dim›claimant  ‹/›\u{1B}c
      ‹dim›logged    ‹/›by mori, just now

      ‹bold›asserts‹/›  a, revision 1, 4:14, unchanged‹dim›  c5eqm‹/›
        …Red ‹bold underlined›\u{1B}[31malert‹/›\u{1B}[0m \u{202E}evil\u{202C} word\u{9B}2J.…
      % stet source list
      ‹dim›source‹/›  ‹dim›claims‹/›  ‹dim›text‹/›  ‹dim›title‹/›
      ‹bold›a‹/›            1     1  T\u{1B}]0;pwned\u{7}
      % stet source show a --text
      Red \u{1B}[31malert\u{1B}[0m \u{202E}evil\u{202C} word\u{9B}2J.
      % stet history 1
      ‹dim›just now  ‹/›mori  ‹bold›logged the claim‹/›‹dim›  mori 4‹/›
          It says \u{1B}[2Jgone \u{202E}txt.exe
      ‹dim›just now  ‹/›mori  ‹bold›cited words (asserts)‹/›‹dim›  mori 5‹/›
          \u{1B}[31malert
      % stet verify 1 -b "\u{1B}[1mbold"
      ‹bold›mori-1‹/›  ‹green›✓ verified‹/›  It says \u{1B}[2Jgone \u{202E}txt.exe
      ! ‹dim›next: stet next‹/›
      $ stet list
      mori-1⇥verified⇥It says ⟨1B⟩[2Jgone ⟨202E⟩txt.exe
      $ stet show 9\u{1B}[31m
      ! stet: there is no claim “9\u{1B}[31m”.
      ! hint: `stet list` shows all claims, with their ids
      [66]
      $ stet log x -s a -q "\u{1B}[32malert"
      ! stet: “\u{1B}[32malert” does not stand so in a, byte for byte; nearest to it:
      !   --span 4:14  …Red [\u{1B}[31malert]\u{1B}[0m \u{202E}evil\u{202C} word\u{9B}2J.…
      !     \u{1B}[[-32malert-]{+31malert+}
      !     stet log x -s a --span 4:14
      ! hint: --span 4:14 takes it as it stands there
      [65]
      % stet report --format csv
      id,status,agreement,text,claimant,context,priority,tags,source,revision,stance,quote,prefix,suffix,start,end,locator,anchor,citations,verdict,because,basis,fix,reviewer,role,reviewed,dissent,stale,logged_by,logged,notes,checked,before,now,material,others_changed,agency,only_voice,stands,withdrawn,duplicate,queries,url,archived,retrieved,updated,other_addresses
      mori-1,verified,sole,It says \u{1B}[2Jgone \u{202E}txt.exe,\u{1B}c,,2,,a,1,asserts,\u{1B}[31malert,"Red ",\u{1B}[0m \u{202E}evil\u{202C} word\u{9B}2J.,4,14,,unchanged,,verified,\u{1B}[1mbold,,,mori,editor,2026-11-21T09:00:00Z,,,mori,2026-11-21T09:00:00Z,,,,,,,,,,,,,,,,,
      """#, after: Setup.desk)
  }
}
