internal import Anchoring

/// Reads a text into the terms by which it is compared.
struct LikenessReader {
  let scalars: [Unicode.Scalar]

  /// Where each scalar begins, in bytes, and where the last one ends.
  let places: [Int]

  private let numbers: [StatedNumber]
  private var nextNumber = 0
  private var terms: [LikenessTerm] = []

  /// What a post's handles and signature weigh: a name there is a hint at whom it is about, and no
  /// more.
  private static let shareOfHandles = 0.7

  /// Two characters of an unspaced script overlap the next two.
  private static let shareOfPairs = 0.5

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    places.reserveCapacity(scalars.count + 1)
    var place = 0
    for scalar in scalars {
      places.append(place)
      place += UTF8.width(scalar)
    }
    places.append(place)
    self.places = places
    numbers = FactScanner.numbers(in: text)
  }

  /// What another text must have, too, to share a word.
  static func key(of word: String) -> String {
    EverydayNames.common(EnglishStem.of(word))
  }

  mutating func read() -> [LikenessTerm] {
    let signature = signatureStart ?? scalars.count
    let isLoud = isLoud
    var index = 0
    while index < scalars.count {
      if let end = addressEnd(at: index) ?? numberEnd(at: index, isSigned: index >= signature) {
        index = end
        continue
      }
      let share = index >= signature ? Self.shareOfHandles : 1
      let scalar = scalars[index]
      if scalar == "#" || scalar == "@" || scalar == "\u{FF03}" {
        let end = tagEnd(from: index + 1)
        append(tag: index + 1..<end, share: scalar == "@" ? Self.shareOfHandles : share)
        index = max(end, index + 1)
      } else if scalar.isUnspacedLetter {
        let end = self.end(from: index, while: \.isUnspacedLetter)
        appendPairs(of: index..<end)
        index = end
      } else if scalar.isWordLetter {
        let end = wordEnd(from: index)
        append(word: index..<end, share: share, isLoud: isLoud, isSigned: index >= signature)
        index = end
      } else {
        index += 1
      }
    }
    return terms
  }

  // MARK: Terms

  private mutating func append(
    word range: Range<Int>, share: Double, isLoud: Bool, isSigned: Bool
  ) {
    var word = folded(range)
    if word.isEmpty { return }
    if isSigned, Self.isOfATime(word) { return }
    if isCountry(word, range, isLoud: isLoud) { word = "usa" }
    if word == "states", let last = terms.last, last.word == "united" {
      terms.removeLast()
      append("usa", from: last.utf8.lowerBound, to: range, share: share)
      return
    }
    append(word, from: places[range.lowerBound], to: range, share: share)
  }

  private mutating func append(
    _ word: String, from start: Int, to range: Range<Int>, share: Double, isJoined: Bool = false
  ) {
    terms.append(
      LikenessTerm(
        key: Self.key(of: word), word: word, utf8: start..<places[range.upperBound], share: share,
        isJoined: isJoined))
  }

  private mutating func append(tag range: Range<Int>, share: Double) {
    let parts = tagParts(range)
    for part in parts {
      let word = folded(part)
      if let number = UInt32(word) {
        // The digits of a handle are no figure.
        guard share == 1, part.count > 2 else { continue }
        append(FactScanner.numbers(in: "\(number)").first, part)
      } else if !word.isEmpty {
        let isJoined = parts.count == 1 && part.count > 5
        append(word, from: places[part.lowerBound], to: part, share: share, isJoined: isJoined)
      }
    }
  }

  private mutating func appendPairs(of range: Range<Int>) {
    guard range.count > 1 else {
      append(folded(range), from: places[range.lowerBound], to: range, share: 1)
      return
    }
    for start in range.dropLast() {
      let pair = start..<start + 2
      append(folded(pair), from: places[start], to: pair, share: Self.shareOfPairs)
    }
  }

  private mutating func append(_ number: StatedNumber?, _ range: Range<Int>) {
    guard let number else { return }
    let parts = number.value.split(separator: "/")
    let divisor = parts.count > 1 ? Double(parts[1]) ?? 1 : 1
    terms.append(
      LikenessTerm(
        key: "=" + number.value, word: "",
        utf8: places[range.lowerBound]..<places[range.upperBound],
        number: (Double(parts[0]) ?? 0) / divisor, unit: number.unit))
  }

  /// The end of the figure or date that begins here, whose numbers are taken.
  private mutating func numberEnd(at index: Int, isSigned: Bool) -> Int? {
    while nextNumber < numbers.count, numbers[nextNumber].utf8.lowerBound < places[index] {
      nextNumber += 1
    }
    guard nextNumber < numbers.count, numbers[nextNumber].utf8.lowerBound == places[index] else {
      return nil
    }
    let utf8 = numbers[nextNumber].utf8
    var end = index + 1
    while places[end] < utf8.upperBound { end += 1 }
    while nextNumber < numbers.count, numbers[nextNumber].utf8.lowerBound == utf8.lowerBound {
      if !isSigned { append(numbers[nextNumber], index..<end) }
      nextNumber += 1
    }
    return end
  }
}
