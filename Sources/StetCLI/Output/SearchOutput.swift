internal import Claims
internal import Matching
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// So many texts besides the claim's own are shown of each claim on a terminal.
  private static let shownMatches = 2

  /// Claims that a search found: on a terminal with the words that it found them by, on a pipe a row
  /// each.
  func printFound(_ found: [SearchResult]) {
    guard console.isTerminal else {
      for result in found {
        let best = result.matches.first
        console.printRow(
          row(of: result.entry.claim) + [
            StyledText(best?.field.rawValue ?? ""), best.map { styled($0.snippet) } ?? "",
          ])
      }
      return
    }
    if found.isEmpty { return report("stet: no claims") }
    for result in found { printFound(result) }
  }

  private func printFound(_ result: SearchResult) {
    let claim = result.entry.claim
    let stands = claim.stands != nil && claim.withdrawn == nil ? ", stands" : ""
    let text = result.matches.first { $0.field == .text }
    let head = StyledText(claim.id, .bold) + "  " + claim.status.shown + StyledText(stands) + "  "
    let words = text.map { styled($0.snippet) } ?? StyledText(claim.text)
    console.printWrapped(head + words.onOneLine, hanging: claim.id.columns + 2)
    let others = result.matches.filter { $0.field != .text }
    let indent = String(repeating: " ", count: claim.id.columns + 2)
    for match in others.prefix(Self.shownMatches) {
      let name = [match.field.rawValue, match.id].compactMap(\.self).joined(separator: " ")
      console.printWrapped(
        StyledText(indent) + StyledText(name, .dim) + "  " + styled(match.snippet).onOneLine,
        hanging: indent.columns + 2)
    }
  }

  /// What was found is bold and underlined, or in brackets where there are no styles.
  private func styled(_ snippet: MarkedSnippet) -> StyledText {
    snippet.pieces.map { piece in
      guard piece.isMarked else { return StyledText(piece.words) }
      return console.isInColor ? StyledText(piece.words, .quoted) : StyledText("[\(piece.words)]")
    }.joined()
  }
}

extension SearchResult {
  /// In canonical form.
  var json: String {
    let matches = JSON.array(self.matches.map(\.json)).canonical
    return #"{"claim":\#(entry.json()),"matches":\#(matches)}"#
  }
}

extension SearchMatch {
  /// Marks are counted in code points of the snippet.
  fileprivate var json: JSON {
    var marks: [JSON] = []
    var position = 0
    for piece in snippet.pieces {
      let end = position + piece.words.unicodeScalars.count
      if piece.isMarked { marks.append(.object(["start": .int(position), "end": .int(end)])) }
      position = end
    }
    return .object([
      "field": .string(field.rawValue), "id": id.map(JSON.string) ?? .null,
      "marks": .array(marks), "snippet": .string(snippet.pieces.map(\.words).joined()),
    ])
  }
}
