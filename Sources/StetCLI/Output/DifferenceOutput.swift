internal import Anchoring
internal import Claims
internal import Reporting
internal import Workflow

extension Session {
  /// The changes, each under its places in both texts and above the claims whose words lie there.
  func print(_ difference: RevisionDifference) {
    for (index, hunk) in difference.hunks.enumerated() {
      if index > 0 { console.print("") }
      console.print("@@ \(hunk.old) \(hunk.new) @@")
      let words = shown(MarkedText(hunk.pieces), keepingNewlines: true)
      console.printEscaped(
        (hunk.beginsMidway ? "…" : "") + words + (hunk.endsMidway ? "…" : ""))
      for beside in hunk.citations {
        console.printRow(
          [
            console.isTerminal ? "  " : "", beside.claim, beside.status.rawValue, beside.citation,
            beside.anchor.rawValue, beside.exact.shortened,
          ])
      }
    }
  }

  /// What two texts have differently, as `--json` has it.
  func json(_ difference: RevisionDifference) -> JSON {
    [
      "source": .string(difference.source.id), "from": .int(difference.from.number),
      "to": .int(difference.to.number),
      "changes": .array(
        difference.hunks.map { hunk in
          [
            "old": ["start": .int(hunk.old.start), "end": .int(hunk.old.end)],
            "new": ["start": .int(hunk.new.start), "end": .int(hunk.new.end)],
            "pieces": .array(
              hunk.pieces.map { ["kind": .string($0.kind.rawValue), "text": .string($0.words)] }),
            "claims": .array(
              hunk.citations.map { beside in
                [
                  "claim": .string(beside.claim), "citation": .string(beside.citation),
                  "status": .string(beside.status.rawValue),
                  "anchor": .string(beside.anchor.rawValue), "exact": .string(beside.exact),
                ]
              }),
          ]
        }),
    ]
  }
}
