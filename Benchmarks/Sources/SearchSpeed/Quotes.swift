import Seeding

/// Passages of a text, as it has them or with errors.
struct Quotes {
  private var generator: SeededGenerator
  private let text: [UInt8]

  /// Passages of `text`, which is ASCII, the same for a seed.
  init(from text: String, seed: UInt64) {
    self.text = Array(text.utf8)
    generator = SeededGenerator(seed: seed)
  }

  /// `count` passages of `length` letters, one in each stretch of the text, none with a line end;
  /// every second one begins with a space or one of the commonest letters.
  mutating func passages(_ count: Int, ofLength length: Int) -> [String] {
    let stretch = text.count / count
    return (0..<count).map { number in
      while true {
        let start = number * stretch + Int.random(in: 0..<(stretch - length), using: &generator)
        let passage = text[start..<(start + length)]
        let isFit = number.isMultiple(of: 2) || " etao".utf8.contains(text[start])
        if isFit, !passage.contains(UInt8(ascii: "\n")) {
          return String(decoding: passage, as: UTF8.self)
        }
      }
    }
  }

  /// `passage` with a letter left out, put in or replaced, for each ten letters that it has.
  mutating func damaged(_ passage: String) -> String {
    var letters = Array(passage.utf8)
    for _ in 0..<(letters.count / 10) {
      let place = Int.random(in: letters.indices, using: &generator)
      let letter = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letter, at: place)
      default: letters[place] = letter
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
