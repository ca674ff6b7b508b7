import Claims
import Testing

@testable import Reporting

@Suite struct MarkdownReportTests {
  @Test func `A small report reads as an editor would keep it`() throws {
    #expect(
      try smallReport().written(.markdown) == #"""
        # Review report: The \*Desk\*

        ## What was checked

        | source | title | publisher | published | revision |
        | --- | --- | --- | --- | --- |
        | ft-2022 | Japan \| a new era | Financial Times (Kyodo) | 2022-12-16 | 1: \#
        `f01becefdcf8`, 83 characters |
        | kyodo-1 | 防衛費 | Kyodo |  | 1: `af5ee5b9547a`, 12 characters |

        - **kyodo-1** — partial: first paragraph only

        The ledger as far as it was read; `stet audit --expect HEAD` tells whether one still holds all of it:

        | desk | events | head |
        | --- | --- | --- |
        | mori | 17 | `mori:17:ac0688ad88f536881695c1b49ac3a474e37931dbac9556b36986688e88f87216` |

        ## Counts

        | status | claims |
        | --- | --- |
        | disputed | 1 |
        | stale | 0 |
        | in-review | 0 |
        | unverifiable | 0 |
        | verified | 1 |
        | unchecked | 1 |
        | withdrawn | 0 |
        | **all** | **3** |

        ## Needs a decision

        **mori-2** The cabinet met on a Friday

        | verified: ken (reviewer) | disputed: aya (reviewer) |
        | --- | --- |
        | The calendar says so | =It was a Thursday |
        | 2026-11-21T09:13:00Z, basis: document | 2026-11-21T09:14:00Z |
        |  | proposed wording: on a Thursday |

        - **one agency only: Kyodo** — no source independent of it supports the claim
        - asserts: Japan plans to spend ¥43tn ($307bn) on defence. The cabinet met **on \#
        Friday** in Tokyo. (ft-2022, revision 1, 64:73)
        - note by mori, 2026-11-21T09:15:00Z: ask the cabinet office

        ## Verified

        ### Japan \| a new era (ft-2022)

        **mori-3** Japan plans to spend ¥43tn on defence

        - **verified** by mori (editor), 2026-11-21T09:12:00Z, basis: arithmetic: Rate of the day
        - overruled by mori: **disputed** by ken (reviewer), 2026-11-21T09:11:00Z: The rate \#
        is off (proposed wording: about ¥43tn)
        - **one agency only: Kyodo** — no source independent of it supports the claim
        - asserts: Japan plans to spend **¥43tn ($307bn)** on defence. The cabinet met on \#
        Friday in Tokyo. (ft-2022, revision 1, 21:35, par. 1)
        - supports: 防衛費は**43兆円**となる。 (kyodo-1, revision 1, 4:8)
        - claimant: Fumio Kishida; tags: budget, defence

        ## Not checked yet

        - **mori-1** The cabinet met in Tokyo (ft-2022) — priority 1

        """#)
  }

  @Test func `Each situation has its section, and an empty one is left out`() throws {
    #expect(
      try situations().written(.markdown) == #"""
        # Review report

        ## What was checked

        | source | title | publisher | published | revision |
        | --- | --- | --- | --- | --- |
        | nikkei-1 | 防衛費 | 日本経済新聞 |  | 2: `4452a9234de9`, 27 characters |

        The ledger as far as it was read; `stet audit --expect HEAD` tells whether one still holds all of it:

        | desk | events | head |
        | --- | --- | --- |
        | mori | 26 | `mori:26:2d9103232368b98a05675bbb0005586b3f37a57056fc155590d75283f87f4ded` |

        ## Counts

        | status | claims |
        | --- | --- |
        | disputed | 1 |
        | stale | 1 |
        | in-review | 1 |
        | unverifiable | 1 |
        | verified | 0 |
        | unchecked | 0 |
        | withdrawn | 2 |
        | **all** | **6** |

        ## Needs a decision

        **mori-4** There was a meeting

        - waits for more sign-offs: 1 of 2
        - **verified** by ken (reviewer), 2026-11-21T09:18:00Z: Seen
        - let stand by mori, 2026-11-21T09:25:00Z: harmless
        - asserts: 「約43兆円」を防衛に充てる。会議は16日に**開かれた**。 (nikkei-1, revision 1, 22:26)
        - asserts: 「約43兆円」を防衛に充てる。**会議は**16日に開かれた。 (nikkei-1, revision 1, 15:18)

        ## Disputed

        **mori-2** The meeting was on the 16th

        - **disputed** by ken (reviewer), 2026-11-21T09:16:00Z: It was the 17th
        - proposed wording: on the 17th
        - asserts: 「約43兆円」を防衛に充てる。会議は**16日**に開かれた。 (nikkei-1, revision 1, 18:21)

        ## Stale

        **mori-1** Defence gets about 43 trillion yen

        - **stale** since 2026-11-21T09:20:00Z: the words it rests on in nikkei-1 were changed
        - was **verified** by ken (reviewer), 2026-11-21T09:15:00Z, basis: document: Budget, p. 4
        - asserts: <b>「約43兆円」</b>を防衛に充てる。会議は16日に開かれた。 (nikkei-1, revision 1, 0:7) — \#
        altered; now “「約40兆円」”; 43兆円 → 40兆円

        ## Could not be established

        **mori-3** The meeting was short

        - **unverifiable** by aya (reviewer), 2026-11-21T09:17:00Z: Asked the cabinet \#
        office twice; no answer
        - asserts: 「約43兆円」を防衛に充てる。**会議**は16日に開かれた。 (nikkei-1, revision 1, 15:17)
        - context: cabinet meeting

        ## Withdrawn

        - **mori-5** A meeting was held — withdrawn by mori, 2026-11-21T09:13:00Z: said \#
        twice; says the same as mori-4
        - **mori-6** Nothing to check — withdrawn by mori, 2026-11-21T09:14:00Z: opinion

        """#)
  }

  @Test func `A report on nothing says so and no more`() throws {
    let report = Report(organisation: nil, heads: [], sources: [], onFile: [], claims: [])
    let text = try report.written(.markdown)
    #expect(text.hasPrefix("# Review report\n\n## Counts\n"))
    #expect(text.hasSuffix("| **all** | **0** |\n"))
  }

  @Test func `A verdict taken back, and one its reviewer has replaced, are no dissent`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    let taken = try desk.review(claim, by: "ken", .disputed, "taken back")
    try desk.review(claim, by: "mori", as: .editor, .verified, "seen")
    desk.append(by: "ken", .claimUnreviewed(claim: claim, review: taken, because: "my mistake"))
    let report = try desk.report(on: [article])
    #expect(try !report.written(.markdown).contains("taken back"))
    #expect(try report.claims()[0].claim.dissent.isEmpty)
    #expect(try report.written(.jsonl).contains("my mistake"))
  }
}
