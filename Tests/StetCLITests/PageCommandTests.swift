import Testing

@Suite("Web pages and other files")
struct PageCommandTests {
  private static let page = #"""
    <!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>New ferry</title></head>\n\#
    <body><nav><a href=/>Start page</a></nav>\n\#
    <article><p>The ferry carries 420 passengers, the port said.</p><p>It opened in May.</p></article>\n\#
    </body></html>\n
    """#

  static let setup = Setup.desk + ["write page.html \"\(page)\""]

  @Test func `a page says what it is called, and what is around the article is set apart`() throws {
    try expect(
      #"""
      $ stet source add page.html --id ferry --archived https://archive.example/1/ferry --retrieved 2026-11-20
      ferry⇥0 claims⇥revision 1⇥⇥⇥New ferry
      ! stet: title from <title>: New ferry
      ! stet: language from <html lang>: en
      ! stet: 1 passage set apart, no part of the article
      $ stet source show ferry
      source⇥ferry
      kind⇥article
      language⇥en
      title⇥New ferry
      claims⇥0
      revision 1⇥79 code points, on file, SHA-256 bc0722c9…
      original 1⇥text/html, read by stet-html 2, on file, SHA-256 abebcf39…
      retrieved 1⇥2026-11-20
      archived 1⇥https://archive.example/1/ferry
      excluded 7pqrr⇥0:10: site furniture: navigation
      """#, after: Self.setup)
  }

  @Test func `what cannot be taken in changes nothing, and says what would help`() throws {
    try expect(
      #"""
      $ write paper.pdf "%PDF-1.7\n"
      $ stet source add paper.pdf --id paper --title Paper
      ! stet: pdftotext, which reads a PDF, is not installed.
      ! hint: `apt-get install poppler-utils` installs it
      [69]
      $ stet source add page.html --id paper --as-type pdf
      ! stet: page.html was said to be a PDF, and is a web page.
      ! hint: without --as-type its content decides
      [65]
      $ write untitled.html "<!DOCTYPE html><p>It opened in May.</p>"
      $ stet source add untitled.html --id paper
      ! stet: `stet source add` needs --title: the headline or title.
      ! hint: as in: stet source add tunnel.txt --id tunnel-2025 --title "Tunnel opens"
      [64]
      $ stet source add page.html --id paper --extractor trafilatura
      ! stet: trafilatura, which was to read a web page, is not installed.
      ! hint: `pipx install trafilatura` installs it; without --extractor Stet's own reader does it
      [69]
      $ stet source add page.html --id paper --as-type word
      ! stet: “word” is no value for --as-type.
      ! hint: it takes: txt, md, html, mhtml, pdf, docx, odt, epub, eml, warc
      [64]
      $ stet source add page.html --id paper --updated soon
      ! stet: the time of the update “soon” is not a date such as 2023-07-28, 2023-07 or 2023.
      [65]
      $ write none.html "<!DOCTYPE html><title>Nothing</title>"
      $ stet source add none.html --id paper
      ! stet: none.html, a web page, holds no text.
      ! hint: nothing was recorded
      [65]
      $ stet source list
      $ ls claims
      ledger
      stet.db
      """#, after: Self.setup)
  }

  @Test func `a text is made again, and told where it is another`() throws {
    try expect(
      #"""
      $ stet source verify ferry
      ferry revision 1⇥the same text, made again from the original by stet-html 2
      $ stet source verify ferry --json
      {"changed":null,"difference":null,"extractor":"stet-html 2","media":"text/html","now":{"extractor":"stet-html 2","sha256":"bc0722c9…"},"original":"abebcf39…","revision":1,"same":true,"sha256":"bc0722c9…","source":"ferry"}
      $ stet source add - --id call --title Call <<< "They called."
      call⇥0 claims⇥revision 1⇥⇥⇥Call
      $ stet source verify call
      call revision 1⇥the text came as it is, and has its SHA-256
      $ stet source verify call --json
      {"changed":null,"difference":null,"extractor":null,"media":null,"now":null,"original":null,"revision":1,"same":true,"sha256":"6689deeb…","source":"call"}
      $ stet source verify ferry --revision 2
      ! stet: ferry has no such revision.
      ! hint: `stet source show ferry` lists them, numbered from 1
      [66]
      $ stet source revise ferry page.html
      ! stet: this is the text of ferry, revision 1, already
      $ stet source show ferry --json
      {"agency":null,"author":null,"claims":0,"exclusions":[{"because":"site furniture: navigation","end":10,"id":"3atq5","revision":1,"start":0}],"id":"ferry","kind":"article","language":"en","note":null,"partial":null,"published":null,"publisher":null,"revisions":[{"archived":null,"extractor":"stet-html 2","length":79,"media":"text/html","number":1,"onFile":true,"original":"abebcf39…","originalOnFile":true,"retrieved":null,"sha256":"bc0722c9…"}],"signed":[],"title":"New ferry","updated":null,"url":null}
      """#, after: Self.setup + ["stet source add page.html --id ferry"])
  }

  @Test func `texts and originals are put back`() throws {
    try expect(
      #"""
      $ stet source attach page.html
      ferry⇥abebcf39…⇥page.html
      $ stet source attach page.html --json
      [{"file":"page.html","original":true,"sha256":"abebcf39…","sources":["ferry"],"texts":[]}]
      $ stet source attach page.html --quiet
      ferry
      $ write other.html "<!DOCTYPE html><p>Another page.</p>"
      $ stet source attach other.html
      ! stet: no revision in this ledger has the text of other.html (SHA-256 bc842466cc85…).
      ! hint: `stet source revise SLUG FILE` records a new text; `stet source add` a new source
      [66]
      """#, after: Self.setup + ["stet source add page.html --id ferry"])
  }
}
