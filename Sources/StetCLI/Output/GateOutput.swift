internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// A line a finding: what is the matter, where, what it is about, and the command that comes next.
  func printFindings(_ gate: Gate) {
    guard console.isTerminal else {
      for finding in gate.findings {
        let cells = finding.cells
        console.printRow([
          cells.matter, StyledText(cells.place), StyledText(cells.about),
          StyledText(finding.nextStep.command),
        ])
      }
      return
    }
    var table = Table([
      .init("matter"), .init("where"), .init("what", truncation: .end), .init("next"),
    ])
    for finding in gate.findings {
      let cells = finding.cells
      table.append([
        finding.shownMatter, StyledText(cells.place), StyledText(cells.about),
        StyledText(showsNextSteps ? finding.nextStep.command : "", .command),
      ])
    }
    console.print(table)
  }

  /// Whether findings name the command that comes next: there must be room for it beside them.
  var showsNextSteps: Bool { !console.isTerminal || console.window().columns >= 110 }

  /// The outcome in words.
  func sentence(_ gate: Gate) -> String {
    let count = gate.findings.count
    guard count == 0 else {
      return "\(count.counted("thing")) \(count == 1 ? "stands" : "stand") in the way"
    }
    let shares = gate.sources.map { "\($0.source.id) \($0.coverage.percent) percent" }
    let covered = shares.isEmpty ? "" : "; covered: \(shares.joined(separator: ", "))"
    return "nothing stands in the way of \(gate.claimCount.counted("claim"))\(covered)"
  }

  func json(_ gate: Gate) -> JSON {
    [
      "claims": .int(gate.claimCount), "sources": .array(gate.sources.map { .object($0.figures) }),
      "findings": .array(gate.findings.map(\.json)),
    ]
  }
}

extension Gate.Finding {
  fileprivate var shownMatter: StyledText {
    switch self {
    case .claim(let claim): claim.status.shown
    case .open: StyledText("○ open", .concern)
    case .unclaimed, .textMissing, .noClaims: cells.matter
    }
  }

  fileprivate var cells: (matter: StyledText, place: String, about: String) {
    switch self {
    case .claim(let claim): (claim.status.styledName, claim.id, claim.text)
    case .open(let sentence, let source):
      (
        "open", "\(source), sentence \(sentence.sentence.number)",
        sentence.missing.isEmpty
          ? sentence.words : "missing: \(sentence.missingWords.joined(separator: "; "))"
      )
    case .unclaimed(let source): ("unclaimed", source, "no claim stands in it")
    case .textMissing(let source, _): ("text missing", source, "its newest text is not on file")
    case .noClaims: ("no claims", "the desk", "there is no claim to check")
    }
  }

  /// What is the matter, where, and what it is about.
  var line: String {
    [cells.matter.plain, cells.place, cells.about.shortened].joined(separator: "  ")
  }

  /// The command that a person would give next, its own words left open.
  var nextStep: NextStep {
    switch self {
    case .claim(let claim): claim.nextStep(reason: "REASON")
    case .open(let sentence, let source):
      NextStep(command: "stet log TEXT -s \(source) --sentence \(sentence.sentence.number)")
    case .unclaimed(let source): NextStep(command: "stet source show \(source) --sentences")
    case .textMissing: NextStep(command: "stet source attach FILE")
    case .noClaims: NextStep(command: "stet log TEXT -s SLUG -q QUOTE")
    }
  }

  fileprivate var json: JSON {
    var members: [String: JSON] = ["next": .string(nextStep.command)]
    switch self {
    case .claim(let claim):
      members["kind"] = "claim"
      members["claim"] = .string(claim.id)
      members["status"] = .string(claim.status.rawValue)
      members["text"] = .string(claim.text)
    case .open(let sentence, let source):
      members.merge(sentence.members) { member, _ in member }
      members["kind"] = "open"
      members["source"] = .string(source)
    case .unclaimed(let source):
      members["kind"] = "unclaimed"
      members["source"] = .string(source)
    case .textMissing(let source, let sha256):
      members["kind"] = "text"
      members["source"] = .string(source)
      members["sha256"] = JSON(sha256?.hex)
    case .noClaims: members["kind"] = "no-claims"
    }
    return .object(members)
  }
}
