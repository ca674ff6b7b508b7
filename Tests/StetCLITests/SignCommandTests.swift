import Testing

@Suite("Signing")
struct SignCommandTests {
  @Test func `an editor signs what is there, and hears what the gate would have said`() throws {
    try expect(
      #"""
      $ stet sign ferry -b "runs on Friday"
      ferry-2024⇥revision 1⇥signed by mori⇥1 unchecked⇥SHA-256 b9d8ad15…
      ! stet: signed, though 3 things stand in the way:
      !   unchecked  mori-1  A ticket costs 1,200 yen
      !   open  ferry-2024, sentence 2  missing: Sea Star; 420; 60
      !   open  ferry-2024, sentence 5  missing: 420
      ! hint: `stet check ferry-2024` lists what is to be done
      $ stet source show ferry-2024
      source⇥ferry-2024
      agency⇥Kyodo
      kind⇥article
      published⇥2024-05-01
      publisher⇥Bay Post
      title⇥New ferry
      claims⇥1
      revision 1⇥185 code points, on file, SHA-256 b9d8ad15…
      signed⇥revision 1, 1 unchecked, by mori (editor), 2026-11-21T09:00:00Z, nothing since: runs on Friday
      $ stet source exclude ferry-2024 --sentence 2 -b "they say so"
      ferry-2024⇥3a1m0⇥33:98⇥they say so
      $ stet verify 1 -b "the notice says so"
      mori-1⇥verified⇥A ticket costs 1,200 yen
      % stet source show ferry-2024
      ‹dim›source          ‹/›ferry-2024
      ‹dim›agency          ‹/›Kyodo
      ‹dim›kind            ‹/›article
      ‹dim›published       ‹/›2024-05-01
      ‹dim›publisher       ‹/›Bay Post
      ‹dim›title           ‹/›New ferry
      ‹dim›claims          ‹/›1
      ‹dim›revision 1      ‹/›185 code points, on file, SHA-256
                      b9d8ad15…
      ‹dim›excluded 3a1m0  ‹/›33:98: they say so
      ‹dim›signed          ‹/›revision 1, 1 unchecked, by mori (editor), just now, 2 events
                      since: runs on Friday
      $ stet check ferry-2024 --require 60
      ! stet: nothing stands in the way of 1 claim; covered: ferry-2024 66 percent
      $ stet source exclude ferry-2024 --sentence 5 -b "their hope"
      ferry-2024⇥38gh8⇥146:184⇥their hope
      $ stet sign ferry-2024 -b "-30- for the weekend" --json
      {"agency":"Kyodo","author":null,"claims":1,"exclusions":[{"because":"they say so","end":98,"id":"3a1m0","revision":1,"start":33},{"because":"their hope","end":184,"id":"38gh8","revision":1,"start":146}],"id":"ferry-2024","kind":"article","language":null,"note":null,"partial":null,"published":"2024-05-01","publisher":"Bay Post","revisions":[{"archived":null,"extractor":null,"length":185,"media":null,"number":1,"onFile":true,"original":null,"originalOnFile":null,"retrieved":null,"sha256":"b9d8ad15…"}],"signed":[{"at":"2026-11-21T09:00:00Z","because":"runs on Friday","by":"mori","counts":{"unchecked":1},"heads":[{"desk":"mori","events":7,"head":"3c45cc29…"}],"revision":1,"role":"editor","sha256":"b9d8ad15…"},{"at":"2026-11-21T09:00:00Z","because":"-30- for the weekend","by":"mori","counts":{"verified":1},"heads":[{"desk":"mori","events":11,"head":"1a211461…"}],"revision":1,"role":"editor","sha256":"b9d8ad15…"}],"title":"New ferry","updated":null,"url":null}
      $ stet source show port-notice
      source⇥port-notice
      kind⇥document
      publisher⇥Port authority
      title⇥Port notice
      claims⇥0
      revision 1⇥88 code points, on file, SHA-256 0a8a0e8c…
      """#, after: Setup.claim)
  }

  @Test func `a text that is not on file is signed by its digest`() throws {
    try expect(
      #"""
      $ write other/reviewers.md "| handle | name | role | active |\n|---|---|---|---|\n| mori | Mori | editor | yes |\n\n| rule | value |\n|---|---|\n| self-review | yes |\n"
      $ write other/claims/ledger/.keep ""
      $ rm claims/texts
      $ cd other
      $ stet sync ..
      taken in⇥7 events⇥0 texts
      written⇥7 events⇥0 texts
      $ stet sign ferry-2024 -b "seen on paper"
      ferry-2024⇥revision 1⇥signed by mori⇥1 unchecked⇥SHA-256 b9d8ad15…
      ! stet: signed, though 2 things stand in the way:
      !   unchecked  mori-1  A ticket costs 1,200 yen
      !   text missing  ferry-2024  its newest text is not on file
      ! hint: `stet check ferry-2024` lists what is to be done
      """#, after: Setup.claim)
  }

  @Test func `who may not sign, and what cannot be signed, is told`() throws {
    try expect(
      #"""
      $ stet sign ferry-2024 -b fine --as kai
      ! stet: kai is a reviewer; only an editor signs a text.
      ! hint: reviewers.md:4 says `| kai | Kai | reviewer | yes |`; the role there decides
      [77]
      $ stet sign ferry-2024 -b " " --as mori
      ! stet: the reason is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet sign nothing -b fine --as mori
      ! stet: there is no source “nothing”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ stet sign -b fine --as mori
      ! stet: no source was named.
      ! hint: -s SLUG or STET_SOURCE names one
      [64]
      """#, after: Setup.team)
  }
}
