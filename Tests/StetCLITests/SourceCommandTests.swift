import Testing

@Suite("Sources and their texts")
struct SourceCommandTests {
  @Test func `a source is added, listed, shown and described`() throws {
    try expect(
      #"""
      $ write ferry.txt "\xEF\xBB\xBFThe ferry carries 420 passengers.\r\n"
      $ stet source add ferry.txt --id ferry --title "New ferry" --published 2024-05 --language en --retrieved 2024-05-02 --partial "the end is cut off" --note n --author A --url https://example.org --publisher P --agency Kyodo
      ferry⇥0 claims⇥revision 1⇥2024-05⇥Kyodo⇥New ferry
      $ stet source add - --id call-1 --title "-- a call" --kind call <<< "The port called back."
      call-1⇥0 claims⇥revision 1⇥⇥⇥-- a call
      $ stet source list
      ferry⇥0 claims⇥revision 1⇥2024-05⇥Kyodo⇥New ferry
      call-1⇥0 claims⇥revision 1⇥⇥⇥-- a call
      % stet source list
      ‹dim›source‹/›  ‹dim›claims‹/›  ‹dim›text‹/›  ‹dim›published‹/›  ‹dim›from‹/›   ‹dim›title‹/›
      ‹bold›ferry‹/›        0     1  2024-05    Kyodo  New ferry
      ‹bold›call-1‹/›       0     1                    -- a call
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
      retrieved 1⇥2024-05-02
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
      retrieved 1⇥2024-05-02
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
      ! hint: a source needs a text; nothing was recorded
      [65]
      $ write mark.txt "\xEF\xBB\xBF"
      $ stet source add mark.txt --id a --title T
      ! stet: mark.txt is empty.
      ! hint: a source needs a text; nothing was recorded
      [65]
      $ write binary.txt "ab\x00cd"
      $ stet source add binary.txt --id a --title T
      ! stet: binary.txt is no text: byte 2 is a NUL.
      ! hint: `stet source add FILE --as-type TYPE` takes a file whose content and name do not say what it is
      [65]
      $ stet source add nowhere.txt --id a --title T
      ! stet: there is no file nowhere.txt.
      ! hint: a path is taken from the folder that you are in; - is standard input
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
      ledger mori⇥1 event, head 1757ec0c…
      event 2026-11-21T09:00:00Z⇥mori, opened the desk
      """#, after: Setup.desk)
  }

  @Test func `a slug is plain, and stands once`() throws {
    try expect(
      #"""
      $ stet source add ferry.txt --id a/b --title T
      ! stet: “a/b” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id .. --title T
      ! stet: “..” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id "a b" --title T
      ! stet: “a b” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id "a\u{7}" --title T
      ! stet: “a\u{7}” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id Ferry --title T
      ! stet: “Ferry” cannot be a slug: it takes lower-case letters a to z, digits and hyphens, beginning with a letter or digit.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id "" --title T
      ! stet: “” cannot be a slug: it is empty.
      ! hint: for instance ferry-2024
      [65]
      $ stet source add ferry.txt --id ferry-2024 --title T
      ! stet: there is a source ferry-2024 already.
      ! hint: `stet source revise ferry-2024` gives it a new text
      [73]
      $ stet source add ferry.txt --id ferry-2025 --title " "
      ! stet: the title is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --published 2023-02-29
      ! stet: the date of publication “2023-02-29” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --retrieved yesterday
      ! stet: the time of retrieval “yesterday” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ stet source add ferry.txt --id ferry-2025 --title T --kind rumour
      ! stet: “rumour” is no value for --kind.
      ! hint: it takes: article, document, call, email, data, image
      [64]
      $ stet source add ferry.txt --id ferry-2025
      ! stet: `stet source add` needs --title: the headline or title.
      ! hint: as in: stet source add tunnel.txt --id tunnel-2025 --title "Tunnel opens"
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
      $ stet source add notice.txt --id ferry-2025 --title "Ferry"
      ferry-2025⇥0 claims⇥revision 1⇥⇥⇥Ferry
      $ stet source show ferry-
      ! stet: “ferry-” begins the names of several sources.
      ! hint: it could be: ferry-2024, ferry-2025
      [65]
      $ stet source show ferry --json
      {"agency":null,"author":null,"claims":0,"exclusions":[],"id":"ferry","kind":"article","language":null,"note":null,"partial":null,"published":null,"publisher":null,"revisions":[{"archived":null,"extractor":null,"length":88,"media":null,"number":1,"onFile":true,"original":null,"originalOnFile":null,"retrieved":null,"sha256":"0a8a0e8c…"}],"signed":[],"title":"Ferry","updated":null,"url":null}
      $ stet source show port --revision 2 --text
      ! stet: port-notice has no such revision.
      ! hint: `stet source show port-notice` lists them, numbered from 1
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
}
