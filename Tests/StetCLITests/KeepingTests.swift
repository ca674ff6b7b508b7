import Foundation
import Testing

@Suite("Backups, rebuilding, and heads that were kept")
struct KeepingTests {
  @Test func `a backup becomes a desk that writes on under a name of its own`() throws {
    try expect(
      #"""
      $ stet backup friday.db
      mori⇥7 events⇥head 3c45cc29…
      ! stet: backed up 7 events and 2 texts to friday.db, and checked it
      $ stet audit --database friday.db
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      $ stet audit --database friday.db --json
      {"desks":[{"desk":"mori","events":7,"head":"3c45cc29…"}],"events":7,"problems":[]}
      ! stet: 7 events, nothing wrong
      $ stet restore friday.db --desk new
      mori⇥7 events⇥head 3c45cc29…
      ! stet: restored 7 events and 2 texts in DESK/new
      $ cd new
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      $ stet log "It does not run in winter" -s ferry-2024 -q "does not run in winter"
      mori2-1⇥unchecked⇥It does not run in winter
      $ ls claims/ledger
      mori.jsonl
      mori2.jsonl
      $ stet restore ../friday.db
      ! stet: there is a database already: DESK/new/claims/stet.db.
      ! hint: --force restores in its place, and keeps it under another name
      [73]
      $ stet restore ../friday.db --force
      mori⇥7 events⇥head 3c45cc29…
      ! stet: kept what stood there as claims/stet.db-20261121T090000Z
      ! stet: claims/ledger/mori2.jsonl goes on past the backup; `stet sync` takes in the rest
      ! stet: restored 7 events and 2 texts in DESK/new
      $ ls claims
      ledger
      stet.db
      stet.db-20261121T090000Z
      texts
      $ stet sync
      taken in⇥3 events⇥0 texts
      written⇥0 events⇥0 texts
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      mori2-1⇥unchecked⇥It does not run in winter
      $ cat reviewers.md
      # Reviewers

      Who works on this desk, and by which rules. Stet reads the two tables; all other text is yours.

      | handle | name | role | active |
      |---|---|---|---|
      | mori | Mori | editor | yes |

      ## Rules

      | rule | value |
      |---|---|
      | sign-offs | 1 |
      | self-review | yes |
      | evidence | 0 |
      """#, after: Setup.claim)
  }

  @Test func `what is no backup is not restored, and nothing is written over`() throws {
    try expect(
      #"""
      $ stet restore none.db --desk new
      ! stet: there is no file DESK/none.db.
      [66]
      $ stet restore ferry.txt --desk new
      ! stet: DESK/ferry.txt is no backup to be restored: it is not a Stet database.
      ! hint: nothing was done; `stet audit --database FILE` lists all that is wrong with it
      [65]
      $ stet restore claims/stet.db --desk new
      ! stet: DESK/claims/stet.db holds no reviewers.md, and none stands in the folder.
      ! hint: a file that `stet backup` wrote holds it
      [65]
      $ stet backup ferry.txt
      ! stet: ferry.txt stands already.
      ! hint: --force writes over it
      [73]
      $ stet backup claims/stet.db --force
      ! stet: claims/stet.db is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet backup claims/stet.db-journal --force
      ! stet: claims/stet.db-journal is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet backup claims/ledger/kai.jsonl
      ! stet: claims/ledger/kai.jsonl is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet backup reviewers.md --force
      ! stet: reviewers.md is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet backup nowhere/friday.db
      ! stet: cannot create nowhere/friday.db: no such file or directory.
      [73]
      $ stet backup claims --force
      ! stet: cannot create claims: is a directory.
      [73]
      $ stet backup ""
      ! stet: no file was named.
      [64]
      $ stet report -o claims/texts/x.md
      ! stet: claims/texts/x.md is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet report -o claims/ledger/mori.jsonl --force --format jsonl
      ! stet: claims/ledger/mori.jsonl is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet galley ferry-2024 -o reviewers.md --force
      ! stet: reviewers.md is a file that the desk keeps itself.
      ! hint: another name makes a new file
      [73]
      $ stet audit --database none.db
      ! stet: there is no file DESK/none.db.
      [66]
      $ stet audit --database ferry.txt
      database⇥DESK/ferry.txt⇥it is not a Stet database
      ! stet: 0 events, 1 problem
      [1]
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      """#, after: Setup.claim)
  }

  @Test func `a head that was kept tells a chain cut short, and one rewritten`() throws {
    try expect(
      #"""
      $ stet audit --expect mori:7:3c45cc29
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      $ stet audit --expect mori:7:3C45CC29 --expect mori:8:3c45cc29
      mori⇥7 events⇥head 3c45cc29…
      cut-short⇥mori event 8⇥it was expected, and the chain ends at event 7
      ! stet: 7 events, 1 problem
      [1]
      $ stet audit --expect mori:7:00000000
      mori⇥7 events⇥head 3c45cc29…
      rewritten⇥mori event 7⇥its hash is 3c45cc296411, and 00000000 was expected
      ! stet: 7 events, 1 problem
      [1]
      $ stet audit --expect kai:1:00000000 --json
      {"desks":[{"desk":"mori","events":7,"head":"3c45cc29…"}],"events":7,"problems":[{"kind":"cut-short","what":"it was expected, and no event of that desk is known","where":"kai event 1"}]}
      ! stet: 7 events, 1 problem
      [1]
      $ stet audit --expect mori:7:3c45cc2
      ! stet: “mori:7:3c45cc2” is no head of a chain.
      ! hint: a report prints it as DESK:SEQ:HASH; 8 digits of HASH will do
      [64]
      $ stet audit --expect mori:0:3c45cc29
      ! stet: “mori:0:3c45cc29” is no head of a chain.
      ! hint: a report prints it as DESK:SEQ:HASH; 8 digits of HASH will do
      [64]
      $ stet audit --expect mori:3c45cc29
      ! stet: “mori:3c45cc29” is no head of a chain.
      ! hint: a report prints it as DESK:SEQ:HASH; 8 digits of HASH will do
      [64]
      $ stet audit --expect ../mori:7:3c45cc29
      ! stet: “../mori:7:3c45cc29” is no head of a chain.
      ! hint: a report prints it as DESK:SEQ:HASH; 8 digits of HASH will do
      [64]
      $ stet audit --expect
      ! stet: --expect takes a value, and none follows.
      ! hint: as in: stet audit
      [64]
      """#, after: Setup.claim)
  }

  @Test func `audit makes nothing: it says what is missing`() throws {
    try expect(
      #"""
      $ rm claims/stet.db
      $ stet audit
      database⇥claims/stet.db⇥it is missing; any other command makes it anew from claims/ledger
      ! stet: 7 events, 1 problem
      [1]
      $ ls claims
      ledger
      texts
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      ! stet: rebuilt claims/stet.db from claims/ledger: 7 events, 2 texts
      $ stet audit
      mori⇥7 events⇥head 3c45cc29…
      ! stet: 7 events, nothing wrong
      """#, after: Setup.claim)
  }
}
