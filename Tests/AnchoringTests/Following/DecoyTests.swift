import Seeding
import Testing

@testable import Anchoring

/// A sentence is deleted, and another like it stands, or is put, elsewhere.
@Suite("Look-alikes of a deleted sentence")
struct DecoyTests {
  private let sentence =
    "In March the Hallund yard said it would not build 43 ferries for $12 million."

  /// A text of other sentences, in which `sentence` stands at `place`.
  private func around(_ place: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    var sentences = random.prose(sentences: 24)
    sentences.insert(sentence + " ", at: place)
    return sentences
  }

  private func spans(of text: SourceText) -> [CodePointRange] {
    let parts = [
      sentence, "Hallund yard", "43", "43 ferries", "said it would", "$12 million", "for",
    ]
    let whole = text.occurrences(of: sentence)[0]
    return parts.flatMap { part in
      text.occurrences(of: part).filter { whole.start <= $0.start && $0.end <= whole.end }
    }
  }

  @Test(
    "offers no place in a copy that says something else, near or far",
    arguments: [
      ("43 ferries", "48 ferries"), ("Hallund", "Ostrava"), ("would not build", "would build"),
      ("$12 million", "$12 billion"), ("$12", "€12"), ("March", "April"),
      ("yard said it would not build", "council thought nobody wanted"),
    ])
  func planted(_ words: String, _ others: String) throws {
    let decoy = try #require(sentence.replacingOnce(words, with: others))
    for (seed, distance) in [-9, -4, -3, -2, 3, 4, 5, 11].enumerated() {
      var sentences = around(12, seed: UInt64(seed))
      let old = try SourceText(sentences.joined())
      sentences.insert(decoy + " ", at: 12 + distance)
      sentences.remove(at: distance > 0 ? 12 : 13)
      let new = try SourceText(sentences.joined())
      for span in SpanFollower(from: old, to: new).follow(spans(of: old)) {
        #expect(span.range == nil, "\(distance)")
        #expect(span.anchor == .lost || span.anchor == .ambiguous, "\(distance)")
      }
    }
  }

  @Test("takes the same change for an edit where the sentence kept its neighbours")
  func edited() throws {
    for seed in 0..<6 as Range<UInt64> {
      var sentences = around(12, seed: seed)
      let old = try SourceText(sentences.joined())
      sentences[12] = try #require(sentences[12].replacingOnce("43", with: "48"))
      // The paragraph moves, and its neighbours with it.
      let new = try SourceText((sentences[10...] + sentences[..<10]).joined())
      let range = old.occurrences(of: sentence)[0]
      let span = SpanFollower(from: old, to: new).follow([range])[0]
      let edited = try #require(sentence.replacingOnce("43", with: "48"))
      #expect(span.range == new.occurrences(of: edited).first, "seed \(seed)")
      #expect(!span.material.isEmpty, "seed \(seed)")
    }
  }

  @Test("does not find a few words of a deleted sentence in others, be they there before or put in")
  func fewWords() throws {
    for (seed, words) in ["43 ferries", "$12 million", "March", "Hallund"].enumerated() {
      var random = SeededGenerator(seed: UInt64(seed))
      var sentences = around(12, seed: UInt64(seed))
      sentences[3] = "Nobody had counted \(words) until then, or so the clerk believed. "
      let old = try SourceText(sentences.joined())
      sentences[18] = "It was \(words) that the older books spoke of. "
      sentences[12] = random.chance(50) ? "" : random.sentence() + " "
      let new = try SourceText(sentences.joined())
      let whole = old.occurrences(of: sentence)[0]
      let range = try #require(old.occurrences(of: words).first { $0.start >= whole.start })
      #expect(SpanFollower(from: old, to: new).follow([range])[0].range == nil, "\(words)")
    }
  }

  @Test("does not find a whole word inside another that took its place")
  func insideAnother() throws {
    let before = "Rain fell on the harbour. The port of Bergen is "
    let after = " to the larger ships. Nobody sails there in winter."
    let old = try SourceText(before + "art" + after)
    let new = try SourceText(before + "partly closed" + after)
    let span = SpanFollower(from: old, to: new).follow(old.occurrences(of: "art"))[0]
    #expect(![.unchanged, .shifted, .reformatted, .contextChanged].contains(span.anchor))
  }
}

extension String {
  /// The text with the only place of `words` taken by `others`; nil where they do not stand once.
  func replacingOnce(_ words: String, with others: String) -> String? {
    guard let text = try? SourceText(self) else { return nil }
    let places = text.occurrences(of: words)
    guard places.count == 1, let place = places.first else { return nil }
    let scalars = Array(unicodeScalars)
    var result = UnicodeScalarView()
    result.append(contentsOf: scalars[..<place.start])
    result.append(contentsOf: others.unicodeScalars)
    result.append(contentsOf: scalars[place.end...])
    return String(result)
  }
}
