/// What stands between `<main>` and `</main>` of the small galley.
let smallGalleyPage = #"""
  <p class="notice"><b>Working copy, not for publication.</b> The article belongs to <bdi>Bay \#
  Post</bdi>.</p>
  <p class="to-article"><a href="#article">To the article</a></p>
  <p class="caveat"><b>Partial:</b> <span class="said" dir="auto">first page</span></p>
  <div class="opening">
  <section aria-labelledby="text">
  <h2 id="text">The text</h2>
  <dl class="facts">
  <div><dt>Source</dt><dd dir="auto">harbour</dd></div>
  <div><dt>Publisher</dt><dd dir="auto">Bay Post</dd></div>
  <div><dt>Agency</dt><dd dir="auto">Kyodo</dd></div>
  <div><dt>Published</dt><dd dir="auto">May 2024</dd></div>
  <div><dt>Revision</dt><dd dir="auto">2 of 2, 108 code points</dd></div>
  <div><dt>Address</dt><dd><a class="address" \#
  href="https://example.org/?a=1&amp;b=2"><bdi>https://example.org/?a=1&amp;b=2</bdi></a></dd><\#
  /div>
  <div><dt>SHA-256</dt><dd><code>2776dc59ecf08cf6b42881417745d7808d1518b0c69443c43085611e640107\#
  98</code></dd></div>
  <div><dt>Ledger of mori</dt><dd>36 events, head \#
  <code>92dfd21aa5d7464b3f9f3f654ea8d9566fab1e8531bf4a1959765e49b5e57df1</code></dd></div>
  </dl>
  </section>
  <section aria-labelledby="state">
  <h2 id="state">How far it is checked</h2>
  <p class="coverage"><b>0%</b> 0 of 2 checkable sentences answered for, 2 open</p>
  <p><b>Signed off</b> by <bdi>mori</bdi>, <time datetime="2026-11-21T09:34:00Z">21 Nov 2026, \#
  09:34 UTC</time>: <span class="said" dir="auto">revision 2 may run</span></p>
  <ul class="counts">
  <li><span class="status status-disputed" data-sign="✗">Disputed</span> <b>1</b></li>
  <li><span class="status status-stale" data-sign="↻">Stale</span> <b>1</b></li>
  <li class="quiet"><span class="status status-in-review" data-sign="◐">In review</span> \#
  <b>0</b></li>
  <li><span class="status status-unverifiable" data-sign="?">Unverifiable</span> <b>1</b></li>
  <li><span class="status status-unchecked" data-sign="○">Unchecked</span> <b>2</b></li>
  <li class="quiet"><span class="status status-verified" data-sign="✓">Verified</span> \#
  <b>0</b></li>
  <li><span class="status status-withdrawn" data-sign="–">Withdrawn</span> <b>1</b></li>
  </ul>
  </section>
  <section aria-labelledby="signs">
  <h2 id="signs">Signs</h2>
  <ul class="signs">
  <li><u class="line-0 asserts">words</u> a claim stands here</li>
  <li><u class="line-0 supports">words</u> <b>+</b> supports a claim</li>
  <li><u class="line-0 refutes">words</u> <b>≠</b> speaks against one</li>
  <li><u class="line-0 mentions">words</u> <b>~</b> mentions one</li>
  <li><u class="line-0 open">words</u> a sentence that no claim answers for; <u class="line-0 \#
  missing">words</u> what is missing</li>
  <li><span class="apart">[words]</span> set apart: needs no claim</li>
  <li><span class="furniture">words</span> the page around the article</li>
  </ul>
  <p class="quiet">A claim’s number and sign stand before its words, a bar after them; where \#
  more than 3 share words, these alone tell them apart.</p>
  </section>
  </div>
  <h2 id="article" class="visually-hidden">The article</h2>
  <article aria-labelledby="article" lang="en">
  <div class="take">
  <p class="copy headline" dir="auto">Boats &amp; carts<span class="spacing">

  </span></p>
  </div>
  <div class="take">
  <p class="copy body" dir="auto"><a class="flag is-open" id="words-s2" href="#note-s2" \#
  data-sign="s2 open" aria-label="s2 open: a sentence that no claim answers for"></a><u \#
  class="line-0 open">The harbour </u><a class="flag is-stale" id="words-1" href="#note-1" \#
  data-sign="1 ↻" aria-label="1, stale: the claim stands here"></a><mark class="is-stale"><u \#
  class="line-0 asserts is-stale">takes </u></mark><a class="flag is-unchecked" id="words-2" \#
  href="#note-2" data-sign="2 ○" aria-label="2, unchecked: the claim stands here"></a><mark \#
  class="is-stale"><u class="line-0 asserts is-stale"><u class="line-1 asserts is-unchecked">66 \#
  boats</u></u></mark><span class="stop is-stale" data-of="1" data-sign="1" role="img" \#
  aria-label="end of 1"></span><mark class="is-unchecked"><u class="line-1 asserts \#
  is-unchecked"> a day.</u></mark><mark class="is-unchecked"><u class="line-1 asserts \#
  is-unchecked"> </u></mark><a class="flag is-open" id="words-s3" href="#note-s3" data-sign="s3 \#
  open" aria-label="s3 open: a sentence that no claim answers for"></a><mark \#
  class="is-unchecked"><u class="line-1 asserts is-unchecked">It</u></mark><span class="stop \#
  is-unchecked" data-of="2" data-sign="" role="img" aria-label="end of 2"></span><u \#
  class="line-0 open"> took </u><a class="flag is-disputed" id="words-3" href="#note-3" \#
  data-sign="3 ✗" aria-label="3, disputed: the claim stands here"></a><mark \#
  class="is-disputed"><u class="line-0 asserts is-disputed">52 in </u></mark><a class="flag \#
  is-disputed" id="words-3-2" href="#note-3" data-sign="3 ✗ ~" aria-label="3, disputed: these \#
  words mention it"></a><mark class="is-disputed"><u class="line-0 asserts is-disputed"><u \#
  class="line-1 mentions is-disputed"><u class="line-2 missing">2019</u></u></u></mark><span \#
  class="stop is-disputed" data-of="3-2" data-sign="3" role="img" aria-label="end of \#
  3"></span><span class="stop is-disputed" data-of="3" data-sign="3" role="img" aria-label="end \#
  of 3"></span><u class="line-0 open">, </u><a class="flag is-apart" id="words-x1" \#
  href="#note-x1" data-sign="x1" aria-label="x1: set apart"></a><span class="apart"><u \#
  class="line-0 open">&lt;said&gt; the clerk</u></span><span class="stop is-apart" data-of="x1" \#
  data-sign="" role="img" aria-label="end of x1"></span><u class="line-0 open">.</u>	<a \#
  class="flag is-unverifiable" id="words-4" href="#note-4" data-sign="4 ? ≠" aria-label="4, \#
  unverifiable: these words speak against it"></a><mark class="is-unverifiable"><u \#
  class="line-0 refutes is-unverifiable">Nobody counts carts</u></mark><span class="stop \#
  is-unverifiable" data-of="4" data-sign="" role="img" aria-label="end of 4"></span>.<span \#
  class="spacing">
  </span></p>
  <ol class="notes" lang="en">
  <li class="note is-open" id="note-s2">
  <p class="note-head"><a class="number" href="#words-s2" aria-label="s2: back to the \#
  words">s2</a> <b>Open</b> <span class="note-side">figure</span></p>
  </li>
  <li class="note is-stale" id="note-1">
  <p class="note-head"><a class="number" href="#words-1" aria-label="1: back to the \#
  words">1</a> <span class="status status-stale" data-sign="↻">Stale</span> <bdi \#
  class="note-id">mori-1</bdi> <bdi class="note-side">priority 1</bdi></p>
  <p class="claim-text" dir="auto">60 boats call a day <bdi class="claimant">the port</bdi></p>
  <p class="remark stale"><b>Stale since 21 Nov 2026, 09:27 UTC</b> <span class="said" \#
  dir="auto">the words it rests on were changed</span></p>
  <p class="remark"><b>Was verified, ken (document)</b> <span class="said" dir="auto">The \#
  notice has it</span></p>
  <p class="remark"><b>Altered</b> <span class="said" dir="auto">cited as “takes 60 \#
  boats”</span></p>
  <p class="remark stale"><b>Changed</b> <span class="said" dir="auto">figure: 60 → 66</span></p>
  <p class="remark"><b>Supported by</b> <span class="said" dir="auto">notice “60 boats”</span></p>
  </li>
  <li class="note is-unchecked" id="note-2">
  <p class="note-head"><a class="number" href="#words-2" aria-label="2: back to the \#
  words">2</a> <span class="status status-unchecked" data-sign="○">Unchecked</span> <bdi \#
  class="note-id">mori-2</bdi></p>
  <p class="claim-text" dir="auto">The count is a daily one</p>
  <p class="remark query"><b>Query, mori</b> <span class="said" dir="auto">Who counts?</span></p>
  <p class="remark"><b>Context changed</b> <span class="said" dir="auto">cited as “60 boats a \#
  day. It”</span></p>
  <p class="remark stale"><b>Unsearched, cited in revision 1</b> <span class="said" \#
  dir="auto">asserts “harbour”</span></p>
  </li>
  <li class="note is-open" id="note-s3">
  <p class="note-head"><a class="number" href="#words-s3" aria-label="s3: back to the \#
  words">s3</a> <b>Open</b> <bdi>“2019”</bdi></p>
  </li>
  <li class="note is-disputed" id="note-3">
  <p class="note-head"><a class="number" href="#words-3" aria-label="3: back to the \#
  words">3</a> <span class="status status-disputed" data-sign="✗">Disputed</span> <bdi \#
  class="note-id">mori-3</bdi> <a class="note-side" href="#words-3-2">place 2</a></p>
  <p class="claim-text" dir="auto">52 boats called in 2019</p>
  <p class="remark"><b>mori</b> <span class="said" dir="auto">The notice has 50</span></p>
  <p class="remark fix"><b>Proposed</b> <span class="said" dir="auto">50 boats called in \#
  2019</span></p>
  <p class="remark"><b>Overruled dissent: Verified, ken</b> <span class="said" dir="auto">Heard \#
  so</span></p>
  <p class="remark stale"><b>Refuted by</b> <span class="said" dir="auto">notice “50 in \#
  2019”</span></p>
  </li>
  <li class="note is-apart" id="note-x1">
  <p class="note-head"><a class="number" href="#words-x1" aria-label="x1: back to the \#
  words">x1</a> <b>Set apart</b> <span class="note-side">jbfx4</span></p>
  <p class="remark"><b><bdi>mori</bdi></b> <span class="said" dir="auto">he is not \#
  named</span></p>
  </li>
  <li class="note is-unverifiable" id="note-4">
  <p class="note-head"><a class="number" href="#words-4" aria-label="4: back to the \#
  words">4</a> <span class="status status-unverifiable" data-sign="?">Unverifiable</span> <bdi \#
  class="note-id">mori-4</bdi> <span class="note-side">these words speak against it</span></p>
  <p class="claim-text" dir="auto">Carts are counted</p>
  <p class="remark"><b>ken</b> <span class="said" dir="auto">No register of carts</span></p>
  <p class="remark"><b>Context changed</b></p>
  </li>
  </ol>
  </div>
  </article>
  <section class="below" aria-labelledby="unplaced">
  <h2 id="unplaced">Claims whose place in this text is not known</h2>
  <ol class="notes">
  <li class="note is-unchecked" id="note-5">
  <p class="note-head"><b class="number">5</b> <span class="status status-unchecked" \#
  data-sign="○">Unchecked</span> <bdi class="note-id">mori-5</bdi></p>
  <p class="claim-text" dir="auto">The clerk spoke</p>
  <p class="remark stale"><b>Lost, cited in revision 1</b> <span class="said" \#
  dir="auto">asserts “, &lt;said&gt; the”</span></p>
  </li>
  </ol>
  </section>
  <section class="below" aria-labelledby="lapsed">
  <h2 id="lapsed">No longer set apart</h2>
  <p>The words of these passages have changed, or their text is not on file.</p>
  <ul>
  <li>n2e9s, 15:18 of revision 1, <bdi>mori</bdi>: <span class="said" dir="auto">was about the \#
  old harbour</span></li>
  </ul>
  </section>
  <section class="below" aria-labelledby="withdrawn">
  <h2 id="withdrawn">Withdrawn</h2>
  <ul>
  <li><b>mori-6</b> <span class="said" dir="auto">It is a harbour</span> — <bdi>mori</bdi>: \#
  <span class="said" dir="auto">nothing to check</span>; says the same as mori-2</li>
  </ul>
  </section>
  <section class="by-hand" aria-labelledby="by-hand">
  <h2 id="by-hand">By hand</h2>
  <dl>
  <div><dt>Read by</dt><dd></dd></div>
  <div><dt>On</dt><dd></dd></div>
  <div><dt>Passed by</dt><dd></dd></div>
  <div><dt>On</dt><dd></dd></div>
  </dl>
  </section>

  """#
