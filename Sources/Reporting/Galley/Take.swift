internal import Anchoring

/// A part of an article that is set with its notes beside it: a paragraph, or a part of a long one.
struct Take: Equatable {
  /// What the words are in the article.
  enum Role: String {
    /// The article's first line, where it is a heading.
    case headline
    case heading
    case body
    case item
    /// What belongs to the page around the article.
    case furniture
  }

  /// Where it stands, with the white space after it, in code points.
  let range: CodePointRange
  /// The same without white space that only sets it off from its neighbours.
  let content: CodePointRange
  let role: Role
  /// Whether the paragraph began in the take before.
  let runsOn: Bool
}

extension Take {
  /// How long a paragraph may be, in the widths of Latin letters: some twelve lines of the galley.
  ///
  /// A note that belongs to the last of these still stands in sight of its words.
  static let longestParagraph = 800
  /// How long a part of a longer paragraph is, at least.
  static let shortestPart = 320

  /// A text in takes, which leave no code point of it out.
  ///
  /// - Parameters:
  ///   - sentences: The text's sentences in their order.
  ///   - notes: Where there is something to say in the margin, in ascending order: a long
  ///     paragraph without notes is not parted.
  static func takes(of text: SourceText, sentences: [Sentence], notes: [Int]) -> [Take] {
    let layout = TakeLayout(text, notes: notes)
    var takes: [Take] = []
    func add(_ parts: [CodePointRange], _ role: Role) {
      for part in parts {
        takes.append(
          Take(
            range: part, content: layout.content(of: part), role: role,
            runsOn: part.start > parts[0].start))
      }
    }
    var start = 0
    var rest = sentences[...]
    while let first = rest.first {
      let paragraph = rest.prefix { $0.paragraph == first.paragraph }
      rest = rest[paragraph.endIndex...]
      let last = paragraph.last ?? first
      let end = rest.first.map {
        layout.paragraphStart(of: $0.range.start, after: last.range.end)
      }
      let range = CodePointRange(start, end ?? layout.length)
      let isFirst = takes.allSatisfy { $0.role == .furniture }
      add(layout.parts(of: paragraph, in: range), Role(paragraph, isFirst: isFirst))
      start = range.end
    }
    if takes.isEmpty { add([CodePointRange(0, layout.length)], .body) }
    return takes
  }
}

extension Take.Role {
  fileprivate init(_ paragraph: ArraySlice<Sentence>, isFirst: Bool) {
    if paragraph.allSatisfy(\.isFurniture) {
      self = .furniture
      return
    }
    self =
      switch paragraph.first?.role {
      case .heading: isFirst ? .headline : .heading
      case .listItem: .item
      case .body, .furniture, nil: .body
      }
  }
}
