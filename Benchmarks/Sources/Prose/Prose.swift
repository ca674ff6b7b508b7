internal import Seeding

/// Prose of no meaning in words as frequent as in English, the same for a seed everywhere.
public struct Prose {
  private var generator: SeededGenerator
  private let words: [String]
  /// By word, how many chances it and all before it have.
  private let chances: [Int]

  /// Prose that a seed stands for.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    words = Self.commonWords + Self.stems.flatMap { stem in Self.endings.map { stem + $0 } }
    // Zipf's law, as Mandelbrot bent it for the first few.
    var sum = 0
    chances = words.indices.map { rank in
      sum += 1_000_000 / (rank + 3)
      return sum
    }
  }

  /// `count` letters of sentences and paragraphs.
  public mutating func text(ofLength count: Int) -> String {
    var text = ""
    while text.utf8.count < count {
      for _ in 0..<Int.random(in: 2...7, using: &generator) {
        text += sentence() + " "
      }
      text.removeLast()
      text += "\n"
    }
    return String(text.prefix(count))
  }

  /// `text` with one word in a hundred left out, replaced or joined by another.
  public mutating func edited(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<words.count / 100 {
      let index = Int.random(in: 0..<words.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: words[index] = ""
      case 1: words[index] = word()
      default: words[index] += " " + word()
      }
    }
    return words.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let length = Int.random(in: 5...32, using: &generator)
    var sentence = (0..<length).map { _ in
      let part = word() + (generator.chance(9) ? "," : "")
      return generator.chance(3) ? String(Int.random(in: 2...2100, using: &generator)) : part
    }
    sentence[0] = sentence[0].prefix(1).uppercased() + sentence[0].dropFirst()
    return sentence.joined(separator: " ") + "."
  }

  private mutating func word() -> String {
    let chance = Int.random(in: 0..<chances[chances.count - 1], using: &generator)
    var (low, high) = (0, chances.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if chances[middle] > chance { high = middle } else { low = middle + 1 }
    }
    return words[low]
  }

  private static let commonWords = """
    the of and to in a that is was for on with as by it be at from his he had not are have this
    which but an or they their has were one all we been who would more when there can no will if
    out so said what up its about into than them only other new some could time these two may then
    do first any my now such like our over man me even most made after also did many before must
    through back years where much your way well down should because each just those people how too
    little state good very make world still own see men work long get here between both life being
    under never day same another know while last might us great old year off come since against go
    came right used take three
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let stems = """
    govern report minist elect nation market budget secur trad harbour measur winter bridg council
    farm school hospit railway protest agree surve estim account village teach engin climat forest
    river judg parti union journal export labour suppl tariff season custom public house weather
    station factor pension invest produc reform provinc carri settl deliver question answer build
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let endings = [
    "", "s", "ed", "ing", "er", "ers", "ion", "ment", "al", "ly", "able",
  ]
}
