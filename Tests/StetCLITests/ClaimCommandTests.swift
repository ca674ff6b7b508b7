import Testing

@Suite("Claims and their citations")
struct ClaimCommandTests {
  @Test func `a claim is logged with all that is known of it, and changed`() throws {
    try expect(
      #"""
      $ stet log "¥1,200" -s ferry-2024 -q - -c "the port" --context "from 2024 on" --priority 1 -t fare -t 運賃 <<< "¥1,200\n"
      mori-1⇥unchecked⇥¥1,200
      $ stet set @ -c "" --context "in winter" --priority 3
      mori-1⇥unchecked⇥¥1,200
      $ stet set 1
      ! stet: nothing to change was named.
      ! hint: -c, --context and --priority say what
      [64]
      $ stet set 1 --priority 4
      ! stet: the priority “4” is not 1, 2 or 3.
      [65]
      $ stet tag 1 --add price --remove fare
      mori-1⇥unchecked⇥¥1,200
      $ stet tag 1
      ! stet: no tag was named.
      ! hint: --add TAG and --remove TAG name them
      [64]
      $ stet assign 1 mori
      mori-1⇥unchecked⇥¥1,200
      $ stet assign 1 eve
      ! stet: eve is not on the roster.
      ! hint: active in reviewers.md are: mori; `stet reviewer add HANDLE` adds somebody
      [77]
      $ stet note 1 "-- ask the port" --private
      mori-1⇥unchecked⇥¥1,200
      $ stet note 1 " "
      ! stet: the note is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet reword 1 "A ticket costs ¥1,200" -b "clearer"
      mori-1⇥unchecked⇥A ticket costs ¥1,200
      $ stet reword 1 "A ticket costs ¥1,200" -b "clearer"
      ! stet: mori-1 already reads so.
      ! hint: nothing was changed; `stet show mori-1` shows it
      [65]
      $ stet reword 1 "" -b "clearer"
      ! stet: the claim is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet show 1
      mori-1  unchecked  (none)
      A ticket costs ¥1,200
      context⇥in winter
      priority⇥3
      tags⇥price, 運賃
      assigned⇥mori
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  rjm5a  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      note by mori, 2026-11-21T09:00:00Z, private: -- ask the port
      % stet history 1
      ‹dim›just now  ‹/›mori  ‹bold›logged the claim‹/›‹dim›  mori 6‹/›
          ¥1,200
      ‹dim›just now  ‹/›mori  ‹bold›cited words (asserts)‹/›‹dim›  mori 7‹/›
          ¥1,200
      ‹dim›just now  ‹/›mori  ‹bold›described the claim‹/›‹dim›  mori 8‹/›
      ‹dim›just now  ‹/›mori  ‹bold›tagged the claim‹/›‹dim›  mori 9‹/›
          +price −fare
      ‹dim›just now  ‹/›mori  ‹bold›assigned it to mori‹/›‹dim›  mori 10‹/›
      ‹dim›just now  ‹/›mori  ‹bold›noted, privately‹/›‹dim›  mori 11‹/›
          -- ask the port
      ‹dim›just now  ‹/›mori  ‹bold›reworded it‹/›‹dim›  mori 12‹/›
          clearer
      """#, after: Setup.sources)
  }

  @Test func `a claim or a reason that says nothing is refused`() throws {
    try expect(
      #"""
      $ stet log "" -s ferry-2024 -q cars
      ! stet: the claim is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet log "\u{3000}\n" -s ferry-2024 -q cars
      ! stet: the claim is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet log - -s ferry-2024 -q cars <<< "a\x00b"
      ! stet: standard input is no text: byte 1 is a NUL.
      ! hint: `stet source add FILE --as-type TYPE` takes a file whose content and name do not say what it is
      [65]
      $ stet log - -s ferry-2024 -q cars <<< "a\xFFb"
      ! stet: standard input is not UTF-8: byte 1 begins no character.
      ! hint: `iconv -f ENCODING -t UTF-8` converts it
      [65]
      $ stet verify 1 -b " "
      ! stet: the reason is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet withdraw 1 -b ""
      ! stet: the reason is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet log x -s ferry-2024 -q cars --priority 0
      ! stet: the priority “0” is not 1, 2 or 3.
      [65]
      $ stet log x -s ferry-2024 -q cars --priority one
      ! stet: “one” is no value for --priority.
      ! hint: --priority takes a whole number
      [64]
      $ stet log x -q cars
      ! stet: no source was named.
      ! hint: -s SLUG or STET_SOURCE names one
      [64]
      $ stet log -s ferry-2024 -q cars
      ! stet: `stet log` needs <text>: the claim, in your own words.
      ! hint: as in: stet log "The ferry carries 420 passengers" -s ferry-2024 -q "420 passengers"
      [64]
      $ stet log x -s ferry-2024 -q cars -t a/b
      ! stet: “a/b” cannot be a tag: it takes letters, digits, hyphens, underscores and single dots.
      ! hint: for instance transport
      [65]
      $ stet log x -s ferry-2024 -q cars -t ..
      ! stet: “..” cannot be a tag: it takes letters, digits, hyphens, underscores and single dots.
      ! hint: for instance transport
      [65]
      $ stet log x -s ferry-2024 -q cars -t "a b"
      ! stet: “a b” cannot be a tag: it takes letters, digits, hyphens, underscores and single dots.
      ! hint: for instance transport
      [65]
      $ stet log x -s ferry-2024 -q cars -t "a\u{202E}b"
      ! stet: “a\u{202E}b” cannot be a tag: it takes letters, digits, hyphens, underscores and single dots.
      ! hint: for instance transport
      [65]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      """#, after: Setup.claim)
  }

  @Test func `a citation is added, and taken back`() throws {
    try expect(
      #"""
      $ stet cite 1 -s port-notice -q "1,200 yen"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet cite 1 -s port-notice -q "1,200 yen" --supports
      ! stet: “1,200 yen” in port-notice is cited already, in this stance.
      ! hint: `stet show` lists a claim's citations
      [73]
      $ stet cite 1 -s port-notice -q "1,200 yen" --mentions --locator "line 1"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet cite 1 -s port-notice -q "402" --refutes
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet cite 1 -s port-notice -q "402" --refutes --supports
      ! stet: --refutes and --supports contradict each other.
      ! hint: one of them is enough
      [64]
      $ stet cite 1 -s port-notice
      ! stet: the words are not named.
      ! hint: -q "the exact words", --span START:END or --sentence NUMBER names them
      [64]
      $ stet uncite 1 zzzzz -b "wrong line"
      ! stet: mori-1 has no citation zzzzz.
      ! hint: it has: 7h2wr, 2vskw, nmgz9, k1h1a
      [66]
      $ stet show 1
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      supports  2vskw  port-notice, revision 1, 77:86, unchanged
        … port authority: the ferry Sea Star takes 402 passengers. Fare: [1,200 yen]. …

      mentions  nmgz9  port-notice, revision 1, 77:86, line 1, unchanged
        … port authority: the ferry Sea Star takes 402 passengers. Fare: [1,200 yen]. …

      refutes  k1h1a  port-notice, revision 1, 55:58, unchanged
        …Notice of the port authority: the ferry Sea Star takes [402] passengers. Fare: 1,200 yen. …
      """#, after: Setup.claim)
  }

  @Test func `an unknown claim is named, and the one likely meant`() throws {
    try expect(
      #"""
      $ stet show 2
      ! stet: there is no claim “mori-2”.
      ! hint: the last of that desk is mori-1
      [66]
      $ stet show kai-1
      ! stet: there is no claim “kai-1”.
      ! hint: `stet list` shows all claims, with their ids
      [66]
      $ stet show ""
      ! stet: there is no claim “”.
      ! hint: `stet list` shows all claims, with their ids
      [66]
      $ stet show mori-1x
      ! stet: there is no claim “mori-1x”.
      ! hint: the last of that desk is mori-1
      [66]
      $ cd two
      $ write reviewers.md "| handle | name | role | active |\n|---|---|---|---|\n| kai | Kai | editor | yes |\n"
      $ write claims/x.txt "x"
      $ stet sync ..
      taken in⇥7 events⇥2 texts
      written⇥7 events⇥2 texts
      $ stet show 1
      ! stet: there is no claim “1”.
      ! hint: did you mean mori-1?
      [66]
      $ stet show @
      ! stet: no claim has been touched here yet, so `@` means nothing.
      ! hint: `stet list` shows all claims, with their ids
      [66]
      $ stet note 1 "seen"
      ! stet: there is no claim “kai-1”.
      ! hint: did you mean mori-1?
      [66]
      $ stet note mori-1 "seen"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet show 1
      ! stet: there is no claim “kai-1”.
      ! hint: did you mean mori-1?
      [66]
      $ stet show @
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      note by kai, 2026-11-21T09:00:00Z: seen
      """#, after: Setup.claim)
  }

  @Test func `a claim is withdrawn, reopened, and found a duplicate`() throws {
    try expect(
      #"""
      $ stet withdraw 1 -b "not a claim"
      mori-1⇥withdrawn⇥A ticket costs 1,200 yen
      $ stet verify 1 -b ok
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      $ stet reword 1 "x" -b y
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      $ stet cite 1 -s port-notice -q "1,200 yen"
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      $ stet withdraw 1 -b again
      ! stet: mori-1 is withdrawn.
      ! hint: `stet reopen mori-1 -b REASON` brings it back
      [77]
      $ stet reopen 1 -b "it is one"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet log "The fare is ¥1,200" -s ferry-2024 -q "The fare is ¥1,200"
      mori-2⇥unchecked⇥The fare is ¥1,200
      $ stet withdraw 2 -b "says the same" --duplicate-of 2
      ! stet: mori-2 cannot duplicate itself.
      ! hint: --duplicate-of names the claim that stays
      [65]
      $ stet withdraw 2 -b "says the same" --duplicate-of 9
      ! stet: there is no claim “mori-9”.
      ! hint: the last of that desk is mori-2
      [66]
      $ stet withdraw 2 -b "says the same" --duplicate-of 1
      mori-2⇥withdrawn⇥The fare is ¥1,200
      $ stet withdraw 1 -b "says the same" --duplicate-of 2
      ! stet: mori-2 is withdrawn.
      ! hint: `stet reopen mori-2 -b REASON` brings it back
      [77]
      $ stet show 1
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      asserts  may9p  ferry-2024, revision 1, 99:117, unchanged
        …e “Sea Star” carries 420 passengers and 60 cars, the port said. [The fare is ¥1,200]. It does not run in winter. The port expects 420 passengers a d…
      $ stet show 2
      mori-2  withdrawn  (none)
      The fare is ¥1,200
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z
      withdrawn⇥mori, 2026-11-21T09:00:00Z: says the same (duplicate of mori-1)

      asserts  may9p  ferry-2024, revision 1, 99:117, unchanged
        …e “Sea Star” carries 420 passengers and 60 cars, the port said. [The fare is ¥1,200]. It does not run in winter. The port expects 420 passengers a d…
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      mori-2⇥withdrawn⇥The fare is ¥1,200
      """#, after: Setup.claim)
  }
}
