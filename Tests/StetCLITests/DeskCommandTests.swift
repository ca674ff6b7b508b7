import Testing

@Suite("The desk and its people")
struct DeskCommandTests {
  @Test func `init makes a desk of one editor`() throws {
    try expect(
      #"""
      $ stet init . --reviewer mori --name Mori
      mori⇥.
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
      $ ls claims
      ledger
      stet.db
      $ stet reviewer list
      mori⇥editor⇥active⇥Mori
      $ stet status
      desk⇥mori
      waiting for you⇥0
      ledger mori⇥1 event, head 1757ec0c…
      event 2026-11-21T09:00:00Z⇥mori, opened the desk
      % stet status
      ‹bold›mori‹/›  0 claims

      ‹dim›Nothing waits for your verdict.‹/›

      ‹bold›Last done‹/›
      ‹dim›  just now‹/›  mori  opened the desk

      ‹bold›Ledger‹/›
        mori  1 event  ‹dim›head 1757ec0ce52233075d607ff3b375325844a436283ada28503e21ec60a…‹/›
      $ stet init . --reviewer mori
      ! stet: there is a desk in DESK already.
      ! hint: commands run in that folder or below it use it
      [73]
      $ stet init elsewhere --reviewer ann --json
      {"desk":"ann","folder":"DESK/elsewhere"}
      $ USER=dev stet init third
      dev⇥third
      """#)
  }

  @Test func `init takes nobody's word for who works on a desk that stands already`() throws {
    try expect(
      #"""
      $ stet init one
      ! stet: nobody was named.
      ! hint: --reviewer HANDLE says who opens the desk
      [64]
      $ stet init one --reviewer mori/../x
      ! stet: “mori/../x” cannot be a handle: it takes letters a to z, digits, hyphens and underscores, beginning with a letter.
      ! hint: for instance mori
      [65]
      $ write two/reviewers.md "| handle | name | role | active |\n|---|---|---|---|\n| ann | Ann | editor | yes |\n"
      $ stet init two --reviewer mori
      ! stet: mori is not on the roster.
      ! hint: active in reviewers.md are: ann; `stet reviewer add HANDLE` adds somebody
      [77]
      $ ls two
      reviewers.md
      $ stet init two --reviewer ann
      ann⇥two
      $ write three "a file"
      $ stet init three --reviewer ann
      ! stet: cannot write DESK/three: file exists.
      [73]
      """#)
  }

  @Test func `reviewers come, go and come back as they were`() throws {
    try expect(
      #"""
      $ stet reviewer add kai --name "Kai | K." --role editor
      kai⇥editor⇥active⇥Kai | K.
      $ stet reviewer add lou --role logger --json
      [{"active":true,"handle":"lou","name":"lou","role":"logger"}]
      $ stet reviewer add kai
      ! stet: kai is on the roster already.
      ! hint: a role or a name is changed in their row of reviewers.md
      [73]
      $ stet reviewer retire kai
      kai⇥editor⇥retired⇥Kai | K.
      $ stet reviewer retire kai
      ! stet: kai is retired already.
      ! hint: `stet reviewer add kai` brings them back
      [77]
      $ stet reviewer retire nobody
      ! stet: nobody is not on the roster.
      ! hint: active in reviewers.md are: mori, lou; `stet reviewer add HANDLE` adds somebody
      [77]
      $ stet reviewer add kai
      kai⇥editor⇥active⇥Kai | K.
      % stet reviewer list
      mori  editor  active  Mori
      kai   editor  active  Kai | K.
      lou   logger  active  lou
      $ stet reviewer list --json
      [{"active":true,"handle":"mori","name":"Mori","role":"editor"},{"active":true,"handle":"kai","name":"Kai | K.","role":"editor"},{"active":true,"handle":"lou","name":"lou","role":"logger"}]
      """#, after: Setup.desk)
  }

  @Test func `the roster keeps the text around its tables`() throws {
    try expect(
      #"""
      $ write reviewers.md "Ours since 2019.\r\n\r\n| Handle | Name | Role | Active |\r\n|:--|---|---|--:|\r\n| mori | Mori | editor | yes |\r\n\r\nAsk Mori.\n\n| rule | value |\n|---|---|\n| evidence | 1 |\nNo end"
      $ stet reviewer add kai
      kai⇥reviewer⇥active⇥kai
      $ cat reviewers.md
      Ours since 2019.⟨D⟩
      ⟨D⟩
      | Handle | Name | Role | Active |⟨D⟩
      |:--|---|---|--:|⟨D⟩
      | mori | Mori | editor | yes |⟨D⟩
      | kai | kai | reviewer | yes |⟨D⟩
      ⟨D⟩
      Ask Mori.

      | rule | value |
      |---|---|
      | evidence | 1 |
      No end∎
      $ stet log x -s y -q z
      ! stet: the roster has several active reviewers, and none was named.
      ! hint: --as HANDLE or STET_REVIEWER says who acts: mori, kai
      [64]
      """#, after: Setup.desk)
  }

  @Test func `a handle, a name or a role that the table cannot hold is refused`() throws {
    try expect(
      #"""
      $ stet reviewer add a/b
      ! stet: “a/b” cannot be a handle: it takes letters a to z, digits, hyphens and underscores, beginning with a letter.
      ! hint: for instance mori
      [65]
      $ stet reviewer add ..
      ! stet: “..” cannot be a handle: it takes letters a to z, digits, hyphens and underscores, beginning with a letter.
      ! hint: for instance mori
      [65]
      $ stet reviewer add "a b"
      ! stet: “a b” cannot be a handle: it takes letters a to z, digits, hyphens and underscores, beginning with a letter.
      ! hint: for instance mori
      [65]
      $ stet reviewer add "a\u{1B}b"
      ! stet: “a\u{1B}b” cannot be a handle: it takes letters a to z, digits, hyphens and underscores, beginning with a letter.
      ! hint: for instance mori
      [65]
      $ stet reviewer add kai --name "Kai\n| eve | Eve | editor | yes |"
      ! stet: the name “Kai | eve | Eve | editor | yes |” is not one line of text.
      [65]
      $ stet reviewer add kai --name "a\\|b"
      kai⇥reviewer⇥active⇥a\\|b
      $ stet reviewer add kai --role boss
      ! stet: “boss” is no value for --role.
      ! hint: it takes: logger, reviewer, editor
      [64]
      $ stet reviewer list
      mori⇥editor⇥active⇥Mori
      kai⇥reviewer⇥active⇥a\\|b
      """#, after: Setup.desk)
  }

  @Test func `a malformed roster is refused with file, line and what was expected`() throws {
    try expect(
      #"""
      $ write reviewers.md "# Us\n\n| handle | name | role | active |\n|---|---|---|---|\n| mori | Mori | boss | yes |\n"
      $ stet verify 1 -b ok
      ! stet: DESK/reviewers.md:5: expected a role (logger, reviewer, editor), not “boss”.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      $ stet reviewer list
      ! stet: DESK/reviewers.md:5: expected a role (logger, reviewer, editor), not “boss”.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      $ stet reviewer add kai
      ! stet: DESK/reviewers.md:5: expected a role (logger, reviewer, editor), not “boss”.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet audit
      ! stet: DESK/reviewers.md:5: expected a role (logger, reviewer, editor), not “boss”.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      $ write reviewers.md "\xFF"
      $ stet verify 1 -b ok
      ! stet: DESK/reviewers.md:1: expected UTF-8 text.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      $ write reviewers.md "nobody here"
      $ stet verify 1 -b ok
      ! stet: DESK/reviewers.md:1: expected a table that begins `| handle | name | role | active |`.
      ! hint: nothing was done; that line is mended in any editor
      [65]
      """#, after: Setup.claim)
  }

  @Test func `who acts is named, known and active`() throws {
    try expect(
      #"""
      $ stet note 1 "which of us"
      ! stet: the roster has several active reviewers, and none was named.
      ! hint: --as HANDLE or STET_REVIEWER says who acts: mori, kai, ann, lou
      [64]
      $ stet note 1 "eve" --as eve
      ! stet: eve is not on the roster.
      ! hint: active in reviewers.md are: mori, kai, ann, lou; `stet reviewer add HANDLE` adds somebody
      [77]
      $ stet note 1 "old" --as old
      ! stet: old is no longer active.
      ! hint: reviewers.md:7 says `| old | Old | reviewer | no |`; `stet reviewer add old` brings them back
      [77]
      $ STET_REVIEWER=ann stet note 1 "ann speaks" --as kai
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ STET_REVIEWER=ann stet note 1 "ann speaks"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ stet history 1
      2026-11-21T09:00:00Z⇥mori⇥claim.logged⇥mori 6⇥{"claimant":"the port","tags":["fare"],"text":"A ticket costs 1,200 yen"}
      2026-11-21T09:00:00Z⇥mori⇥claim.cited⇥mori 7⇥{"end":117,"exact":"¥1,200","revision":"0d4e0a17…","source":"a5708b09…","stance":"asserts","start":111}
      2026-11-21T09:00:00Z⇥kai⇥claim.noted⇥mori 8⇥{"text":"ann speaks"}
      2026-11-21T09:00:00Z⇥ann⇥claim.noted⇥mori 9⇥{"text":"ann speaks"}
      $ write reviewers.md "| handle | name | role | active |\n|---|---|---|---|\n| mori | Mori | editor | no |\n"
      $ stet note 1 "nobody"
      ! stet: nobody on the roster is active.
      ! hint: `stet reviewer add HANDLE` adds somebody
      [77]
      """#, after: Setup.team)
  }

  @Test func `the desk is the one named, or the nearest upward`() throws {
    try expect(
      #"""
      $ cd claims/ledger
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ cd .
      $ stet list --desk nowhere
      ! stet: there is no desk in DESK/nowhere.
      ! hint: `stet init` makes one
      [66]
      $ STET_DESK=nowhere stet list
      ! stet: there is no desk in DESK/nowhere.
      ! hint: `stet init` makes one
      [66]
      $ STET_DESK=nowhere stet list --desk .
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      $ write elsewhere/x.txt "x"
      $ stet list --desk elsewhere
      ! stet: there is no desk in DESK/elsewhere.
      ! hint: `stet init` makes one
      [66]
      """#, after: Setup.claim)
  }
}
