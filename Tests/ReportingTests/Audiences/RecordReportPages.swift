/// Pages as they were read and found good.
enum RecordReportPages {
  static let markdown = #"""
    # Record of “New ferry”

    From The Desk

    ## The text and its sign-off

    - Text: [New ferry](<https://example.org/ferry>), Bay Post; written by A. Writer: revision 1 of 1, 53 characters, SHA-256 `5ae00e78…`
    - **Signed off** by mori (editor), 21 Nov 2026, 09:18 UTC: may run
    - Text signed: revision 1, SHA-256 `5ae00e78…`
    - Claims then: 1 unchecked, 1 verified
    - Ledger then: mori, 18 events, head `96ce8f1a…`
    - Event: `e19313d8…`

    What follows shows the claims as they stood then. What has happened since stands apart, after them.

    In the text: 2 claims. Not shown: 2 private notes.

    ## At a glance

    1. Verified: The ship takes 420 people
    2. Unchecked: The fare is 1,200 yen

    ## The claims when the text was signed

    ### 1. The ship takes 420 people

    **Verified** (mori-1; claimant: the port); logged by mori, 21 Nov 2026, 09:04 UTC (event `fc6ea985…`)

    Words and evidence:

    - **1.1 The words of the text**: The ship carries **420 passengers**. The fare is ¥1,200. ([New ferry](<https://example.org/ferry>), Bay Post, par. 1; exhibit 1, 17:31; cited by mori, 21 Nov 2026, 09:05 UTC)
      - words `8b3077e6…`, text `5ae00e78…`, event `b6636887…`
    - **1.2 Evidence against it**: **Places: 402**. A fare of ¥1,200. (Notice 12; exhibit 2, 0:11; cited by mori, 21 Nov 2026, 09:06 UTC)
      - words `88f11e4b…`, text `5f6f0908…`, event `fdf27141…`

    Verdicts:

    - **Disputed** by ken (reviewer), 21 Nov 2026, 09:07 UTC: the notice counts 402
      - proposed wording: 402 passengers
      - what became of it: Overruled by mori, 21 Nov 2026, 09:08 UTC.
      - rests on 1.1, 1.2; sign-offs asked for then: 1; event `3f231272…`
    - **Verified** by mori (editor), 21 Nov 2026, 09:08 UTC; basis: call: the crew is not counted there
      - what became of it: It counts.
      - rests on 1.1, 1.2; sign-offs asked for then: 1; event `e375d754…`

    ### 2. The fare is 1,200 yen

    **Unchecked** (mori-2); logged by mori, 21 Nov 2026, 09:09 UTC (event `c15ac33b…`)

    Words and evidence:

    - **2.1 The words of the text**: The ship carries 420 passengers. The fare is **¥1,200**. ([New ferry](<https://example.org/ferry>), Bay Post; exhibit 1, 45:51; cited by mori, 21 Nov 2026, 09:10 UTC)
      - words `e6adfcca…`, text `5ae00e78…`, event `d889df9f…`
    - **2.2 Evidence for it** (taken back): **A fare of ¥1,200** (Notice 12; exhibit 2, 13:29; cited by mori, 21 Nov 2026, 09:11 UTC)
      - taken back by aya, 21 Nov 2026, 09:12 UTC; “A fare of ¥1,200”; of last year (event `39022657…`)
      - words `d0834307…`, text `5f6f0908…`, event `c189295e…`

    Verdicts:

    - none was given

    Decisions:

    - by mori, 21 Nov 2026, 09:17 UTC: let it stand (editor); harmless (event `96ce8f1a…`)
    - it was let stand

    Queries to the author:

    **Asked** by ken about mori-2, 21 Nov 2026, 09:13 UTC: One way?

    - Answer, recorded by ken, 21 Nov 2026, 09:14 UTC: Yes

    Notes:

    - by ken, 21 Nov 2026, 09:15 UTC: noted; asked twice (event `a6d48ff6…`)

    ## Since the sign-off

    What was done, in the ledger’s order:

    | when | by | about | what | event |
    | --- | --- | --- | --- | --- |
    | 21 Nov 2026, 09:19 UTC | ken | mori-1 | took a verdict back; ken’s “disputed”; misread the notice | mori 20: `5ff1d985…` |

    ## Exhibits

    Every text that the record rests on. Places in a text are counted in Unicode code points from its beginning; digests are SHA-256 of UTF-8 bytes.

    | exhibit | text | digest | event |
    | --- | --- | --- | --- |
    | 1 | [New ferry](<https://example.org/ferry>), Bay Post; ferry-2024, revision 1, 53 characters, recorded by mori, 21 Nov 2026, 09:01 UTC; on file | `5ae00e78…` | `f2a05856…` |
    | 2 | Notice 12; notice, revision 1, 30 characters, recorded by mori, 21 Nov 2026, 09:03 UTC; on file | `5f6f0908…` | `999e4149…` |

    ## Every event until the sign-off

    | when | by | about | what | event |
    | --- | --- | --- | --- | --- |
    | 21 Nov 2026, 09:00 UTC | mori | ferry-2024 | added the source; author: A. Writer; publisher: Bay Post; slug: ferry-2024; title: New ferry; url: https://example.org/ferry | mori 1: `73e9be99…` |
    | 21 Nov 2026, 09:01 UTC | mori | ferry-2024 | recorded a text, exhibit 1; SHA-256 5ae00e78… | mori 2: `f2a05856…` |
    | 21 Nov 2026, 09:04 UTC | mori | mori-1 | logged the claim; The ship takes 420 people | mori 5: `fc6ea985…` |
    | 21 Nov 2026, 09:05 UTC | mori | mori-1 | cited words (asserts); “420 passengers”; exhibit 1, 17:31; par. 1 | mori 6: `b6636887…` |
    | 21 Nov 2026, 09:06 UTC | mori | mori-1 | cited words (refutes); “Places: 402”; exhibit 2, 0:11 | mori 7: `fdf27141…` |
    | 21 Nov 2026, 09:07 UTC | ken | mori-1 | gave a verdict (reviewer): disputed; the notice counts 402; proposed wording: 402 passengers | mori 8: `3f231272…` |
    | 21 Nov 2026, 09:08 UTC | mori | mori-1 | gave a verdict (editor): verified; the crew is not counted there; basis: call | mori 9: `e375d754…` |
    | 21 Nov 2026, 09:09 UTC | mori | mori-2 | logged the claim; The fare is 1,200 yen | mori 10: `c15ac33b…` |
    | 21 Nov 2026, 09:10 UTC | mori | mori-2 | cited words (asserts); “¥1,200”; exhibit 1, 45:51 | mori 11: `d889df9f…` |
    | 21 Nov 2026, 09:11 UTC | mori | mori-2 | cited words (supports); “A fare of ¥1,200”; exhibit 2, 13:29 | mori 12: `c189295e…` |
    | 21 Nov 2026, 09:12 UTC | aya | mori-2 | took a citation back; “A fare of ¥1,200”; of last year | mori 13: `39022657…` |
    | 21 Nov 2026, 09:13 UTC | ken | mori-2 | asked the author; One way? | mori 14: `bd7e1871…` |
    | 21 Nov 2026, 09:14 UTC | ken | mori-2 | recorded an answer; Yes | mori 15: `1b6e9fd7…` |
    | 21 Nov 2026, 09:15 UTC | ken | mori-2 | noted; asked twice | mori 16: `a6d48ff6…` |
    | 21 Nov 2026, 09:17 UTC | mori | mori-2 | let it stand (editor); harmless | mori 18: `96ce8f1a…` |

    ## How to check this record

    **Audit:** 21 events: the chains, what is derived from them, and the texts on file are whole.

    Nothing here has to be believed: with the desk’s folder `claims` and no network, anybody can check it. That folder holds the whole ledger, private notes too.

    1. Each desk’s events form a chain, in which the hash of each covers the one before. Save the program below as `verify_ledger.py` and run it:

           python3 verify_ledger.py claims/ledger

       It must print, for each desk, the number of its events and its head:

       - `mori.jsonl 21 91fc53a6…`

       Later events may have been added; the heads above must then be found among them, as the next step finds those of the sign-off.

    1. The sign-off names the heads that it was given on. Each of these prints the name of the file that holds it:

           grep -l '"hash":"96ce8f1a…"' claims/ledger/*.jsonl

    1. Any event of this record is found the same way by its hash, and read as the ledger has it.

    1. Each text bears its digest as its name; this prints no line that ends in FAILED:

           cd claims/texts && for f in *.txt; do echo "${f%.txt}  $f"; done | sha256sum -c

    1. Words stand where the record says they stand, when this prints their digest, with the text’s digest for DIGEST and the place for START and END:

           python3 -c 'import hashlib, pathlib, sys; t = pathlib.Path(sys.argv[1]).read_bytes().decode(); print(hashlib.sha256(t[int(sys.argv[2]):int(sys.argv[3])].encode()).hexdigest())' claims/texts/DIGEST.txt START END

    1. With Stet at hand, in the desk’s folder: the first checks all of this and that the claims follow from the events, the second writes this record again.

           stet audit --expect mori:18:96ce8f1a… --expect mori:21:91fc53a6…
           stet report --for record --source ferry-2024

    verify_ledger.py:

    ```python
    import hashlib, json, pathlib, sys
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
        events = [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]
        is_branch = "." in path.stem  # of a forked desk: it begins where it leaves the other branch
        prev, seq = (events[0]["prev"], events[0]["seq"] - 1) if is_branch else ("0" * 64, 0)
        for event in events:
            stated, seq = event.pop("hash"), seq + 1
            content = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
            if (event["seq"], event["prev"], hashlib.sha256(content).hexdigest()) != (seq, prev, prev := stated):
                sys.exit(f"{path.name}: event {seq} breaks the chain")
        print(path.name, seq, prev)
    ```

    ---

    Written by Stet from the ledger as far as it reached: mori:21:91fc53a6….

    """#

  static let html = #"""
    <section aria-labelledby="about">
    <h2 id="about">The text and its sign-off</h2>
    <p><cite dir="auto"><a href="https://example.org/ferry">New ferry</a></cite>, Bay Post; written by <bdi>A. Writer</bdi></p>
    <p class="fact">revision 1 of 1, 53 characters, SHA-256 <code>5ae00e78…</code></p>
    <div class="sign-off">
    <p><b>Signed off</b> by <bdi>mori</bdi> (editor), <time datetime="2026-11-21T09:18:00Z">21 Nov 2026, 09:18 UTC</time>: <span dir="auto">may run</span></p>
    <dl>
    <dt>Text signed</dt>
    <dd>revision 1, SHA-256 <code>5ae00e78…</code></dd>
    <dt>Claims then</dt>
    <dd>1 unchecked, 1 verified</dd>
    <dt>Ledger then</dt>
    <dd>mori, 18 events, head <code>96ce8f1a…</code></dd>
    <dt>Event</dt>
    <dd><code>e19313d8…</code></dd>
    </dl>
    </div>
    <p>What follows shows the claims as they stood then. What has happened since stands apart, after them.</p>
    <p>2 claims. Not shown: 2 private notes.</p>
    </section>
    <section aria-labelledby="overview">
    <h2 id="overview">At a glance</h2>
    <ol class="overview">
    <li><span class="status status-verified" data-sign="✓">Verified</span> <a href="#n1" dir="auto">The ship takes 420 people</a></li>
    <li><span class="status status-unchecked" data-sign="○">Unchecked</span> <a href="#n2" dir="auto">The fare is 1,200 yen</a></li>
    </ol>
    </section>
    <section aria-labelledby="claims">
    <h2 id="claims">The claims when the text was signed</h2>
    <article class="recorded" id="n1" aria-labelledby="t1">
    <header>
    <h3 id="t1" dir="auto">1. The ship takes 420 people</h3>
    <p><span class="status status-verified" data-sign="✓">Verified</span> <span class="fact">mori-1; claimant: <bdi>the port</bdi></span></p>
    <p class="fact">Logged by <bdi>mori</bdi>, <time datetime="2026-11-21T09:04:00Z">21 Nov 2026, 09:04 UTC</time> <span class="digests">event <code>fc6ea985…</code></span></p>
    </header>
    <h4>Words and evidence</h4>
    <ul class="citations">
    <li class="citation asserts">
    <p><b>1.1 The words of the text</b></p>
    <blockquote class="quoted" dir="auto">The ship carries <mark>420 passengers</mark>. The fare is ¥1,200.</blockquote>
    <p class="fact"><cite dir="auto"><a href="https://example.org/ferry">New ferry</a></cite>, Bay Post, <bdi>par. 1</bdi>; exhibit 1, 17:31; cited by <bdi>mori</bdi>, <time datetime="2026-11-21T09:05:00Z">21 Nov 2026, 09:05 UTC</time></p>
    <p class="digests">words <code>8b3077e6…</code>; text <code>5ae00e78…</code>; event <code>b6636887…</code></p>
    </li>
    <li class="citation refutes">
    <p><b>1.2 Evidence against it</b></p>
    <blockquote class="quoted" dir="auto"><mark>Places: 402</mark>. A fare of ¥1,200.</blockquote>
    <p class="fact"><cite dir="auto">Notice 12</cite>; exhibit 2, 0:11; cited by <bdi>mori</bdi>, <time datetime="2026-11-21T09:06:00Z">21 Nov 2026, 09:06 UTC</time></p>
    <p class="digests">words <code>88f11e4b…</code>; text <code>5f6f0908…</code>; event <code>fdf27141…</code></p>
    </li>
    </ul>
    <h4>Verdicts</h4>
    <ol class="verdicts">
    <li>
    <p><span class="status status-disputed" data-sign="✗">Disputed</span> by <bdi>ken</bdi> (reviewer), <time datetime="2026-11-21T09:07:00Z">21 Nov 2026, 09:07 UTC</time></p>
    <p dir="auto">the notice counts 402</p>
    <p>Proposed wording: <b dir="auto">402 passengers</b></p>
    <p class="fate" dir="auto">Overruled by mori, 21 Nov 2026, 09:08 UTC.</p>
    <p class="fact">rests on 1.1, 1.2; sign-offs asked for then: 1</p>
    <p class="digests">event <code>3f231272…</code></p>
    </li>
    <li>
    <p><span class="status status-verified" data-sign="✓">Verified</span> by <bdi>mori</bdi> (editor), <time datetime="2026-11-21T09:08:00Z">21 Nov 2026, 09:08 UTC</time>; basis: call</p>
    <p dir="auto">the crew is not counted there</p>
    <p class="fate" dir="auto">It counts.</p>
    <p class="fact">rests on 1.1, 1.2; sign-offs asked for then: 1</p>
    <p class="digests">event <code>e375d754…</code></p>
    </li>
    </ol>
    </article>
    <article class="recorded" id="n2" aria-labelledby="t2">
    <header>
    <h3 id="t2" dir="auto">2. The fare is 1,200 yen</h3>
    <p><span class="status status-unchecked" data-sign="○">Unchecked</span> <span class="fact">mori-2</span></p>
    <p class="fact">Logged by <bdi>mori</bdi>, <time datetime="2026-11-21T09:09:00Z">21 Nov 2026, 09:09 UTC</time> <span class="digests">event <code>c15ac33b…</code></span></p>
    </header>
    <h4>Words and evidence</h4>
    <ul class="citations">
    <li class="citation asserts">
    <p><b>2.1 The words of the text</b></p>
    <blockquote class="quoted" dir="auto">The ship carries 420 passengers. The fare is <mark>¥1,200</mark>.</blockquote>
    <p class="fact"><cite dir="auto"><a href="https://example.org/ferry">New ferry</a></cite>, Bay Post; exhibit 1, 45:51; cited by <bdi>mori</bdi>, <time datetime="2026-11-21T09:10:00Z">21 Nov 2026, 09:10 UTC</time></p>
    <p class="digests">words <code>e6adfcca…</code>; text <code>5ae00e78…</code>; event <code>d889df9f…</code></p>
    </li>
    <li class="citation supports">
    <p><b>2.2 Evidence for it</b> (taken back)</p>
    <blockquote class="quoted" dir="auto"><mark>A fare of ¥1,200</mark></blockquote>
    <p class="fact"><cite dir="auto">Notice 12</cite>; exhibit 2, 13:29; cited by <bdi>mori</bdi>, <time datetime="2026-11-21T09:11:00Z">21 Nov 2026, 09:11 UTC</time></p>
    <p>Taken back by <bdi>aya</bdi>, <time datetime="2026-11-21T09:12:00Z">21 Nov 2026, 09:12 UTC</time>: <span dir="auto">“A fare of ¥1,200”</span> <span dir="auto">of last year</span> <span class="fact">event <code>39022657…</code></span></p>
    <p class="digests">words <code>d0834307…</code>; text <code>5f6f0908…</code>; event <code>c189295e…</code></p>
    </li>
    </ul>
    <h4>Verdicts</h4>
    <p>None was given.</p>
    <h4>Decisions</h4>
    <ul class="deeds">
    <li>By <bdi>mori</bdi>, <time datetime="2026-11-21T09:17:00Z">21 Nov 2026, 09:17 UTC</time>: let it stand (editor); <bdi class="said">harmless</bdi> <span class="digests">event <code>96ce8f1a…</code></span></li>
    </ul>
    <p class="fact">It was let stand.</p>
    <h4>Queries to the author</h4>
    <div class="answered">
    <p dir="auto"><b>One way?</b> <span class="fact">(ken, <time datetime="2026-11-21T09:13:00Z">21 Nov 2026, 09:13 UTC</time>; mori-2)</span></p>
    <ul>
    <li dir="auto">Yes <span class="fact">(ken, <time datetime="2026-11-21T09:14:00Z">21 Nov 2026, 09:14 UTC</time>)</span></li>
    </ul>
    </div>
    <h4>Notes</h4>
    <ul class="deeds">
    <li>By <bdi>ken</bdi>, <time datetime="2026-11-21T09:15:00Z">21 Nov 2026, 09:15 UTC</time>: noted; <bdi class="said">asked twice</bdi> <span class="digests">event <code>a6d48ff6…</code></span></li>
    </ul>
    </article>
    </section>
    <section class="deeds-since" aria-labelledby="since">
    <h2 id="since">Since the sign-off</h2>
    <h3>What was done, in the ledger’s order</h3>
    <div class="scroll" role="group" aria-label="Events" tabindex="0">
    <table class="deeds-table">
    <thead><tr><th scope="col">When</th><th scope="col">By</th><th scope="col">About</th><th scope="col">What</th></tr></thead>
    <tbody>
    <tr><td><time datetime="2026-11-21T09:19:00Z">21 Nov 2026, 09:19 UTC</time></td><td><bdi>ken</bdi></td><td>mori-1</td><td>took a verdict back; <bdi class="said">ken’s “disputed”</bdi>; <bdi class="said">misread the notice</bdi><br><span class="digests">mori 20, event <code>5ff1d985…</code></span></td></tr>
    </tbody>
    </table>
    </div>
    </section>
    <section aria-labelledby="exhibits">
    <h2 id="exhibits">Exhibits</h2>
    <p>Every text that the record rests on. Places in a text are counted in Unicode code points from its beginning; digests are SHA-256 of UTF-8 bytes.</p>
    <div class="scroll" role="group" aria-label="Exhibits" tabindex="0">
    <table class="exhibits">
    <thead><tr><th scope="col">Exhibit</th><th scope="col">Text</th><th scope="col">Digest</th></tr></thead>
    <tbody>
    <tr><th scope="row">1</th><td><cite dir="auto"><a href="https://example.org/ferry">New ferry</a></cite>, Bay Post<br><span class="fact">ferry-2024, revision 1, 53 characters, recorded by <bdi>mori</bdi>, <time datetime="2026-11-21T09:01:00Z">21 Nov 2026, 09:01 UTC</time>; on file</span></td><td><code>5ae00e78…</code><p class="digests">event <code>f2a05856…</code></p></td></tr>
    <tr><th scope="row">2</th><td><cite dir="auto">Notice 12</cite><br><span class="fact">notice, revision 1, 30 characters, recorded by <bdi>mori</bdi>, <time datetime="2026-11-21T09:03:00Z">21 Nov 2026, 09:03 UTC</time>; on file</span></td><td><code>5f6f0908…</code><p class="digests">event <code>999e4149…</code></p></td></tr>
    </tbody>
    </table>
    </div>
    </section>
    <section class="deeds-history" aria-labelledby="history">
    <h2 id="history">Every event until the sign-off</h2>
    <div class="scroll" role="group" aria-label="Events" tabindex="0">
    <table class="deeds-table">
    <thead><tr><th scope="col">When</th><th scope="col">By</th><th scope="col">About</th><th scope="col">What</th></tr></thead>
    <tbody>
    <tr><td><time datetime="2026-11-21T09:00:00Z">21 Nov 2026, 09:00 UTC</time></td><td><bdi>mori</bdi></td><td>ferry-2024</td><td>added the source; <bdi class="said">author: A. Writer</bdi>; <bdi class="said">publisher: Bay Post</bdi>; <bdi class="said">slug: ferry-2024</bdi>; <bdi class="said">title: New ferry</bdi>; <bdi class="said">url: https://example.org/ferry</bdi><br><span class="digests">mori 1, event <code>73e9be99…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:01:00Z">21 Nov 2026, 09:01 UTC</time></td><td><bdi>mori</bdi></td><td>ferry-2024</td><td>recorded a text, exhibit 1; <bdi class="said">SHA-256 5ae00e78…</bdi><br><span class="digests">mori 2, event <code>f2a05856…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:04:00Z">21 Nov 2026, 09:04 UTC</time></td><td><bdi>mori</bdi></td><td>mori-1</td><td>logged the claim; <bdi class="said">The ship takes 420 people</bdi><br><span class="digests">mori 5, event <code>fc6ea985…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:05:00Z">21 Nov 2026, 09:05 UTC</time></td><td><bdi>mori</bdi></td><td>mori-1</td><td>cited words (asserts); <bdi class="said">“420 passengers”</bdi>; <bdi class="said">exhibit 1, 17:31</bdi>; <bdi class="said">par. 1</bdi><br><span class="digests">mori 6, event <code>b6636887…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:06:00Z">21 Nov 2026, 09:06 UTC</time></td><td><bdi>mori</bdi></td><td>mori-1</td><td>cited words (refutes); <bdi class="said">“Places: 402”</bdi>; <bdi class="said">exhibit 2, 0:11</bdi><br><span class="digests">mori 7, event <code>fdf27141…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:07:00Z">21 Nov 2026, 09:07 UTC</time></td><td><bdi>ken</bdi></td><td>mori-1</td><td>gave a verdict (reviewer): disputed; <bdi class="said">the notice counts 402</bdi>; <bdi class="said">proposed wording: 402 passengers</bdi><br><span class="digests">mori 8, event <code>3f231272…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:08:00Z">21 Nov 2026, 09:08 UTC</time></td><td><bdi>mori</bdi></td><td>mori-1</td><td>gave a verdict (editor): verified; <bdi class="said">the crew is not counted there</bdi>; <bdi class="said">basis: call</bdi><br><span class="digests">mori 9, event <code>e375d754…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:09:00Z">21 Nov 2026, 09:09 UTC</time></td><td><bdi>mori</bdi></td><td>mori-2</td><td>logged the claim; <bdi class="said">The fare is 1,200 yen</bdi><br><span class="digests">mori 10, event <code>c15ac33b…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:10:00Z">21 Nov 2026, 09:10 UTC</time></td><td><bdi>mori</bdi></td><td>mori-2</td><td>cited words (asserts); <bdi class="said">“¥1,200”</bdi>; <bdi class="said">exhibit 1, 45:51</bdi><br><span class="digests">mori 11, event <code>d889df9f…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:11:00Z">21 Nov 2026, 09:11 UTC</time></td><td><bdi>mori</bdi></td><td>mori-2</td><td>cited words (supports); <bdi class="said">“A fare of ¥1,200”</bdi>; <bdi class="said">exhibit 2, 13:29</bdi><br><span class="digests">mori 12, event <code>c189295e…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:12:00Z">21 Nov 2026, 09:12 UTC</time></td><td><bdi>aya</bdi></td><td>mori-2</td><td>took a citation back; <bdi class="said">“A fare of ¥1,200”</bdi>; <bdi class="said">of last year</bdi><br><span class="digests">mori 13, event <code>39022657…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:13:00Z">21 Nov 2026, 09:13 UTC</time></td><td><bdi>ken</bdi></td><td>mori-2</td><td>asked the author; <bdi class="said">One way?</bdi><br><span class="digests">mori 14, event <code>bd7e1871…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:14:00Z">21 Nov 2026, 09:14 UTC</time></td><td><bdi>ken</bdi></td><td>mori-2</td><td>recorded an answer; <bdi class="said">Yes</bdi><br><span class="digests">mori 15, event <code>1b6e9fd7…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:15:00Z">21 Nov 2026, 09:15 UTC</time></td><td><bdi>ken</bdi></td><td>mori-2</td><td>noted; <bdi class="said">asked twice</bdi><br><span class="digests">mori 16, event <code>a6d48ff6…</code></span></td></tr>
    <tr><td><time datetime="2026-11-21T09:17:00Z">21 Nov 2026, 09:17 UTC</time></td><td><bdi>mori</bdi></td><td>mori-2</td><td>let it stand (editor); <bdi class="said">harmless</bdi><br><span class="digests">mori 18, event <code>96ce8f1a…</code></span></td></tr>
    </tbody>
    </table>
    </div>
    </section>
    <section aria-labelledby="check">
    <h2 id="check">How to check this record</h2>
    <p><b>Audit:</b> 21 events: the chains, what is derived from them, and the texts on file are whole.</p>
    <p>Nothing here has to be believed: with the desk’s folder <code>claims</code> and no network, anybody can check it. That folder holds the whole ledger, private notes too.</p>
    <ol>
    <li><p>Each desk’s events form a chain, in which the hash of each covers the one before. Save the program below as <code>verify_ledger.py</code> and run it:</p>
    <pre><code>python3 verify_ledger.py claims/ledger</code></pre>
    <p>It must print, for each desk, the number of its events and its head:</p>
    <ul>
    <li><code>mori.jsonl 21 91fc53a6…</code></li>
    </ul>
    <p>Later events may have been added; the heads above must then be found among them, as the next step finds those of the sign-off.</p></li>
    <li><p>The sign-off names the heads that it was given on. Each of these prints the name of the file that holds it:</p>
    <pre><code>grep -l '"hash":"96ce8f1a…"' claims/ledger/*.jsonl</code></pre>
    </li>
    <li><p>Any event of this record is found the same way by its hash, and read as the ledger has it.</p></li>
    <li><p>Each text bears its digest as its name; this prints no line that ends in FAILED:</p>
    <pre><code>cd claims/texts &amp;&amp; for f in *.txt; do echo "${f%.txt}  $f"; done | sha256sum -c</code></pre></li>
    <li><p>Words stand where the record says they stand, when this prints their digest, with the text’s digest for DIGEST and the place for START and END:</p>
    <pre><code>python3 -c 'import hashlib, pathlib, sys; t = pathlib.Path(sys.argv[1]).read_bytes().decode(); print(hashlib.sha256(t[int(sys.argv[2]):int(sys.argv[3])].encode()).hexdigest())' claims/texts/DIGEST.txt START END</code></pre></li>
    <li><p>With Stet at hand, in the desk’s folder: the first checks all of this and that the claims follow from the events, the second writes this record again.</p>
    <pre><code>stet audit --expect mori:18:96ce8f1a… --expect mori:21:91fc53a6…
    stet report --for record --source ferry-2024</code></pre></li>
    </ol>
    <p>verify_ledger.py:</p>
    <pre><code>import hashlib, json, pathlib, sys
    for path in sorted(pathlib.Path(sys.argv[1]).glob(&quot;*.jsonl&quot;)):
        events = [json.loads(line) for line in path.read_bytes().decode().split(&quot;\n&quot;)[:-1]]
        is_branch = &quot;.&quot; in path.stem  # of a forked desk: it begins where it leaves the other branch
        prev, seq = (events[0][&quot;prev&quot;], events[0][&quot;seq&quot;] - 1) if is_branch else (&quot;0&quot; * 64, 0)
        for event in events:
            stated, seq = event.pop(&quot;hash&quot;), seq + 1
            content = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(&quot;,&quot;, &quot;:&quot;)).encode()
            if (event[&quot;seq&quot;], event[&quot;prev&quot;], hashlib.sha256(content).hexdigest()) != (seq, prev, prev := stated):
                sys.exit(f&quot;{path.name}: event {seq} breaks the chain&quot;)
        print(path.name, seq, prev)
    </code></pre>
    </section>

    """#
}
