import Anchoring
import Seeding
import Testing

@Suite("Words of which a shell has taken a variable")
struct ShellExpansionTests {
  private func found(_ words: String, in text: String) throws -> [String] {
    try SourceText(utf8: text.utf8).passages(expandedTo: words).map { passage in
      "\(passage.candidate.span.exact) − \(passage.taken.joined(separator: " "))"
    }
  }

  @Test(
    arguments: [
      ("(07bn)", "about ¥43tn ($307bn) over", "($307bn) − $3"),
      ("(bn)", "about ¥43tn ($307bn) over", "($307bn) − $307"),
      ("0.7m", "cost $30.7m, the", "$30.7m − $3"),
      ("from 0m to 0m", "from $30m to $40m.", "from $30m to $40m − $3 $4"),
      ("US  bn", "US $all bn", "US $all bn − $all"),
      ("a fee of ", "a fee of $5.", "a fee of $5 − $5"),
      ("日本07円", "日本$307円", "日本$307円 − $3"), (",200 each", "$1,200 each", "$1,200 each − $1"),
    ])
  func `are found with what it took`(words: String, text: String, found: String) throws {
    #expect(try self.found(words, in: text) == [found])
  }

  @Test(
    arguments: [
      ("07bn", "07bn without a sign"), ("", "$3"), (" ", "a $3 b"), ("5", "$ 5 and $.5"),
      ("420", "420 and $3"),
    ])
  func `words that no variable is missing from are none`(words: String, text: String) throws {
    #expect(try found(words, in: text) == [])
  }

  @Test func `places are in code points of the text`() throws {
    let text = try SourceText(utf8: "日本 ¥43tn ($307bn)".utf8)
    let passage = try #require(text.passages(expandedTo: "43tn (07bn)").first)
    #expect(passage.candidate.span.range == CodePointRange(4, 17))
  }

  @Test func `what a shell makes of any passage leads back to a passage that gives the same`()
    throws
  {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let signs = ["$", "1", "2", "a", "_", " ", "é", "海", "("]
      let text = (0..<24).map { _ in signs.randomElement(using: &generator) ?? "" }.joined()
      let start = Int.random(in: 0..<20, using: &generator)
      let passage = String(text.dropFirst(start).prefix(Int.random(in: 1...8, using: &generator)))
      let words = expanded(passage)
      for found in try SourceText(utf8: text.utf8).passages(expandedTo: words) {
        let exact = found.candidate.span.exact
        let all = exact.replacing(/\$([0-9]+|[a-z_][a-z_0-9]*)/, with: "")
        #expect(
          expanded(exact).utf8.elementsEqual(words.utf8) || all.utf8.elementsEqual(words.utf8),
          "\(text) | \(words) | \(exact), seed 5")
      }
    }
  }

  private func expanded(_ words: String) -> String {
    words.replacing(/\$([0-9]|[a-z_][a-z_0-9]*)/, with: "")
  }
}
