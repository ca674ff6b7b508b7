internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// The changes, each under its places in both texts and above the claims whose words lie there.
  func print(_ difference: RevisionDifference) {
    for (index, hunk) in difference.hunks.enumerated() {
      if index > 0 { console.print("") }
      console.print(StyledText("@@ \(hunk.old) \(hunk.new) @@", Style(.cyan)))
      let words =
        StyledText(hunk.beginsMidway ? "…" : "") + styled(MarkedText(hunk.pieces))
        + StyledText(hunk.endsMidway ? "…" : "")
      if console.isTerminal {
        console.printWrapped(words)
        printClaims(beside: hunk)
      } else {
        console.output(console.shown(words) + "\n")
        for beside in hunk.citations {
          console.printRow([
            "", StyledText(beside.claim), beside.status.styledName, StyledText(beside.citation),
            StyledText(beside.anchor.rawValue), StyledText(beside.exact.shortened),
          ])
        }
      }
    }
  }

  private func printClaims(beside hunk: RevisionDifference.Hunk) {
    var table = Table([.init(), .init(), .init(), .init(), .init(), .init(truncation: .end)])
    for beside in hunk.citations {
      table.append([
        " ", StyledText(beside.claim, .bold), beside.status.shown,
        StyledText(beside.citation, .dim),
        StyledText(beside.anchor.rawValue), StyledText(beside.exact),
      ])
    }
    console.print(table)
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
