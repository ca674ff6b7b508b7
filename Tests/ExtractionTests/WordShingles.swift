/// A text's runs of four words, counted: what two texts have in common is measured in them.
struct WordShingles {
  private let counts: [String: Int]

  /// Letters and figures make words, in compatibility forms and small letters; each ideograph or
  /// kana is one.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars.map(Self.plain) {
      let isAlone =
        (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isAlone || !isWord, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isAlone {
        words.append(String(scalar))
      } else if isWord {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    var counts: [String: Int] = [:]
    for start in 0...max(words.count - 4, 0) {
      counts[words[start..<min(start + 4, words.count)].joined(separator: " "), default: 0] += 1
    }
    self.counts = counts
  }

  /// Raised and lowered figures on the line.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let value = scalar.properties.numericValue, scalar.properties.numericType == .digit,
      let digit = Unicode.Scalar(0x30 + UInt32(value))
    else { return scalar }
    return digit
  }

  /// How much of these the others have, 0 to 1.
  func share(in others: WordShingles) -> Double {
    let all = counts.values.reduce(0, +)
    let common = counts.reduce(0) { $0 + min($1.value, others.counts[$1.key] ?? 0) }
    return all == 0 ? 1 : Double(common) / Double(all)
  }
}

/// How well a text was found: which share of what was found is right, and of what is right was
/// found.
struct Accuracy {
  let precision: Double
  let recall: Double

  /// The harmonic mean of both.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }

  init(of found: String, against right: String) {
    let (found, right) = (WordShingles(found), WordShingles(right))
    self.init(precision: found.share(in: right), recall: right.share(in: found))
  }

  /// The means over several texts.
  init(meanOf all: [Accuracy]) {
    let count = Double(max(all.count, 1))
    self.init(
      precision: all.reduce(0) { $0 + $1.precision } / count,
      recall: all.reduce(0) { $0 + $1.recall } / count)
  }
}
