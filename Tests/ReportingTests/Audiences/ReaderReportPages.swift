/// Pages as they were read and found good.
enum ReaderReportPages {
  static let markdown = #"""
    # Fact check: New ferry

    By The Desk

    **3 claims settled: 1 verified, 1 disputed, 1 that could not be established.** 2 claims are still being checked. 1 claim is being checked again, for the words or the grounds have changed.

    ## What was checked

    - Text: [New ferry](<https://example.org/ferry?a=1&b=2>), Bay Post, via Kyodo, 1 May 2024, by A. Writer; 2 versions of it were read

    Last finding: 21 Nov 2026.

    - *Verified:* We checked it and it holds on the grounds given.
    - *Disputed:* We checked it and dispute it on the grounds given.
    - *Could not be established:* We checked it and could establish neither that it holds nor that it does not.

    ## What was corrected or taken out

    An earlier version of [New ferry](<https://example.org/ferry?a=1&b=2>), Bay Post, via Kyodo, 1 May 2024 said:

    > “The ship carries **420 passengers**. The fare is ¥1,200, the port said. It is the quietest ship.…”

    It now says:

    > “The ship carries **402 passengers**. The fare is ¥1,350, the port said. It is the quietest ship.…”

    We had disputed the earlier version. It now holds the wording that we proposed: 402 passengers

    What changed: figure: 420 → 402

    An earlier version of [New ferry](<https://example.org/ferry?a=1&b=2>), Bay Post, via Kyodo, 1 May 2024 said:

    > “The ship carries 420 passengers. The fare is **¥1,200**, the port said. It is the quietest ship. It sails daily. It…”

    It now says:

    > “The ship carries 402 passengers. The fare is **¥1,350**, the port said. It is the quietest ship. It sails daily.”

    We had disputed the earlier version.

    What changed: figure: 1,200 → 1,350

    An earlier version of [New ferry](<https://example.org/ferry?a=1&b=2>), Bay Post, via Kyodo, 1 May 2024 said:

    > “…the port said. It is the quietest ship. It sails daily. It has **a bar**.”

    Those words no longer stand in it.

    ## What we found

    ### The ship takes 420 people

    - **Disputed**: the claim has 420, the text now 402 (checked on 21 Nov 2026)
    - In the text: The ship carries **402 passengers**. The fare is ¥1,350, the port said. It is the quietest ship.…
    - Against it: Notice 12, Harbour office, via Kyodo, line 1: “Places: 402”
    - Said by the port

    ### It sails every day

    - **Verified**: the master says so (checked on 21 Nov 2026; basis: a conversation)
    - In the text: …The fare is ¥1,350, the port said. It is the quietest ship. It **sails daily**.
    - For it: a conversation of 2 May 2024
    - Said by the port

    ## What could not be established, and why

    ### It is the quietest ship

    - **Could not be established**: nobody measures it (checked on 21 Nov 2026)
    - In the text: …402 passengers. The fare is ¥1,350, the port said. It is **the quietest ship**. It sails daily.
    - Said by the port

    ---

    Written by Stet from the ledger as far as it reached: 43 events, head 4ce188ff….

    """#

  static let html = #"""
    <p class="lead">3 claims settled: 1 verified, 1 disputed, 1 that could not be established. 2 claims are still being checked. 1 claim is being checked again, for the words or the grounds have changed.</p>
    <section aria-labelledby="checked">
    <h2 id="checked">What was checked</h2>
    <ul>
    <li><cite dir="auto" lang="en"><a href="https://example.org/ferry?a=1&amp;b=2">New ferry</a></cite>, Bay Post, via Kyodo, 1 May 2024, by <bdi>A. Writer</bdi>; 2 versions of it were read</li>
    </ul>
    <p>Last finding: 21 Nov 2026.</p>
    <dl class="legend">
    <dt>Verified</dt>
    <dd>We checked it and it holds on the grounds given.</dd>
    <dt>Disputed</dt>
    <dd>We checked it and dispute it on the grounds given.</dd>
    <dt>Could not be established</dt>
    <dd>We checked it and could establish neither that it holds nor that it does not.</dd>
    </dl>
    </section>
    <section aria-labelledby="corrected">
    <h2 id="corrected">What was corrected or taken out</h2>
    <div class="correction">
    <p>An earlier version of <cite dir="auto" lang="en"><a href="https://example.org/ferry?a=1&amp;b=2">New ferry</a></cite>, Bay Post, via Kyodo, 1 May 2024 said:</p>
    <blockquote class="quoted" dir="auto" lang="en">The ship carries <mark>420 passengers</mark>. The fare is ¥1,200, the port said. It is the quietest ship.…</blockquote>
    <p>It now says:</p>
    <blockquote class="quoted" dir="auto" lang="en">The ship carries <mark>402 passengers</mark>. The fare is ¥1,350, the port said. It is the quietest ship.…</blockquote>
    <p>We had disputed the earlier version. It now holds the wording that we proposed: <b dir="auto">402 passengers</b></p>
    <p class="fact">What changed: <bdi>figure: 420 → 402</bdi></p>
    </div>
    <div class="correction">
    <p>An earlier version of <cite dir="auto" lang="en"><a href="https://example.org/ferry?a=1&amp;b=2">New ferry</a></cite>, Bay Post, via Kyodo, 1 May 2024 said:</p>
    <blockquote class="quoted" dir="auto" lang="en">The ship carries 420 passengers. The fare is <mark>¥1,200</mark>, the port said. It is the quietest ship. It sails daily. It…</blockquote>
    <p>It now says:</p>
    <blockquote class="quoted" dir="auto" lang="en">The ship carries 402 passengers. The fare is <mark>¥1,350</mark>, the port said. It is the quietest ship. It sails daily.</blockquote>
    <p>We had disputed the earlier version.</p>
    <p class="fact">What changed: <bdi>figure: 1,200 → 1,350</bdi></p>
    </div>
    <div class="correction">
    <p>An earlier version of <cite dir="auto" lang="en"><a href="https://example.org/ferry?a=1&amp;b=2">New ferry</a></cite>, Bay Post, via Kyodo, 1 May 2024 said:</p>
    <blockquote class="quoted" dir="auto" lang="en">…the port said. It is the quietest ship. It sails daily. It has <mark>a bar</mark>.</blockquote>
    <p>Those words no longer stand in it.</p>
    </div>
    </section>
    <section aria-labelledby="found">
    <h2 id="found">What we found</h2>
    <article class="finding" id="c-yvm3b" aria-labelledby="t-yvm3b">
    <h3 id="t-yvm3b" dir="auto">The ship takes 420 people</h3>
    <p><span class="status status-disputed" data-sign="✗">Disputed</span> <span class="fact">Said by <bdi>the port</bdi></span></p>
    <p class="reason" dir="auto">the claim has 420, the text now 402 <span class="fact">(checked on 21 Nov 2026)</span></p>
    <p class="fact">In the text:</p>
    <blockquote class="quoted" dir="auto" lang="en">The ship carries <mark>402 passengers</mark>. The fare is ¥1,350, the port said. It is the quietest ship.…</blockquote>
    <ul>
    <li>Against it: <cite dir="auto">Notice 12</cite>, Harbour office, via Kyodo, <bdi>line 1</bdi>: <q dir="auto">Places: 402</q></li>
    </ul>
    </article>
    <article class="finding" id="c-yrr6v" aria-labelledby="t-yrr6v">
    <h3 id="t-yrr6v" dir="auto">It sails every day</h3>
    <p><span class="status status-verified" data-sign="✓">Verified</span> <span class="fact">Said by <bdi>the port</bdi></span></p>
    <p class="reason" dir="auto">the master says so <span class="fact">(checked on 21 Nov 2026; basis: a conversation)</span></p>
    <p class="fact">In the text:</p>
    <blockquote class="quoted" dir="auto" lang="en">…The fare is ¥1,350, the port said. It is the quietest ship. It <mark>sails daily</mark>.</blockquote>
    <ul>
    <li>For it: a conversation of 2 May 2024</li>
    </ul>
    </article>
    </section>
    <section aria-labelledby="not-established">
    <h2 id="not-established">What could not be established, and why</h2>
    <article class="finding" id="c-241tn" aria-labelledby="t-241tn">
    <h3 id="t-241tn" dir="auto">It is the quietest ship</h3>
    <p><span class="status status-unverifiable" data-sign="?">Could not be established</span> <span class="fact">Said by <bdi>the port</bdi></span></p>
    <p class="reason" dir="auto">nobody measures it <span class="fact">(checked on 21 Nov 2026)</span></p>
    <p class="fact">In the text:</p>
    <blockquote class="quoted" dir="auto" lang="en">…402 passengers. The fare is ¥1,350, the port said. It is <mark>the quietest ship</mark>. It sails daily.</blockquote>
    </article>
    </section>

    """#
}
