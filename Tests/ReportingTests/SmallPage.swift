/// What stands between `<main>` and `</main>` of the small report's page.
let smallPage = #"""
  <p class="standfirst">3 claims: <a href="#needs-a-decision"><b>1 needs a decision</b></a>, <a \#
  href="#verified">1 is verified</a> and <a href="#not-checked-yet">1 is not checked yet</a>.</p>
  <section class="overview" aria-label="Counts and verdicts over time">
  <figure class="bar">
  <svg role="img" aria-labelledby="bar-title" width="100%" height="32">
  <title id="bar-title">3 claims: 1 disputed, 1 unchecked, 1 verified</title>
  <g class="bar-disputed"><rect x="0%" width="33.33%" height="32"/><text x="16.67%" y="21">✗ \#
  1</text></g>
  <g class="bar-unchecked"><rect x="33.33%" width="33.33%" height="32"/><text x="50%" y="21">○ \#
  1</text></g>
  <g class="bar-verified"><rect x="66.67%" width="33.33%" height="32"/><text x="83.33%" \#
  y="21">✓ 1</text></g>
  </svg>
  <figcaption>
  <ul class="legend">
  <li><span class="status status-disputed" data-sign="✗">Disputed</span> 1</li>
  <li class="quiet"><span class="status status-stale" data-sign="↻">Stale</span> 0</li>
  <li class="quiet"><span class="status status-in-review" data-sign="◐">In review</span> 0</li>
  <li class="quiet"><span class="status status-unverifiable" data-sign="?">Unverifiable</span> \#
  0</li>
  <li><span class="status status-unchecked" data-sign="○">Unchecked</span> 1</li>
  <li><span class="status status-verified" data-sign="✓">Verified</span> 1</li>
  <li class="quiet"><span class="status status-withdrawn" data-sign="–">Withdrawn</span> 0</li>
  </ul>
  </figcaption>
  </figure>
  <figure class="timeline">
  <figcaption>4 verdicts on 21 Nov 2026</figcaption>
  </figure>
  </section>
  <section class="record" aria-labelledby="checked">
  <h2 id="checked">What was checked</h2>
  <ul class="sources">
  <li class="source" id="source-ft-2022">
  <h3><bdi lang="">Japan | a new era</bdi></h3>
  <p><bdi>Financial Times (Kyodo)</bdi> · <bdi>published 16 Dec 2022</bdi> · <bdi>3 \#
  claims</bdi></p>
  <p><code>ft-2022</code>, revision 1, 83 characters, text on file</p>
  <details>
  <summary>Digests</summary>
  <p>Revision 1; SHA-256:<br><code \#
  class="digest">f01becefdcf834fc46fb16440f5f2aaf168ba607e225752c150a37aa2a4b342f</code></p>
  </details>
  </li>
  <li class="source" id="source-kyodo-1">
  <h3><bdi lang="">防衛費</bdi></h3>
  <p><bdi>Kyodo</bdi> · <bdi>1 claim</bdi></p>
  <p><code>kyodo-1</code>, revision 1, 12 characters, text on file</p>
  <p class="caveat"><b>Partial:</b> <span class="words" dir="auto">first paragraph only</span></p>
  <details>
  <summary>Digests</summary>
  <p>Revision 1; SHA-256:<br><code \#
  class="digest">af5ee5b9547a86339bc07493e2c807bf6051667d3badd4a40b8bc2de4261a318</code></p>
  </details>
  </li>
  </ul>
  <h3>The ledger as far as it was read</h3>
  <p><code>stet audit --expect HEAD</code> tells whether a ledger still holds all of it.</p>
  <div class="scroll" role="group" aria-label="Heads" tabindex="0">
  <table class="heads">
  <thead><tr><th scope="col">Desk</th><th scope="col">Events</th><th \#
  scope="col">Head</th></tr></thead>
  <tbody>
  <tr><th scope="row">mori</th><td>17</td><td><code>mori:17:ac0688ad88f536881695c1b49ac3a474e3\#
  7931dbac9556b36986688e88f87216</code></td></tr>
  </tbody>
  </table>
  </div>
  </section>
  <div class="columns">
  <div class="guide">
  <nav class="contents" aria-label="Contents">
  <ul>
  <li><a href="#needs-a-decision">Needs a decision</a> <span class="count">1</span></li>
  <li><a href="#verified">Verified</a> <span class="count">1</span></li>
  <li><a href="#not-checked-yet">Not checked yet</a> <span class="count">1</span></li>
  </ul>
  </nav>
  <form class="filters" id="filters" aria-label="Filters" hidden>
  <label>Status <select name="status"><option value="">all</option></select></label>
  <label>Source <select name="source"><option value="">all</option></select></label>
  <label>Tag <select name="tag"><option value="">all</option></select></label>
  <button type="reset">Show all</button>
  </form>
  <p class="shown" id="shown" role="status"></p>
  </div>
  <div class="parts">
  <section class="part" id="needs-a-decision" aria-labelledby="needs-a-decision-title">
  <h2 id="needs-a-decision-title">Needs a decision <span class="count">1</span></h2>
  <article class="claim" id="claim-mori-2" data-status="disputed">
  <h3 class="claim-text" dir="auto">The cabinet met on a Friday</h3>
  <div class="claim-side">
  <p><span class="status status-disputed" data-sign="✗">Disputed</span></p>
  <p><a class="claim-id" href="#claim-mori-2">mori-2</a></p>
  </div>
  <div class="claim-body">
  <ul class="flags">
  <li><b>Reviewers disagree</b>: <span class="words" dir="auto">1 verified, 1 disputed</span></li>
  <li><b>One agency only</b>: <span class="words" dir="auto">Kyodo</span> — no source \#
  independent of it supports the claim</li>
  </ul>
  <ul class="verdicts side-by-side">
  <li class="verdict says-verified">
  <p class="verdict-line"><b class="says" data-sign="✓">Verified</b> by <bdi>ken</bdi> \#
  (reviewer), <time datetime="2026-11-21T09:13:00Z">21 Nov 2026, 09:13 UTC</time> · basis: \#
  document</p>
  <p class="because" dir="auto">The calendar says so</p>
  </li>
  <li class="verdict says-disputed">
  <p class="verdict-line"><b class="says" data-sign="✗">Disputed</b> by <bdi>aya</bdi> \#
  (reviewer), <time datetime="2026-11-21T09:14:00Z">21 Nov 2026, 09:14 UTC</time></p>
  <p class="because" dir="auto">=It was a Thursday</p>
  <p class="fix"><b>Proposed wording:</b> <span class="words" dir="auto">on a Thursday</span></p>
  </li>
  </ul>
  <ul class="citations">
  <li class="citation asserts">
  <blockquote lang="" dir="auto">Japan plans to spend ¥43tn ($307bn) on defence.
  The cabinet met <mark>on Friday</mark> in Tokyo.</blockquote>
  <p class="cite"><b>Asserts:</b> <bdi class="credit" lang="">Financial Times (Kyodo)</bdi>, <a \#
  class="source-id" href="#source-ft-2022">ft-2022</a>, revision 1, 64:73</p>
  </li>
  </ul>
  <ul class="notes">
  <li><b>Note</b> by <bdi>mori</bdi>, <time datetime="2026-11-21T09:15:00Z">21 Nov 2026, 09:15 \#
  UTC</time>: <span class="words" dir="auto">ask the cabinet office</span></li>
  </ul>
  <ul class="about">
  <li><b>Logged</b> by <bdi>mori</bdi>, <time datetime="2026-11-21T09:06:00Z">21 Nov 2026, \#
  09:06 UTC</time></li>
  </ul>
  </div>
  </article>
  </section>
  <section class="part" id="verified" aria-labelledby="verified-title">
  <h2 id="verified-title">Verified <span class="count">1</span></h2>
  <section class="group">
  <h3><bdi lang="">Japan | a new era</bdi></h3>
  <article class="claim" id="claim-mori-3" data-status="verified">
  <h4 class="claim-text" dir="auto">Japan plans to spend ¥43tn on defence</h4>
  <div class="claim-side">
  <p><span class="status status-verified" data-sign="✓">Verified</span></p>
  <p><a class="claim-id" href="#claim-mori-3">mori-3</a></p>
  </div>
  <div class="claim-body">
  <ul class="flags">
  <li><b>One agency only</b>: <span class="words" dir="auto">Kyodo</span> — no source \#
  independent of it supports the claim</li>
  </ul>
  <ul class="verdicts">
  <li class="verdict says-verified">
  <p class="verdict-line"><b class="says" data-sign="✓">Verified</b> by <bdi>mori</bdi> \#
  (editor), <time datetime="2026-11-21T09:12:00Z">21 Nov 2026, 09:12 UTC</time> · basis: \#
  arithmetic</p>
  <p class="because" dir="auto">Rate of the day</p>
  </li>
  <li class="verdict says-disputed is-past">
  <p class="verdict-line"><b class="says" data-sign="✗">Disputed</b> by <bdi>ken</bdi> \#
  (reviewer), <time datetime="2026-11-21T09:11:00Z">21 Nov 2026, 09:11 UTC</time></p>
  <p class="because" dir="auto">The rate is off</p>
  <p class="fix"><b>Proposed wording:</b> <span class="words" dir="auto">about ¥43tn</span></p>
  <p class="fate"><b>Overruled</b> by <bdi>mori</bdi></p>
  </li>
  </ul>
  <ul class="citations">
  <li class="citation asserts">
  <blockquote lang="" dir="auto">Japan plans to spend <mark>¥43tn ($307bn)</mark> on defence.
  The cabinet met on Friday in Tokyo.</blockquote>
  <p class="cite"><b>Asserts:</b> <bdi class="credit" lang="">Financial Times (Kyodo)</bdi>, <a \#
  class="source-id" href="#source-ft-2022">ft-2022</a>, revision 1, 21:35, <bdi>par. 1</bdi></p>
  </li>
  <li class="citation supports">
  <blockquote lang="" dir="auto">防衛費は<mark>43兆円</mark>となる。</blockquote>
  <p class="cite"><b>Supports:</b> <bdi class="credit" lang="">Kyodo</bdi>, <a \#
  class="source-id" href="#source-kyodo-1">kyodo-1</a>, revision 1, 4:8</p>
  </li>
  </ul>
  <ul class="about">
  <li>Claimant: <bdi>Fumio Kishida</bdi></li>
  <li>Tags: <bdi class="tag">budget</bdi>, <bdi class="tag">defence</bdi></li>
  <li><b>Logged</b> by <bdi>mori</bdi>, <time datetime="2026-11-21T09:08:00Z">21 Nov 2026, \#
  09:08 UTC</time></li>
  </ul>
  </div>
  </article>
  </section>
  </section>
  <section class="part" id="not-checked-yet" aria-labelledby="not-checked-yet-title">
  <h2 id="not-checked-yet-title">Not checked yet <span class="count">1</span></h2>
  <article class="claim" id="claim-mori-1" data-status="unchecked">
  <h3 class="claim-text" dir="auto">The cabinet met in Tokyo</h3>
  <div class="claim-side">
  <p><span class="status status-unchecked" data-sign="○">Unchecked</span></p>
  <p><a class="claim-id" href="#claim-mori-1">mori-1</a></p>
  <p><bdi>Priority 1</bdi></p>
  </div>
  <div class="claim-body">
  <ul class="citations">
  <li class="citation asserts">
  <blockquote lang="" dir="auto">…to spend ¥43tn ($307bn) on defence.
  The cabinet met on Friday <mark>in Tokyo</mark>.</blockquote>
  <p class="cite"><b>Asserts:</b> <bdi class="credit" lang="">Financial Times (Kyodo)</bdi>, <a \#
  class="source-id" href="#source-ft-2022">ft-2022</a>, revision 1, 74:82</p>
  </li>
  </ul>
  <ul class="about">
  <li><b>Logged</b> by <bdi>mori</bdi>, <time datetime="2026-11-21T09:04:00Z">21 Nov 2026, \#
  09:04 UTC</time></li>
  </ul>
  </div>
  </article>
  </section>
  </div>
  </div>

  """#
