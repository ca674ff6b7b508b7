/// Tells whether marks that may end a sentence do.
struct StopReader {
  /// More letters than the longest word that is asked for.
  private static let longestWord = 16

  private let bytes: UnsafeBufferPointer<UInt8>
  private let hasCapitals: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, hasCapitals: Bool) {
    self.bytes = bytes
    self.hasCapitals = hasCapitals
  }

  /// The stop that begins at `offset` of `sentence`, whose end is that of its block.
  func stop(at offset: Int, in sentence: Range<Int>) -> Stop {
    let (first, width) = bytes.scalar(at: offset)
    let latinMarks = skip((offset + width)..<sentence.upperBound, \.isLatinStop)
    guard !first.isJapaneseStop, latinMarks < sentence.upperBound else {
      return japaneseStop(at: offset, in: sentence)
    }
    let next = bytes.scalar(at: latinMarks).scalar
    // Japanese is typed with half-width marks too: 本当か?彼は; not so Yahoo!ニュース.
    let isHalfWidth =
      (first == "?" || first == "!") && (next.isJapanese || next.closesPassage)
      && offset > sentence.lowerBound && bytes.scalar(before: offset).isJapanese
    return next.isJapaneseStop || isHalfWidth
      ? japaneseStop(at: offset, in: sentence)
      : latinStop(from: offset, to: latinMarks, in: sentence)
  }

  /// The stop whose `marks` end before the place given, in a script that puts a space after it.
  private func latinStop(from offset: Int, to marks: Int, in sentence: Range<Int>) -> Stop {
    let closers = skip(marks..<sentence.upperBound, \.closesPassage)
    let end = endOfCitations(closers..<sentence.upperBound)
    let next = bytes.skippingWhiteSpace(end..<sentence.upperBound)
    guard next > end, next < sentence.upperBound else {
      return Stop(end: end, next: next, endsSentence: next == sentence.upperBound)
    }
    let opening = skip(next..<sentence.upperBound, \.opensPassage)
    let endsSentence =
      mayBegin(at: opening, in: sentence)
      && (marks - offset == 1 && bytes[offset] == UInt8(ascii: ".")
        ? fullStopEnds(at: offset, in: sentence, before: opening)
        : !isReported(quotedUpTo: closers, before: next, in: sentence)
          && !isName(endingAt: offset, before: opening..<sentence.upperBound, in: sentence))
    return Stop(end: end, next: next, endsSentence: endsSentence)
  }

  /// The stop that begins at `offset`, in a script that puts no space after it.
  private func japaneseStop(at offset: Int, in sentence: Range<Int>) -> Stop {
    let marks = skip(offset..<sentence.upperBound, \.isStop)
    // A quotation that ends with a stop may have its sentence's after it: 「…！」。
    let end = skip(marks..<sentence.upperBound) { $0.closesPassage || $0.isStop }
    let next = bytes.skippingWhiteSpace(end..<sentence.upperBound)
    guard next < sentence.upperBound else { return Stop(end: end, next: next, endsSentence: true) }
    let following = bytes.scalar(at: next).scalar
    let first = bytes.scalar(at: offset).scalar
    let isDecimalPoint =
      first == "．" && next == end && following.isDecimalDigit
      && offset > sentence.lowerBound && bytes.scalar(before: offset).isDecimalDigit
    let goesOn =
      next == end
      && (bytes.scalar(before: end).closesPassage
        ? following.followsQuotation || isRow(of: following, in: sentence)
        : end == marks && first.isQuestionOrExclamation && following.followsQuestion)
    return Stop(end: end, next: next, endsSentence: !isDecimalPoint && !goesOn)
  }

  /// Whether `opening` begins the next of several quotations in a row, within a sentence that did
  /// not begin with one: 町長は「…。」「…。」と述べた.
  private func isRow(of opening: Unicode.Scalar, in sentence: Range<Int>) -> Bool {
    opening.closingBracket != nil
      && bytes.scalar(at: sentence.lowerBound).scalar.closingBracket == nil
  }

  /// Whether a sentence may begin with what stands at `offset`, its opening quotes left out.
  private func mayBegin(at offset: Int, in sentence: Range<Int>) -> Bool {
    guard offset < sentence.upperBound else { return true }
    let first = bytes.scalar(at: offset).scalar
    switch first {
    case ",", ";", ":", "%", "/", "…", ".", "?", "!": return false
    case _ where first.closesPassage: return false
    default: return !(hasCapitals && first.properties.isLowercase)
    }
  }

  /// Whether the full stop at `offset` ends a sentence, where what begins at `opening` could be
  /// one.
  private func fullStopEnds(at offset: Int, in sentence: Range<Int>, before opening: Int) -> Bool {
    guard let abbreviation = Abbreviation(wordBefore(offset, in: sentence)) else { return true }
    let rest = opening..<sentence.upperBound
    let followsNumber = !rest.isEmpty && bytes.scalar(at: opening).scalar.isDecimalDigit
    switch abbreviation {
    case .leading: return false
    case .beforeNumber: return !followsNumber
    case .calendar: return !followsNumber && beginsSentence(rest)
    case .trailing: return beginsSentence(rest)
    case .timeOfDay:
      let words = openingWords(of: rest, limit: 3)
      let first = words.first ?? ""
      return !followsNumber && !OpeningWord.followsTimeOfDay.contains(first.lowercased())
        && !words.dropFirst().contains("time")
    }
  }

  /// Whether the first word of `rest` is one that begins sentences, not an abbreviation itself.
  private func beginsSentence(_ rest: Range<Int>) -> Bool {
    guard let word = openingWords(of: rest, limit: 1).first else { return false }
    let end = rest.lowerBound + word.utf8.count
    let isAbbreviated = end < rest.upperBound && bytes[end] == UInt8(ascii: ".")
    return !isAbbreviated && OpeningWord.startsSentence.contains(word.lowercased())
  }

  /// Whether a question or an exclamation is a quotation that its sentence goes on after:
  /// “Why?” Writer asked.
  private func isReported(quotedUpTo end: Int, before next: Int, in sentence: Range<Int>) -> Bool {
    guard bytes.scalar(before: end).closesQuotation else { return false }
    let words = openingWords(of: next..<sentence.upperBound, limit: 5)
    guard let verb = words.firstIndex(where: OpeningWord.reportsSpeech.contains) else {
      return false
    }
    return words[..<verb].allSatisfy { word in
      word.unicodeScalars.first?.properties.isUppercase == true
        && !OpeningWord.startsSentence.contains(word.lowercased())
    }
  }

  /// Whether an exclamation mark belongs to a firm's name that the sentence goes on after.
  private func isName(
    endingAt offset: Int, before rest: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    bytes[offset] == UInt8(ascii: "!") && wordBefore(offset, in: sentence) == "Yahoo"
      && !beginsSentence(rest)
  }

  /// The letters and inner full stops before `offset`; empty where more than a word stands there.
  private func wordBefore(_ offset: Int, in sentence: Range<Int>) -> String {
    var start = offset
    while start > sentence.lowerBound, bytes[start - 1].isWordByte {
      start -= 1
      guard offset - start <= Self.longestWord else { return "" }
    }
    if start > sentence.lowerBound, bytes[start - 1] >= 0x80,
      bytes.scalar(before: start).properties.isAlphabetic
    {
      return ""
    }
    return bytes.words(in: start..<offset)
  }

  /// The first words of `rest`, up to a mark that is no part of a word.
  private func openingWords(of rest: Range<Int>, limit: Int) -> [String] {
    var words: [String] = []
    var offset = rest.lowerBound
    while words.count < limit {
      let bound = Swift.min(offset + Self.longestWord * 2, rest.upperBound)
      let end = skip(offset..<bound) { $0.properties.isAlphabetic || $0 == "-" }
      guard end > offset, end < bound || bound == rest.upperBound else { break }
      words.append(bytes.words(in: offset..<end))
      offset = bytes.skippingWhiteSpace(end..<Swift.min(end + 4, rest.upperBound))
      guard offset > end else { break }
    }
    return words
  }

  /// The end of numbers in brackets that follow a stop, as in an encyclopaedia: "[12]".
  private func endOfCitations(_ rest: Range<Int>) -> Int {
    var end = rest.lowerBound
    while end < rest.upperBound, bytes[end] == UInt8(ascii: "[") {
      let digits = skip((end + 1)..<rest.upperBound) { $0.isDecimalDigit }
      guard digits > end + 1, digits < rest.upperBound, bytes[digits] == UInt8(ascii: "]") else {
        break
      }
      end = digits + 1
    }
    return end
  }

  /// The first byte of `rest` that begins no scalar of a kind, or its end.
  private func skip(_ rest: Range<Int>, _ isKind: (Unicode.Scalar) -> Bool) -> Int {
    var offset = rest.lowerBound
    while offset < rest.upperBound {
      let (scalar, width) = bytes.scalar(at: offset)
      guard isKind(scalar) else { break }
      offset += width
    }
    return offset
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or a full stop.
  fileprivate var isWordByte: Bool { self == UInt8(ascii: ".") || isASCIILetter }
}

extension Unicode.Scalar {
  /// Whether it is a decimal digit, full-width ones too.
  var isDecimalDigit: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType == .decimal
  }

  /// Whether it asks or calls out, full-width or not.
  fileprivate var isQuestionOrExclamation: Bool {
    switch self {
    case "?", "!", "？", "！": true
    default: false
    }
  }

  /// Whether it is a kana or an ideograph.
  fileprivate var isJapanese: Bool {
    switch value {
    case 0x3041...0x30FF: true
    default: isIdeograph
    }
  }

  /// Whether a Japanese sentence goes on with it after a quotation: particles and commas.
  fileprivate var followsQuotation: Bool {
    switch self {
    case "と", "を", "が", "に", "の", "は", "も", "で", "へ", "や", "か", "な", "ま", "、", "，", "・":
      true
    default: false
    }
  }

  /// Whether a Japanese sentence goes on with it after a bare question or exclamation mark.
  fileprivate var followsQuestion: Bool {
    switch self {
    case "と", "っ", "、", "，", "・": true
    default: closesPassage
    }
  }
}
