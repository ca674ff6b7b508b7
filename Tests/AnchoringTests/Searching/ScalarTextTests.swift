import Anchoring
import Seeding
import Testing

@Suite("A text as code points")
struct ScalarTextTests {
  @Test("has the code points of the text that it was made from, in their places")
  func offsets() throws {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let alphabet = seed.isMultiple(of: 2) ? mixedScripts : ["a", "b", "\n"]
      let words = "a" + generator.text(of: 20, from: alphabet)
      let expected = words.unicodeScalars.map(\.value)
      for text in [ScalarText(try SourceText(words)), ScalarText(words.unicodeScalars)] {
        #expect(text.count == expected.count, "seed \(seed)")
        #expect((0..<text.count).map { text[$0] } == expected, "seed \(seed)")
      }
    }
  }
}
