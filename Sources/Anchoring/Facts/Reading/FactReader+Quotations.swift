extension FactReader {
  /// Reads the quotations: the words between their marks, without the marks and without the comma
  /// or full stop that stands before the closing one.
  ///
  /// A checker's span covers a quotation with or without its marks. A double or corner mark whose
  /// partner stands in another sentence opens to the end, or closes from the beginning. A single
  /// mark is one only where it cannot be an apostrophe.
  mutating func readQuotations() {
    var reader = QuotationReader(glyphs: glyphs)
    reader.read()
    quotations = reader.ranges
  }
}

/// Pairs quote marks, from left to right and in one pass.
struct QuotationReader {
  let glyphs: [Glyph]

  /// The words between marks, outermost pairs only.
  private(set) var ranges: [Range<Int>] = []

  private enum Mark {
    case double
    case straight
    case single
    case plain
    case corner
    case hollow
    case angle
  }

  /// The mark that is open: where its words begin, how many of its kind are open inside it, and
  /// where a weak closing single mark stood.
  private var open: (mark: Mark, start: Int, depth: Int, weak: Int?)?

  /// Whether any mark has opened or closed: only the first to close may do so from the beginning.
  private var hasClosed = false

  init(glyphs: [Glyph]) {
    self.glyphs = glyphs
  }

  mutating func read() {
    var index = 0
    while index < glyphs.count {
      switch glyphs[index].scalar {
      case 0x201C: opening(.double, at: index)
      case 0x201D: closing(.double, at: index)
      case 0x300C: opening(.corner, at: index)
      case 0x300D: closing(.corner, at: index)
      case 0x300E: opening(.hollow, at: index)
      case 0x300F: closing(.hollow, at: index)
      case 0xAB: opening(.angle, at: index)
      case 0xBB: closing(.angle, at: index)
      case 0x22: straight(at: index)
      case 0x2018 where beginsWord(index): opening(.single, at: index)
      case 0x2019: closingSingle(.single, at: index)
      case 0x27: plain(at: index)
      default: break
      }
      index += 1
    }
    close(atEnd: glyphs.count)
  }

  private mutating func opening(_ mark: Mark, at index: Int) {
    if let current = open {
      if current.mark == mark, mark != .single {
        open?.depth += 1
        return
      }
      guard current.mark == .single || current.mark == .plain else { return }
      // A new mark: what looked like an apostrophe closed the single one, or nothing did.
      if let weak = current.weak { add(current.start..<weak) } else if mark == .single { return }
    }
    open = (mark, index + 1, 0, nil)
    hasClosed = true
  }

  private mutating func closing(_ mark: Mark, at index: Int) {
    guard let current = open else {
      // What opened it stands in an earlier sentence.
      if !hasClosed { add(0..<index) }
      hasClosed = true
      return
    }
    if current.mark == .single || current.mark == .plain, mark == .double {
      if let weak = current.weak { add(current.start..<weak) }
      open = nil
      return
    }
    guard current.mark == mark else { return }
    if current.depth > 0 {
      open?.depth -= 1
    } else {
      add(current.start..<index)
      open = nil
    }
  }

  private mutating func straight(at index: Int) {
    if open?.mark == .straight {
      closing(.straight, at: index)
    } else if beginsWord(index) {
      opening(.straight, at: index)
    } else if open == nil, index > 0, !glyphs[index - 1].isDigit {
      closing(.straight, at: index)
    }
  }

  private mutating func plain(at index: Int) {
    if open?.mark == .plain {
      closingSingle(.plain, at: index)
    } else if open == nil, beginsWord(index), !isElision(index) {
      open = (.plain, index + 1, 0, nil)
    }
  }

  /// A closing single mark, unless letters follow; after an s it may be a possessive.
  private mutating func closingSingle(_ mark: Mark, at index: Int) {
    guard let current = open, current.mark == mark, index > current.start else { return }
    if index + 1 < glyphs.count, glyphs[index + 1].isLetter || glyphs[index + 1].isDigit { return }
    let isPossessive =
      (glyphs[index - 1].scalar | 0x20) == 0x73 && index + 2 < glyphs.count
      && glyphs[index + 1].isSpace && glyphs[index + 2].isLetter && !glyphs[index + 2].isCapital
    if isPossessive {
      if current.weak == nil { open?.weak = index }
      return
    }
    add(current.start..<index)
    open = nil
  }

  /// Whether a mark stands where words begin: nothing or white space or an opening before it, and
  /// words after it.
  private func beginsWord(_ index: Int) -> Bool {
    guard index + 1 < glyphs.count, !glyphs[index + 1].isSpace else { return false }
    guard index > 0 else { return true }
    let before = glyphs[index - 1]
    if before.isSpace || before.isKanji || before.isHiragana || before.isKatakana { return true }
    return [
      0x28, 0x5B, 0x2D, 0x2014, 0x201C, 0x22, 0x2018, 0x3A, 0x2F, 0x300C, 0x3001, 0x3002, 0xFF08,
    ].contains(before.scalar)
  }

  /// Whether an apostrophe stands for letters left out: ’90s, ’em, ’til.
  private func isElision(_ index: Int) -> Bool {
    glyphs[index + 1].isDigit
  }

  private mutating func close(atEnd end: Int) {
    guard let current = open else { return }
    switch current.mark {
    case .single, .plain:
      if let weak = current.weak { add(current.start..<weak) }
    default: add(current.start..<end)
    }
    open = nil
  }

  /// Adds the words without white space and closing punctuation at their ends.
  private mutating func add(_ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, glyphs[start].isSpace { start += 1 }
    while end > start, isTrailing(glyphs[end - 1]) { end -= 1 }
    // One letter between apostrophes stands for "and": rock ’n’ roll.
    let isApostrophe = open?.mark == .single || open?.mark == .plain
    guard end > start + (isApostrophe ? 1 : 0), glyphs[start..<end].contains(where: Self.isWordy)
    else { return }
    ranges.append(start..<end)
  }

  private func isTrailing(_ glyph: Glyph) -> Bool {
    glyph.isSpace
      || [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x3001, 0x3002, 0x2026].contains(glyph.scalar)
  }

  private static func isWordy(_ glyph: Glyph) -> Bool {
    glyph.isLetter || glyph.isDigit || glyph.isKanji || glyph.isHiragana || glyph.isKatakana
  }
}
