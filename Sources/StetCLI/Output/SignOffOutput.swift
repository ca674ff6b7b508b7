internal import Claims
internal import Terminal
internal import Workflow

extension Session {
  /// One line about what has been signed.
  func printSigned(_ signing: Signing) {
    let signOff = signing.signOff
    let source = signing.source.source
    let cells = [
      source.id, source.numbered(signOff.revision), "signed by \(signOff.stamp.by)",
      signOff.countsInWords, "SHA-256 \(signOff.sha256.hex)",
    ]
    guard console.isTerminal else { return console.printRow(cells) }
    console.printWrapped(
      StyledText(cells[0], .bold) + StyledText("  " + cells[1...3].joined(separator: ", "))
        + StyledText("  SHA-256 \(signOff.sha256.hex.prefix(12))…", .dim), hanging: 2)
  }

  /// Rows about who signed a source, and whether they would still find it as it was.
  ///
  /// - Parameter since: How many events came after each sign-off.
  func rows(of signOffs: [SignOff], in source: Source, since: [Int]) -> [[String]] {
    zip(signOffs, since).map { signOff, count in
      let role = signOff.role.rawValue
      let after = count == 0 ? "nothing" : count.counted("event")
      return [
        "signed",
        "\(source.numbered(signOff.revision)), \(signOff.countsInWords), by \(signOff.stamp.by) (\(role)), \(console.isTerminal ? ago(signOff.stamp.at) : signOff.stamp.at), \(after) since: \(signOff.because)",
      ]
    }
  }

  /// What the gate would have said to what was signed nevertheless, shortly.
  func sayFindings(_ gate: Gate, of source: Source) {
    if gate.findings.isEmpty { return }
    console.say("stet: signed, though \(sentence(gate)):")
    for finding in gate.findings.prefix(3) { console.say("  " + finding.line) }
    if gate.findings.count > 3 { console.say("  …") }
    console.say("hint: `stet check \(source.id)` lists what is to be done")
  }
}

extension SignOff {
  /// `2 verified, 1 disputed`.
  fileprivate var countsInWords: String {
    let words = Status.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.rawValue)" }
    }
    return words.isEmpty ? "no claims" : words.joined(separator: ", ")
  }
}

extension Source {
  /// A revision as people call it.
  fileprivate func numbered(_ hash: EventHash) -> String {
    revision(hash).map { "revision \($0.number)" } ?? "a revision not known here"
  }
}
