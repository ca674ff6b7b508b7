import ArgumentParser
import Foundation
import Testing

@testable import StetCLI

@Suite("Mistakes, and what may have been meant")
struct KindnessTests {
  @Test func `a command that there is not is answered with those like it, or what others call it`()
    throws
  {
    try expect(
      #"""
      $ stet lsit
      ! stet: there is no command `stet lsit`.
      ! hint: did you mean `stet list`?
      [64]
      $ stet ls
      ! stet: there is no command `stet ls`.
      ! hint: did you mean `stet list`?
      [64]
      $ stet add article.txt
      ! stet: there is no command `stet add`.
      ! hint: did you mean `stet log` or `stet source add`?
      [64]
      $ stet edit 1
      ! stet: there is no command `stet edit`.
      ! hint: did you mean `stet reword` or `stet set` or `stet log --edit`?
      [64]
      $ stet revise ferry
      ! stet: there is no command `stet revise`.
      ! hint: did you mean `stet source revise` or `stet reviewer`?
      [64]
      $ stet rm 1
      ! stet: there is no command `stet rm`.
      ! hint: did you mean `stet withdraw` or `stet uncite`?
      [64]
      $ stet zzzzzz
      ! stet: there is no command `stet zzzzzz`.
      ! hint: `stet --help` lists the commands
      [64]
      $ stet source ls
      ! stet: there is no command `stet source ls`.
      ! hint: did you mean `stet source list`?
      [64]
      $ stet source shwo
      ! stet: there is no command `stet source shwo`.
      ! hint: did you mean `stet source show`?
      [64]
      $ stet reviewer remove kai
      ! stet: there is no command `stet reviewer remove`.
      ! hint: did you mean `stet reviewer retire`?
      [64]
      $ stet --list
      ! stet: `stet` has no option --list.
      ! hint: did you mean `stet list`?
      [64]
      """#, after: Setup.claim)
  }

  @Test func `an option, a value or a text that is not taken is told with what would be`() throws {
    try expect(
      #"""
      $ stet list --stauts verified
      ! stet: `stet list` has no option --stauts.
      ! hint: did you mean --status?
      [64]
      $ stet verify 1 --message "so it is"
      ! stet: `stet verify` has no option --message.
      ! hint: did you mean --because?
      [64]
      $ stet verify 1 -m "so it is"
      ! stet: `stet verify` has no option -m.
      ! hint: did you mean --because?
      [64]
      $ stet list --status verifed
      ! stet: “verifed” is no value for --status.
      ! hint: did you mean verified? It takes: withdrawn, disputed, stale, unchecked, in-review, verified, unverifiable
      [64]
      $ stet verify 1 -b ok --basis indpendent
      ! stet: “indpendent” is no value for --basis.
      ! hint: did you mean independent? It takes: document, independent, same-agency, call, author, arithmetic, inference
      [64]
      $ stet log The ferry carries -s ferry-2024 -q "60 cars"
      ! stet: “ferry” is more than `stet log` takes.
      ! hint: a text of several words goes in quotes, as in: stet log "The ferry carries 420 passengers" -s ferry-2024 -q "420 passengers"
      [64]
      $ stet show 1 2
      ! stet: “2” is more than `stet show` takes.
      ! hint: as in: stet show mori-12
      [64]
      $ stet show
      ! stet: `stet show` needs <claim>: the claim: its id, this desk's own count, or @ for the one last touched.
      ! hint: as in: stet show mori-12
      [64]
      $ stet verify 1 -b
      ! stet: -b takes a value, and none follows.
      ! hint: as in: stet verify 12 -b "the port's notice gives the same figure" --basis independent
      [64]
      $ stet log x -s ferry-2024 --span 3
      ! stet: “3” is no value for --span.
      ! hint: --span takes a place in code points, such as 129:143
      [64]
      $ stet list --json=yes
      ! stet: --json takes no value.
      ! hint: it is there or it is not, as in: `stet list --json`
      [64]
      $ stet reword 1 - -b - <<< "words"
      ! stet: standard input can be read once: only one argument can be -.
      ! hint: the others are typed, in 'single quotes' where a shell could change them
      [64]
      """#, after: Setup.claim)
  }

  @Test func `a name that there is not is answered with the one that may have been meant`() throws {
    try expect(
      #"""
      $ stet show mroi-1
      ! stet: there is no claim “mroi-1”.
      ! hint: did you mean mori-1?
      [66]
      $ stet show MORI-1
      ! stet: there is no claim “MORI-1”.
      ! hint: did you mean mori-1?
      [66]
      $ stet show "#1"
      mori-1  unchecked  (none)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…
      $ stet show mori-12
      ! stet: there is no claim “mori-12”.
      ! hint: the last of that desk is mori-1
      [66]
      $ stet list -s fery
      ! stet: there is no source “fery”.
      ! hint: did you mean ferry-2024?
      [66]
      $ stet list -s zebra
      ! stet: there is no source “zebra”.
      ! hint: there are: ferry-2024, port-notice
      [66]
      $ stet note 1 x --as moro
      ! stet: moro is not on the roster.
      ! hint: did you mean mori?
      [77]
      $ stet assign 1 kia --as mori
      ! stet: kia is not on the roster.
      ! hint: did you mean kai?
      [77]
      $ stet list --tag fair
      ! stet: no claim has the tag “fair”
      ! hint: did you mean fare?
      $ stet list --tag fair --json
      []
      ! stet: no claim has the tag “fair”
      ! hint: did you mean fare?
      $ stet list --logged-by moru
      ! stet: nobody on the roster is called “moru”
      ! hint: did you mean mori?
      $ stet list --reviewed-by kai
      $ stet tag 1 --remove fair --as mori
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      ! stet: mori-1 has no tag “fair” to take off
      ! hint: did you mean fare?
      $ stet report --tag fair --format jsonl
      ! stet: no claim has the tag “fair”
      ! hint: did you mean fare?
      """#, after: Setup.team + ["write reviewers.md \"\(Setup.teamRoster)\"", "stet list"])
  }

  @Test func `what a shell has taken is told, and nothing is refused for it`() throws {
    try expect(
      #"""
      $ write a.txt "The ship cost $30m (¥43tn). The fee is $5 a day! So be it.\n"
      $ stet source add a.txt --id a --title T
      a⇥0 claims⇥revision 1⇥⇥⇥T
      $ stet log "It cost 0m" -s a -q "$30m"
      mori-1⇥unchecked⇥It cost 0m
      ! stet: “0m” stands in none of the claim's quotes
      ! hint: the text has “$30m”: did the shell take `$3`? In double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      $ stet log "It cost 43 trillion yen, or $30 million" -s a -q "$30m (¥43tn)"
      mori-2⇥unchecked⇥It cost 43 trillion yen, or $30 million
      $ stet log "It cost" -s a -q "cost 0m (¥43tn)"
      ! stet: “cost 0m (¥43tn)” does not stand in a, byte for byte; the text has “cost $30m (¥43tn)” there: did the shell take `$3`?
      !   --span 9:26  …The ship [cost $30m (¥43tn)]. The fee is $5 a day! S…
      !     stet log "It cost" -s a --span 9:26
      ! hint: in double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      [65]
      $ stet log "It cost" -s a -q "cost m"
      ! stet: “cost m” does not stand in a, byte for byte; the text has “cost $30m” there: did the shell take `$30`?
      !   --span 9:18  …The ship [cost $30m] (¥43tn). The fee is $5 …
      !     stet log "It cost" -s a --span 9:18
      ! hint: in double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      [65]
      $ stet log "The fee is " -s a -q "$5 a day"
      mori-3⇥unchecked⇥The fee is 
      ! stet: the claim seems to have a gap: “The fee is ”
      ! hint: the text has “$5 a day”: did the shell take `$5`? In double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      $ stet log "So much" -s a -q "The fee is "
      mori-4⇥unchecked⇥So much
      ! stet: “The fee is ” ends where the text has “The fee is $5”
      ! hint: did the shell take `$5`? In double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      $ stet log "A fee" -s a -q "a day\\!"
      ! stet: “a day\!” does not stand so in a, byte for byte; nearest to it:
      !   --span 42:48  … (¥43tn). The fee is $5 [a day!] So be it. …
      !     a day[-\-]!
      !     stet log "A fee" -s a --span 42:48
      ! hint: the shell left the backslash before the `!`; in double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      [65]
      $ stet cite 1 -s a -q "$5 a day" --asserts
      mori-1⇥unchecked⇥It cost 0m
      ! stet: “0m” stands in none of the claim's quotes
      ! hint: the text has “$30m”: did the shell take `$3`? In double quotes `$` and `!` are the shell's; 'single quotes', - or --edit keep them
      $ stet cite 1 -s a -q "So be it"
      mori-1⇥unchecked⇥It cost 0m
      $ stet reword 1 "It cost 40m and 50m" -b clearer
      mori-1⇥unchecked⇥It cost 40m and 50m
      ! stet: “40m” and “50m” stand in none of the claim's quotes
      $ stet import - <<< "text,source,quote\n9 ships,a,The ship\nA ship,a,The ship\n"
      mori-5
      mori-6
      ! stet: line 2: “9” stands in none of the claim's quotes
      ! stet: imported 2 claims
      """#, after: Setup.desk)
  }

  @Test func `a claim written as #1 is recorded whole, and that is said`() throws {
    try expect(
      #"""
      $ stet note 1 "as #1 has it, not #2"
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      ! stet: #1 is recorded as mori-1
      $ stet verify 1 -b "`#1` stays, and so does #mori-1"
      mori-1⇥verified⇥A ticket costs 1,200 yen
      $ stet show 1
      mori-1  verified  (sole)
      A ticket costs 1,200 yen
      claimant⇥the port
      priority⇥2
      tags⇥fare
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  7h2wr  ferry-2024, revision 1, 111:117, unchanged
        … carries 420 passengers and 60 cars, the port said. The fare is [¥1,200]. It does not run in winter. The port expects 420 passengers a d…

      verified  2va05  by mori (editor), 2026-11-21T09:00:00Z, live
        `#1` stays, and so does #mori-1

      note by mori, 2026-11-21T09:00:00Z: as mori-1 has it, not #2
      """#, after: Setup.claim)
  }

  @Test func `a refused rule is quoted with its line`() throws {
    try expect(
      #"""
      $ stet verify 1 -b ok --as mori
      ! stet: mori logged or last reworded mori-1 and may not review it.
      ! hint: reviewers.md:12 says `self-review | no`
      [77]
      $ stet verify 1 -b ok --as lou
      ! stet: lou is a logger; a verdict needs a reviewer or an editor.
      ! hint: reviewers.md:6 says `| lou | Lou | logger | yes |`; the role there decides
      [77]
      $ stet verify 1 -b ok --as old
      ! stet: old is no longer active.
      ! hint: reviewers.md:7 says `| old | Old | reviewer | no |`; `stet reviewer add old` brings them back
      [77]
      $ stet stand 1 -b ok --as kai
      ! stet: kai is a reviewer; only an editor lets a claim stand.
      ! hint: reviewers.md:4 says `| kai | Kai | reviewer | yes |`; the role there decides
      [77]
      $ stet sign ferry-2024 -b ok --as lou
      ! stet: lou is a logger; only an editor signs a text.
      ! hint: reviewers.md:6 says `| lou | Lou | logger | yes |`; the role there decides
      [77]
      """#, after: Setup.team)
  }

  @Test func `what other tools call it is a command or an option here`() throws {
    let root = try #require(CommandShape.ofStet())
    func command(_ words: [String]) -> CommandShape? {
      words.reduce(root) { $0?.subcommand($1) }
    }
    for suggestion in OtherNames.allCommands {
      let words = suggestion.split(separator: " ").map(String.init)
      let names = words.filter { !$0.hasPrefix("--") }
      let found = command(Array(names.prefix(2))) ?? command(Array(names.prefix(1)))
      #expect(found != nil, "\(suggestion)")
      for option in words where option.hasPrefix("--") {
        #expect(found?.optionNames.contains(option) == true, "\(suggestion)")
      }
    }
    let all = options(of: root)
    for option in OtherNames.allOptions { #expect(all.contains(option), "\(option)") }
  }

  private func options(of command: CommandShape) -> Set<String> {
    (command.subcommands ?? []).reduce(into: Set(command.optionNames)) {
      $0.formUnion(options(of: $1))
    }
  }
}
