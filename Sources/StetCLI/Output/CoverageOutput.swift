internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// The sentences that nobody answers for: which, where, why they can be checked, what is missing,
  /// and their words.
  func printOpenSentences(_ found: SourceCoverage) {
    let sentences = found.coverage.sentences(.open)
    guard console.isTerminal else {
      for open in sentences {
        console.printRow([
          String(open.sentence.number), "\(open.sentence.range)", open.kinds.joined(separator: " "),
          open.missingWords.joined(separator: "; "), open.words,
        ])
      }
      return
    }
    var table = Table([
      .init("no.", alignment: .right), .init("missing", truncation: .end),
      .init("sentence", truncation: .end),
    ])
    for open in sentences {
      let missing = open.missing.isEmpty ? open.kinds : open.missingWords
      table.append([
        StyledText(String(open.sentence.number)),
        StyledText(missing.joined(separator: open.missing.isEmpty ? ", " : "; "), .concern),
        StyledText(open.words),
      ])
    }
    console.print(table)
  }

  /// Says which exclusions hold no longer: somebody has to look at those passages again.
  func sayLapsed(_ found: SourceCoverage) {
    if found.lapsed.isEmpty { return }
    console.say(
      "stet: \(found.lapsed.count.counted("exclusion")) of \(found.source.id) no longer \(found.lapsed.count == 1 ? "holds" : "hold"), for the words have changed or their text is not on file: \(found.lapsedIDs.joined(separator: ", "))"
    )
  }

  func json(_ found: SourceCoverage) -> JSON {
    .object(
      found.figures.merging([
        "open": .array(found.coverage.sentences(.open).map { .object($0.members) }),
        "lapsed": JSON(found.lapsedIDs),
      ]) { figure, _ in figure })
  }

  // MARK: Sentences with their claims

  /// A source's newest text in numbered sentences, with a blank line between its paragraphs.
  func printSentences(_ found: SourceCoverage) {
    var paragraph: Int?
    let digits = String(found.coverage.sentences.last?.sentence.number ?? 0).count
    for covered in found.coverage.sentences {
      let sentence = covered.sentence
      let marks = found.marks(on: sentence)
      guard console.isTerminal else {
        console.printRow([
          String(sentence.number), covered.sign, "\(sentence.range)",
          marks.map(\.line).joined(separator: "; "), covered.words,
        ])
        continue
      }
      if let paragraph, paragraph != sentence.paragraph { console.print("") }
      paragraph = sentence.paragraph
      printSentence(covered, marks, digits: digits)
    }
  }

  /// A sentence behind its number and state, set within the window, and the claims on it below.
  private func printSentence(
    _ covered: CoveredSentence, _ marks: [SourceCoverage.Mark], digits: Int
  ) {
    let number = String(covered.sentence.number)
    let space = String(repeating: " ", count: digits - number.count)
    let sign = covered.sign.padded(to: 9)
    let head = StyledText("\(space)\(number)  ", .dim) + StyledText("\(sign)  ", covered.style)
    let words = StyledText(covered.words, covered.state == nil ? .dim : .plain).onOneLine
    let indent = digits + 13
    console.printWrapped(head + words, hanging: indent)
    for mark in marks {
      let stance = mark.stance == .asserts ? "" : " (\(mark.stance.rawValue))"
      console.print(
        StyledText(String(repeating: " ", count: indent)) + StyledText(mark.claim.id + " ", .bold)
          + mark.claim.status.shown + StyledText(stance, .dim))
    }
  }

  func sentencesJSON(_ found: SourceCoverage) -> JSON {
    .array(
      found.coverage.sentences.map { covered in
        let sentence = covered.sentence
        return .object([
          "number": .int(sentence.number), "start": .int(sentence.range.start),
          "end": .int(sentence.range.end), "text": .string(covered.words),
          "role": .string(sentence.role.name),
          "furniture": JSON(sentence.role.furniture?.rawValue),
          "checkable": .bool(covered.state != nil), "state": JSON(covered.state?.rawValue),
          "why": JSON(covered.kinds), "missing": JSON(covered.missingWords),
          "claims": .array(
            found.marks(on: sentence).map {
              [
                "id": .string($0.claim.id), "status": .string($0.claim.status.rawValue),
                "stance": .string($0.stance.rawValue),
              ]
            }),
        ])
      })
  }
}

extension SourceCoverage {
  /// The counts in words.
  var counts: String {
    func count(_ state: CoveredSentence.State) -> String {
      "\(coverage.sentences(state).count) \(state.rawValue)"
    }
    let states = CoveredSentence.State.allCases.map(count).joined(separator: ", ")
    return
      "\(coverage.sentences.count.counted("sentence")) in \(source.id), revision \(revision.number); \(coverage.checkable.count) checkable: \(states)"
  }

  /// The counts as JSON has them.
  var figures: [String: JSON] {
    [
      "source": .string(source.id), "revision": .int(revision.number),
      "sentences": .int(coverage.sentences.count), "checkable": .int(coverage.checkable.count),
      "covered": .int(coverage.sentences(.covered).count),
      "excluded": .int(coverage.sentences(.excluded).count), "percent": .int(coverage.percent),
    ]
  }

  fileprivate var lapsedIDs: [String] {
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    return lapsed.compactMap { ids[$0.hash] }
  }
}

extension CoveredSentence {
  /// What makes it checkable.
  var kinds: [String] { assessed.why.map(\.rawValue) }

  /// The words of what is missing.
  var missingWords: [String] { missing.map(\.words) }

  /// The sentence as JSON has it where it is open.
  var members: [String: JSON] {
    [
      "number": .int(sentence.number), "start": .int(sentence.range.start),
      "end": .int(sentence.range.end), "text": .string(words), "why": JSON(kinds),
      "missing": JSON(missingWords),
    ]
  }

  /// How it fares, in a word: its state, or what it is instead.
  fileprivate var sign: String {
    state?.rawValue ?? (sentence.isFurniture ? "furniture" : "-")
  }
}

extension CoveredSentence {
  fileprivate var style: Style {
    switch state {
    case .open: .concern
    case .covered: Style(.green)
    case .excluded, nil: .dim
    }
  }
}

extension SourceCoverage.Mark {
  /// The claim and its headline; how the words stand to it, where it does not stand in them.
  fileprivate var line: String {
    "\(claim.id) \(claim.status.rawValue)"
      + (stance == .asserts ? "" : " (\(stance.rawValue))")
  }
}

extension Sentence.Role {
  fileprivate var name: String {
    switch self {
    case .body: "body"
    case .heading: "heading"
    case .listItem: "item"
    case .furniture: "furniture"
    }
  }

  fileprivate var furniture: Furniture? {
    if case .furniture(let furniture) = self { furniture } else { nil }
  }
}
