import Testing

@Suite("Importing claims")
struct ImportTests {
  @Test func `a table is taken as a whole, its cells as they stand`() throws {
    try expect(
      #"""
      $ write c.csv "\xEF\xBB\xBFtext,source,quote,prefix,suffix,nth,claimant,tags,priority,verdict,because,basis,fix,colour\r\n\"It carries \"\"420\"\",\r\nsays the port\",ferry,420 passengers,carries ,,,'=SUM(1),a; b;c,1,verified,ok,document,,red\r\n\r\nIt carries 60 cars,ferry,60 cars,,,,,,,disputed,no,,It carries 40 cars,\r\n"
      $ stet import c.csv --dry-run
      mori-1
      mori-2
      ! stet: 2 claims could be imported; nothing was written
      $ stet list
      $ stet import c.csv
      mori-1
      mori-2
      ! stet: imported 2 claims
      $ stet list
      mori-1⇥verified⇥It carries "420",\r\nsays the port
      mori-2⇥disputed⇥It carries 60 cars
      $ stet show 1
      mori-1  verified  (sole)
      It carries "420",  says the port
      claimant⇥=SUM(1)
      priority⇥1
      tags⇥a, b, c
      logged⇥mori, 2026-11-21T09:00:00Z

      asserts  fqdaj  ferry-2024, revision 1, 56:70, unchanged
        …A new ferry joins the bay line.  The “Sea Star” carries [420 passengers] and 60 cars, the port said. The fare is ¥1,200. It does not run…

      verified  0wjns  by mori (editor), 2026-11-21T09:00:00Z, document, live
        ok
      $ stet import c.csv --json
      {"claims":["mori-3","mori-4"],"imported":2}
      ! stet: line 2: mori-1 (verified) says the same already
      ! stet: line 5: mori-2 (disputed) says the same already
      ! stet: imported 2 claims
      """#, after: Setup.sources)
  }

  @Test func `a table from a spreadsheet of any sort is read`() throws {
    try expect(
      #"""
      $ stet import - --format csv <<< "text,source,start,end\rx,ferry,0,5\ry,ferry,6,9"
      mori-1
      mori-2
      ! stet: imported 2 claims
      $ stet import - <<< "text,source,quote\nz,ferry,60 cars"
      mori-3
      ! stet: imported 1 claim
      $ stet import - <<< "{\"text\":\"w\",\"source\":\"ferry\",\"quote\":\"420 passengers\",\"nth\":2,\"tags\":[\"a\"]}\n\n{\"text\":\"v\",\"source\":\"ferry\",\"start\":0,\"end\":5}\n"
      mori-4
      mori-5
      ! stet: imported 2 claims
      $ stet list
      mori-1⇥unchecked⇥x
      mori-2⇥unchecked⇥y
      mori-3⇥unchecked⇥z
      mori-4⇥unchecked⇥w
      mori-5⇥unchecked⇥v
      $ write none.csv "text,source,quote\n"
      $ stet import none.csv
      ! stet: imported 0 claims
      """#, after: Setup.sources)
  }

  @Test func `a line of a report whose lists or flags are none is a bad row`() throws {
    try expect(
      #"""
      $ stet import - <<< "{\"text\": \"x\", \"citations\": 7}\n"
      ! stet: line 1: `citations` is not a list.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "{\"text\": \"x\", \"citations\": []}\n{\"text\": \"y\", \"citations\": [], \"queries\": \"Which year?\"}\n"
      ! stet: line 2: `queries` is not a list.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "{\"text\": \"x\", \"citations\": [], \"notes\": [{\"text\": \"for us\", \"private\": \"yes\"}]}\n"
      ! stet: line 1: `private` is neither true nor false.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "{\"text\": \"x\", \"citations\": null, \"notes\": [{\"text\": \"for us\", \"private\": true}, {\"text\": \"for all\", \"private\": false}]}\n"
      mori-1
      ! stet: imported 1 claim
      $ stet show 1
      mori-1  unchecked  (none)
      x
      priority⇥2
      logged⇥mori, 2026-11-21T09:00:00Z

      note by mori, 2026-11-21T09:00:00Z, private: for us

      note by mori, 2026-11-21T09:00:00Z: for all
      """#, after: Setup.sources)
  }

  @Test func `a bad row names its line, and nothing is imported`() throws {
    try expect(
      #"""
      $ stet import - <<< ""
      ! stet: line 1: the table is empty.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,quote\nx,cars"
      ! stet: line 1: the column `source` is missing.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,start\nx,ferry,1"
      ! stet: line 1: the column `quote`, or `start` and `end`, is missing.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,text,source,quote\nx,y,ferry,cars"
      ! stet: line 1: the column `text` stands twice.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,cars\n\"multi\nline\",ferry,cars\ny,ferry\n"
      ! stet: line 5: 2 cells, where the header has 3.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,cars\ny,ferry,\"cars\n"
      ! stet: line 3: a quote mark is never closed.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,\"cars\"s\n"
      ! stet: line 2: text follows a closing quote mark.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,fer\"ry,cars\n"
      ! stet: line 2: a quote mark stands in a cell that does not begin with one.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,\xFF\n"
      ! stet: line 2: a cell is not UTF-8.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,60 cars\ny,ferry,passengers\n"
      ! stet: line 3: “passengers” stands 2 times in ferry-2024:
      !   --span 60:70  … “Sea Star” carries 420 [passengers] and 60 cars, the port s…
      !   --span 167:177  …r. The port expects 420 [passengers] a day. …
      ! hint: `prefix` or `suffix` with the words beside it, `nth`, or `start` and `end` decide
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,60 cars\n,ferry,60 cars\n"
      ! stet: line 3: `text` is missing.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote\nx,train,60 cars\n"
      ! stet: line 2: there is no source “train”.
      ! hint: there are: ferry-2024, port-notice
      [65]
      $ stet import - <<< "text,source,quote\nx,ferry,\n"
      ! stet: line 2: neither `quote` nor `start` and `end` is there.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,start,end\nx,ferry,,7,7\n"
      ! stet: line 2: the place 7:7 holds no words.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,start,end\nx,ferry,,7,\n"
      ! stet: line 2: `start` and `end` go together.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,start,end\nx,ferry,0,99999\n"
      ! stet: line 2: the span 0:99999 is outside ferry-2024, which has 185 code points.
      ! hint: a span counts code points of the newest text, from 0
      [65]
      $ stet import - <<< "text,source,quote,priority\nx,ferry,60 cars,first\n"
      ! stet: line 2: `priority` is not a number: “first”.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,verdict,because\nx,ferry,60 cars,true,ok\n"
      ! stet: line 2: “true” is no verdict (verified, disputed, unverifiable).
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,verdict,because\nx,ferry,60 cars,verified,\n"
      ! stet: line 2: `because` is missing.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,verdict,because\nx,ferry,60 cars,,ok\n"
      ! stet: line 2: `because` without a `verdict`.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "text,source,quote,tags\nx,ferry,60 cars,a/b\n"
      ! stet: line 2: “a/b” cannot be a tag: it takes letters, digits, hyphens, underscores and single dots.
      ! hint: for instance transport
      [65]
      $ stet import - <<< "{\"text\":\"x\",\"source\":\"ferry\",\"quote\":\"60 cars\"}\n{\"text\":1,\"source\":\"ferry\",\"quote\":\"60 cars\"}\n"
      ! stet: line 2: `text` is not text.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "{\"text\":\"x\",\"source\":\"ferry\",\"quote\":\"60 cars\"}\n[]\n"
      ! stet: line 2: not a JSON object.
      ! hint: nothing was imported
      [65]
      $ stet import - <<< "{\"text\":\"x\",\"source\":\"ferry\",\"quote\":\"60 cars\"}\n{\"text\":\n"
      ! stet: line 2: not JSON at byte 8: expected a JSON value.
      ! hint: nothing was imported
      [65]
      $ stet import nowhere.csv
      ! stet: there is no file nowhere.csv.
      ! hint: a path is taken from the folder that you are in; - is standard input
      [66]
      $ stet import ferry.txt --format pdf
      ! stet: “pdf” is no value for --format.
      ! hint: it takes: csv, jsonl
      [64]
      $ stet list
      """#, after: Setup.sources)
  }

  @Test func `an import is held to the rules`() throws {
    try expect(
      #"""
      $ write c.csv "text,source,quote,verdict,because\nx,ferry,60 cars,,\ny,ferry,60 cars,verified,ok\n"
      $ stet import c.csv --as kai
      ! stet: line 3: kai logged or last reworded mori-3 and may not review it.
      ! hint: reviewers.md:12 says `self-review | no`
      [77]
      $ stet import c.csv --as lou
      ! stet: line 3: lou is a logger; a verdict needs a reviewer or an editor.
      ! hint: reviewers.md:6 says `| lou | Lou | logger | yes |`; the role there decides
      [77]
      $ stet import c.csv --as eve
      ! stet: eve is not on the roster.
      ! hint: active in reviewers.md are: mori, kai, ann, lou; `stet reviewer add HANDLE` adds somebody
      [77]
      $ stet list
      mori-1⇥unchecked⇥A ticket costs 1,200 yen
      """#, after: Setup.team)
  }
}
