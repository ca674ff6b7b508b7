import Testing

@Suite("Exchange and audit")
struct ExchangeTests {
  @Test func `two desks hold the same after a sync`() throws {
    try expect(
      #"""
      $ cd two
      $ stet init . --reviewer kai
      kai⇥.
      $ stet sync ..
      taken in⇥7 events⇥2 texts
      written⇥8 events⇥2 texts
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet cite mori-1 -s port-notice -q "1,200 yen"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet verify mori-1 -b "the notice says so" --basis independent
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet sync .. --json
      {"changed":[],"events":0,"forked":[],"originals":0,"texts":0,"written":{"events":2,"originals":0,"texts":0}}
      $ cd .
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      % stet sync
      taken in  3 events  0 texts
      written   0 events  0 texts
      ! ‹dim›next: stet next‹/›
      $ stet list
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet audit
      kai⇥3 events⇥head ae593db0…
      mori⇥7 events⇥head 3c45cc29…
      unknown-reviewer⇥mori-1⇥a verdict by kai, whom the roster does not know
      ! stet: 10 events, 1 problem
      [1]
      $ ls claims/ledger
      kai.jsonl
      mori.jsonl
      $ ls two/claims/ledger
      kai.jsonl
      mori.jsonl
      $ stet sync nowhere
      ! stet: there is no file DESK/nowhere.
      ! hint: a path is taken from the folder that you are in; - is standard input
      [66]
      """#, after: Setup.claim)
  }

  @Test func `a ledger file with a broken line is refused, named, and nothing is taken`() throws {
    try expect(
      #"""
      $ cd two
      $ stet init . --reviewer kai
      kai⇥.
      $ write ../claims/ledger/kai.jsonl "{}\n"
      $ stet sync ..
      ! stet: DESK/claims/ledger/kai.jsonl:1: `hash` is missing or malformed.
      ! hint: nothing was taken in; `stet audit` checks every file
      [65]
      $ write ../claims/ledger/kai.jsonl "not json\n"
      $ stet sync ..
      ! stet: DESK/claims/ledger/kai.jsonl:1: not JSON at byte 1: expected null.
      ! hint: nothing was taken in; `stet audit` checks every file
      [65]
      $ stet list
      $ cd .
      $ stet sync
      ! stet: claims/ledger/kai.jsonl:1: not JSON at byte 1: expected null.
      ! hint: nothing was taken in; `stet audit` checks every file
      [65]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ledger-file⇥claims/ledger/kai.jsonl:1⇥not JSON at byte 1: expected null
      ! stet: 7 events, 1 problem
      [1]
      $ write claims/ledger/kai.jsonl "{\"torn"
      $ stet sync
      taken in⇥0 events⇥0 texts
      written⇥0 events⇥0 texts
      ! stet: claims/ledger/kai.jsonl ends in the middle of line 1; that line was left out
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ! stet: claims/ledger/kai.jsonl ends in the middle of line 1; that line was left out
      ! stet: 7 events, nothing wrong
      """#, after: Setup.claim)
  }

  @Test func `audit finds a database that is none`() throws {
    try expect(
      #"""
      $ write claims/stet.db "this is no database, however long it goes on; it only has to be longer than a header, which is a hundred bytes."
      $ stet audit
      database⇥claims/stet.db⇥it is not a Stet database
      ! stet: 0 events, 1 problem
      [1]
      $ stet audit --json
      {"desks":[],"events":0,"problems":[{"kind":"database","what":"it is not a Stet database","where":"claims/stet.db"}]}
      ! stet: 0 events, 1 problem
      [1]
      $ stet list
      ! stet: DESK/claims/stet.db is not a Stet database.
      ! hint: once it is moved away, the database is made anew from claims/ledger
      [65]
      $ rm claims/stet.db
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      ! stet: rebuilt claims/stet.db from claims/ledger: 7 events, 2 texts
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      """#, after: Setup.claim)
  }
}
