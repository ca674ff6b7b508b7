internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

/// A source's text for the pager: what it is, its address, and the words of a citation marked.
struct PagedText {
  private(set) var lines: [StyledText] = []
  /// The line to begin with, from 1: a few above the words.
  private(set) var start = 1

  /// How many lines stand above the words, where the pager does not begin at the top.
  private static let above = 4
  /// How many lines any window shows.
  private static let firstScreen = 12

  init(_ text: String, _ passage: CitedPassage, of source: Source) {
    lines.append(StyledText(source.fields.title ?? source.id, .bold))
    if let address = source.fields.url { lines.append(StyledText(address)) }
    lines += [StyledText(String(repeating: "─", count: 40), .dim)]
    let scalars = text.unicodeScalars
    let range = passage.placeShown
    let first =
      scalars.index(
        scalars.startIndex, offsetBy: range.start, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let last =
      scalars.index(first, offsetBy: range.count, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    var marked = StyledText(String(scalars[..<first]))
    marked.append(String(scalars[first..<last]), Style(nil, [.bold, .reversed]))
    let line = lines.count + scalars[..<first].count { $0 == "\n" } + 1
    start = line > Self.firstScreen ? line - Self.above : 1
    marked.append(String(scalars[last...]))
    lines += marked.splitAtLineFeeds
  }
}

extension CitedPassage {
  /// Where the words stand in the text that is shown, in code points.
  fileprivate var placeShown: CodePointRange {
    if let now = citation.now, source?.revision(now.revision)?.number == revision {
      return now.range
    }
    return citation.span.range
  }
}

extension StyledText {
  /// The lines, each with its styles; a carriage return before a line feed is no part of one.
  fileprivate var splitAtLineFeeds: [StyledText] {
    var lines = [StyledText()]
    for run in runs {
      let parts = run.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(StyledText()) }
        let line = part.last == "\r" ? part.dropLast() : part
        lines[lines.count - 1].append(String(String.UnicodeScalarView(line)), run.style)
      }
    }
    return lines
  }
}
