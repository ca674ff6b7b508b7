/// Recognises the furniture of a page by a line's own words.
///
/// It errs on the side of the article: a line is furniture when all of it is known to be, or when
/// it asks the reader to do something in words that only a page uses.
enum FurnitureReader {
  /// Longer than any line of furniture, in bytes.
  private static let longestLine = 300

  /// What `line`, which is trimmed and in bytes, is; nil for what may be the article's.
  static func furniture(in line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Furniture? {
    guard line.count <= longestLine else { return nil }
    let line = PageLine(bytes.words(in: line))
    guard mayBeFurniture(line) else { return nil }
    if let furniture = furniture(line) { return furniture }
    let parts = line.line.unicodeScalars.split { "|·•｜".unicodeScalars.contains($0) }
    guard (2...8).contains(parts.count) else { return nil }
    let kinds = parts.map { furniture(PageLine(String($0))) }
    return kinds.contains(nil) ? nil : kinds[0]
  }

  /// Whether `sentence` names whose picture or words a paragraph is.
  static func isCredit(_ sentence: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard sentence.count <= longestLine else { return false }
    let line = PageLine(bytes.words(in: sentence))
    return line.isCredit || PageWords.agencies.contains(line.folded)
  }

  /// Whether any rule can hold for `line`, by its first word or, where it is short, its last ones:
  /// most lines of an article are past with that.
  private static func mayBeFurniture(_ line: PageLine) -> Bool {
    guard let first = line.firstToken, first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      line.folded.utf8.starts(with: first.utf8)
    else { return true }
    return PageWords.firstWords.contains(first)
      || (!line.hasFullStop && line.folded.utf8.count <= 80 && line.folded.utf8.contains(0x2C))
  }

  private static func furniture(_ line: PageLine) -> Furniture? {
    if let known = PageWords.phrases[line.folded] { return known }
    if line.isByline { return .byline }
    if line.isTimestamp { return .timestamp }
    if line.isCredit { return .credit }
    if line.isConsent { return .consent }
    if line.isPrompt { return .prompt }
    if line.isShareBar { return .share }
    if line.isLink { return .link }
    return line.hasWords ? nil : .ornament
  }
}
