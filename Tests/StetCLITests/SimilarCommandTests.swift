import Testing

@testable import StetCLI

@Suite("Look-alikes")
struct SimilarCommandTests {
  @Test func `a text, a claim and an input are answered with earlier claims that say the like`()
    throws
  {
    try expect(
      #"""
      $ stet log "The ferry carries 420 passengers" -s ferry-2024 -q "carries 420 passengers"
      mori-1⇥unchecked⇥The ferry carries 420 passengers
      $ stet log "Sixty cars fit on the ferry" -s ferry-2024 -q "60 cars"
      mori-2⇥unchecked⇥Sixty cars fit on the ferry
      $ stet log "The ferry takes four hundred and twenty passengers" -s ferry-2024 -q "carries 420 passengers"
      mori-3⇥unchecked⇥The ferry takes four hundred and twenty passengers
      $ stet withdraw 2 -b "no"
      mori-2⇥withdrawn⇥Sixty cars fit on the ferry
      $ stet similar "#Ferry takes 60 cars?!"
      0.62⇥mori-2⇥withdrawn⇥Sixty cars fit on the ferry⇥Sixty, cars, ferry
      0.38⇥mori-3⇥unchecked⇥The ferry takes four hundred and twenty passengers⇥ferry
      0.13⇥mori-1⇥unchecked⇥The ferry carries 420 passengers⇥ferry
      $ stet similar 1 --limit 1
      0.69⇥mori-3⇥unchecked⇥The ferry takes four hundred and twenty passengers⇥four hundred and twenty, passengers, ferry, the same passage
      $ stet similar - <<< "420 PASSENGERS, the ferry carries\n"
      0.96⇥mori-1⇥unchecked⇥The ferry carries 420 passengers⇥420, carries, passengers, ferry
      0.64⇥mori-3⇥unchecked⇥The ferry takes four hundred and twenty passengers⇥four hundred and twenty, passengers, ferry
      0.20⇥mori-2⇥withdrawn⇥Sixty cars fit on the ferry⇥ferry
      $ stet similar "The ferry carries 420 passengers" --json
      [{"figures":["420"],"id":"mori-1","passage":false,"score":1,"status":"unchecked","text":"The ferry carries 420 passengers","words":["carries","passengers","ferry"]},{"figures":["four hundred and twenty"],"id":"mori-3","passage":false,"score":0.645,"status":"unchecked","text":"The ferry takes four hundred and twenty passengers","words":["passengers","ferry"]},{"figures":[],"id":"mori-2","passage":false,"score":0.201,"status":"withdrawn","text":"Sixty cars fit on the ferry","words":["ferry"]}]
      % stet similar "ferry 420 passengers"
      ‹dim›score‹/›  ‹dim›id‹/›      ‹dim›status‹/›       ‹dim›claim‹/›                      ‹dim›both have‹/›
      0.87   mori-1  ○ unchecked  The ferry carries 420 pa…  420, passengers, ferry
      0.87   mori-3  ○ unchecked  The ferry takes four hun…  four hundred and twenty,…
      0.19   mori-2  ‹dim›– withdrawn‹/›  Sixty cars fit on the fe…  ferry
      $ stet similar "Nothing of the kind"
      ! stet: no claim says anything like it
      $ stet similar "!?"
      ! stet: no claim says anything like it
      $ stet similar ""
      ! stet: the text is empty.
      ! hint: an empty variable, or a `$` in double quotes, gives an empty text
      [65]
      $ stet similar mori-9
      ! stet: there is no claim “mori-9”.
      ! hint: the last of that desk is mori-3
      [66]
      $ stet similar covid-19
      ! stet: no claim says anything like it
      $ stet similar 1 --limit 0
      ! stet: --limit takes a number from 1 up.
      [64]
      """#, after: Setup.sources)
  }

  @Test func `logging what is logged already is told, and shown first where that is asked for`()
    throws
  {
    try expect(
      #"""
      $ stet log "The ferry carries 420 passengers" -s ferry-2024 -q "carries 420 passengers"
      mori-1⇥unchecked⇥The ferry carries 420 passengers
      $ stet log "the ferry carries four hundred and twenty passengers." -s ferry-2024 -q "carries 420 passengers"
      mori-2⇥unchecked⇥the ferry carries four hundred and twenty passengers.
      ! stet: mori-1 (unchecked) says the same already
      $ stet log "A ferry carries 420 passengers" -s ferry-2024 -q "carries 420 passengers" --similar
      mori-3⇥unchecked⇥A ferry carries 420 passengers
      ! stet: earlier claims like it:
      !   1.00  mori-1  unchecked  The ferry carries 420 passengers
      !   1.00  mori-2  unchecked  the ferry carries four hundred and twenty passengers.
      ! stet: mori-1 (unchecked), mori-2 (unchecked) say the same already
      $ stet log "It does not run in winter" -s ferry-2024 -q "winter" --similar
      mori-4⇥unchecked⇥It does not run in winter
      """#, after: Setup.sources)
  }

  @Test func `rows that say what a claim or an earlier row says are told, as a dry run tells them`()
    throws
  {
    try expect(
      #"""
      $ stet log "The ferry carries 420 passengers" -s ferry-2024 -q "carries 420 passengers"
      mori-1⇥unchecked⇥The ferry carries 420 passengers
      $ write c.jsonl "{\"text\":\"the FERRY carries four hundred and twenty passengers\",\"source\":\"ferry\",\"quote\":\"420 passengers\",\"nth\":1}\n{\"text\":\"It does not run in winter\",\"source\":\"ferry\",\"quote\":\"winter\",\"verdict\":\"verified\",\"because\":\"ok\"}\n{\"text\":\"It does not run in winter!\",\"source\":\"ferry\",\"quote\":\"winter\"}\n"
      $ stet import c.jsonl --dry-run
      mori-2
      mori-3
      mori-4
      ! stet: line 1: mori-1 (unchecked) says the same already
      ! stet: line 3: mori-3 (verified) says the same already
      ! stet: 3 claims could be imported; nothing was written
      $ stet import c.jsonl
      mori-2
      mori-3
      mori-4
      ! stet: line 1: mori-1 (unchecked) says the same already
      ! stet: line 3: mori-3 (verified) says the same already
      ! stet: imported 3 claims
      $ stet import c.jsonl --json
      {"claims":["mori-5","mori-6","mori-7"],"imported":3}
      ! stet: line 1: mori-1 (unchecked), mori-2 (unchecked) say the same already
      ! stet: line 2: mori-3 (verified), mori-4 (unchecked) say the same already
      ! stet: line 3: mori-3 (verified), mori-4 (unchecked), mori-6 (verified) say the same already
      ! stet: imported 3 claims
      """#, after: Setup.sources)
  }

  @Test func `a row that is withdrawn as a duplicate is not told to be one`() throws {
    try expect(
      #"""
      $ write c.jsonl "{\"id\":\"a\",\"text\":\"It is dear\",\"citations\":[]}\n{\"id\":\"b\",\"text\":\"It is dear\",\"citations\":[],\"withdrawn\":{\"because\":\"twice\",\"duplicate\":\"a\"}}\n{\"id\":\"c\",\"text\":\"It is DEAR\",\"citations\":[]}\n"
      $ stet import c.jsonl
      mori-1
      mori-2
      mori-3
      ! stet: line 3: mori-1 (unchecked), mori-2 (withdrawn) say the same already
      ! stet: imported 3 claims
      """#, after: Setup.sources)
  }

  @Test(arguments: [("n", 1), ("y", 2)])
  func `somebody at a terminal is asked before a claim like another is logged`(
    answer: String, claims: Int
  ) throws {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.sources { try transcript.run("$ " + line) }
    let interaction = Interaction(ask: { _ in answer }, edit: { _, _ in .notFound })
    for text in ["It carries 60 cars", "Sixty cars are carried"] {
      let outcome = desk.run(
        ["log", text, "-s", "ferry-2024", "-q", "60 cars", "--similar"], isTerminal: true,
        interaction: interaction)
      #expect(outcome.status == 0)
    }
    #expect(try desk.output("list").split(separator: "\n").count == claims)
  }
}
