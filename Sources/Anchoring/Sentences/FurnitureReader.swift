/// Recognises the furniture of a page by a line's own words.
///
/// It errs on the side of the article: a line is furniture when all of it is known to be, or when
/// it asks the reader to do something in words that only a page uses.
enum FurnitureReader {
  /// Longer than any line of furniture, in bytes.
  private static let longestLine = 300

  /// What `line`, which is trimmed and in bytes, is; nil for what may be the article's.
  static func furniture(in line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Furniture? {
    guard line.count <= longestLine, mayBeFurniture(line, of: bytes) else { return nil }
    let line = PageLine(bytes.words(in: line))
    if let furniture = furniture(line) { return furniture }
    let parts = line.line.unicodeScalars.split { "|·•｜[]".unicodeScalars.contains($0) }
    guard (2...8).contains(parts.count) else { return nil }
    let kinds = parts.map { furniture(PageLine(String($0))) }
    return kinds.contains(nil) ? nil : kinds[0]
  }

  /// Whether `sentence` names whose picture or words a paragraph is.
  static func isCredit(_ sentence: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = bytes.firstWord(in: sentence)
    guard sentence.count <= longestLine,
      first.map(PageWords.firstWordsOfCredits.contains) ?? true
    else { return false }
    let line = PageLine(bytes.words(in: sentence))
    return line.isCredit || PageWords.phrases[line.folded] == .byline
  }

  /// Whether any rule can hold for `line`, by its first word or, where it is short, by what it ends
  /// with: most lines of an article are past with that.
  private static func mayBeFurniture(
    _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = bytes.firstWord(in: line) else { return true }
    if PageWords.firstWords.contains(first) || endsByline(line, of: bytes) { return true }
    let mayNamePost = line.count <= 100 && bytes[line].contains(UInt8(ascii: ","))
    return mayNamePost && bytes[line.upperBound - 1] != UInt8(ascii: ".")
  }

  private static func endsByline(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = line.upperBound - (bytes[line.upperBound - 1] == UInt8(ascii: ".") ? 1 : 0)
    return PageWords.bylineEndings.contains { ending in
      ending.utf8.count < end - line.lowerBound
        && bytes[(end - ending.utf8.count)..<end].elementsEqual(ending.utf8)
    }
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
    if line.isCommentCount { return .comments }
    if line.isPageNumber { return .page }
    return line.hasWords ? nil : .ornament
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The word that `line` begins with, in small letters; nil where that is not one in ASCII.
  fileprivate func firstWord(in line: Range<Int>) -> String? {
    // Longer than any word that is asked for.
    let bound = Swift.min(line.upperBound, line.lowerBound + 16)
    var end = line.lowerBound
    while end < bound, self[end].isASCIILetter { end += 1 }
    guard end > line.lowerBound, end == line.upperBound || self[end] < 0x80 else { return nil }
    return words(in: line.lowerBound..<end).lowercased()
  }
}
