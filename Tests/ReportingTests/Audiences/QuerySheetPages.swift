/// Pages as they were read and found good.
enum QuerySheetPages {
  static let markdown = #"""
    # Query sheet: New ferry

    Open: 1 open query, 1 disputed claim, 1 claim to check again.

    ## What was checked

    - Text: [New ferry](<https://example.org/ferry?a=1&b=2>), Bay Post, via Kyodo, 1 May 2024; written by A. Writer: revision 2 of 2, 68 characters, SHA-256 `c376935c…`

    ## How to answer

    Write under each number what you know, where it can be seen, or the wording that should stand, and send the sheet back. The desk records an answer with the command beside the question.

    ## Open queries

    ### 1. Who at the port, and when?

    - The claim: The port said what a ticket costs
    - In the text: The ship carries 420 passengers. The fare is ¥1,200, **the port said**. (New ferry)
    - Asked by kai, 21 Nov 2026, 09:17 UTC; for the desk: `stet answer mori-3 dxvq7 TEXT`

    Answer:

    ## Disputed

    ### 2. The ship takes 420 people

    - In the text: The ship carries **420 passengers**. The fare is ¥1,200, the port said. (New ferry, par. 1)
    - Disputed: two digits look swapped
    - Proposed wording: 402 passengers
    - Verified: the crew counts too
    - Against it: **Places: 402**. (Notice 12, Harbour office)
    - For the desk: mori-2

    Answer:

    ## Changed since it was checked

    ### 3. A ticket costs 1,200 yen

    - In the text when it was checked: The ship carries 420 passengers. The fare is **¥1,200**, the port said. (New ferry)
    - In the text now: The ship carries 420 passengers. The fare is **¥1,300**, the port said.
    - What changed: the words it rests on in “New ferry” were changed
    - What changed: figure: 1,200 → 1,300
    - Was verified: the port's list of fares
    - For the desk: mori-1

    Answer:

    ## Answered

    **Asked** by kai about mori-1, 21 Nov 2026, 09:21 UTC: One way?

    - Answer, recorded by mori, 21 Nov 2026, 09:22 UTC: Yes, one way

    ---

    Written by Stet from the ledger as far as it reached: mori:29:6adfd216….

    """#

  static let html = #"""
    <p class="lead">1 open query, 1 disputed claim, 1 claim to check again.</p>
    <section aria-labelledby="checked">
    <h2 id="checked">What was checked</h2>
    <ul>
    <li><cite dir="auto" lang="en"><a href="https://example.org/ferry?a=1&amp;b=2">New ferry</a></cite>, Bay Post, via Kyodo, 1 May 2024; written by <bdi>A. Writer</bdi>
    <br><span class="fact">revision 2 of 2, 68 characters, SHA-256 <code>c376935c…</code></span></li>
    </ul>
    </section>
    <section aria-labelledby="how">
    <h2 id="how">How to answer</h2>
    <p>Write under each number what you know, where it can be seen, or the wording that should stand, and send the sheet back. The desk records an answer with the command beside the question.</p>
    </section>
    <section aria-labelledby="asked">
    <h2 id="asked">Open queries</h2>
    <article class="entry" aria-labelledby="n1">
    <h3 id="n1" dir="auto">1. Who at the port, and when?</h3>
    <p class="fact">Asked by <b>kai</b>, <time datetime="2026-11-21T09:17:00Z">21 Nov 2026, 09:17 UTC</time></p>
    <dl>
    <dt>The claim</dt>
    <dd dir="auto">The port said what a ticket costs</dd>
    <dt>In the text</dt>
    <dd><blockquote class="quoted" dir="auto" lang="en">The ship carries 420 passengers. The fare is ¥1,200, <mark>the port said</mark>.</blockquote>

    <p class="fact">New ferry</p></dd>
    </dl>
    <div class="answer"><p>Answer:</p><div></div><div></div><div></div></div>
    <p class="desk">For the desk: <code>stet answer mori-3 dxvq7 TEXT</code></p>
    </article>
    </section>
    <section aria-labelledby="disputed">
    <h2 id="disputed">Disputed</h2>
    <article class="entry" aria-labelledby="n2">
    <h3 id="n2" dir="auto">2. The ship takes 420 people</h3>
    <dl>
    <dt>In the text</dt>
    <dd><blockquote class="quoted" dir="auto" lang="en">The ship carries <mark>420 passengers</mark>. The fare is ¥1,200, the port said.</blockquote>

    <p class="fact">New ferry, par. 1</p></dd>
    <dt>Disputed</dt>
    <dd dir="auto">two digits look swapped</dd>
    <dt>Proposed wording</dt>
    <dd dir="auto"><strong>402 passengers</strong></dd>
    <dt>Verified</dt>
    <dd dir="auto">the crew counts too</dd>
    <dt>Against it</dt>
    <dd><ul class="evidence">
    <li><blockquote class="quoted" dir="auto"><mark>Places: 402</mark>.</blockquote>

    <p class="fact"><cite dir="auto">Notice 12</cite>, Harbour office</p></li>
    </ul></dd>
    </dl>
    <div class="answer"><p>Answer:</p><div></div><div></div><div></div></div>
    <p class="desk">For the desk: <code>mori-2</code></p>
    </article>
    </section>
    <section aria-labelledby="changed">
    <h2 id="changed">Changed since it was checked</h2>
    <article class="entry" aria-labelledby="n3">
    <h3 id="n3" dir="auto">3. A ticket costs 1,200 yen</h3>
    <dl>
    <dt>In the text when it was checked</dt>
    <dd><blockquote class="quoted" dir="auto" lang="en">The ship carries 420 passengers. The fare is <mark>¥1,200</mark>, the port said.</blockquote>

    <p class="fact">New ferry</p></dd>
    <dt>In the text now</dt>
    <dd><blockquote class="quoted" dir="auto" lang="en">The ship carries 420 passengers. The fare is <mark>¥1,300</mark>, the port said.</blockquote>
    </dd>
    <dt>What changed</dt>
    <dd dir="auto">the words it rests on in “New ferry” were changed</dd>
    <dd dir="auto">figure: 1,200 → 1,300</dd>
    <dt>Was verified</dt>
    <dd dir="auto">the port&#39;s list of fares</dd>
    </dl>
    <div class="answer"><p>Answer:</p><div></div><div></div><div></div></div>
    <p class="desk">For the desk: <code>mori-1</code></p>
    </article>
    </section>
    <section aria-labelledby="answered">
    <h2 id="answered">Answered</h2>
    <div class="answered">
    <p dir="auto"><b>One way?</b> <span class="fact">(kai, <time datetime="2026-11-21T09:21:00Z">21 Nov 2026, 09:21 UTC</time>; mori-1)</span></p>
    <ul>
    <li dir="auto">Yes, one way <span class="fact">(mori, <time datetime="2026-11-21T09:22:00Z">21 Nov 2026, 09:22 UTC</time>)</span></li>
    </ul>
    </div>
    </section>

    """#
}
