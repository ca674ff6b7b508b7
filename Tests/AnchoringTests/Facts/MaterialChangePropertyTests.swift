import Anchoring
import Seeding
import Testing

@Suite("What a revision changed, in sentences made at random,")
struct MaterialChangePropertyTests {
  private let rounds = UInt64(0)..<2000

  @Test("is nothing between a sentence and itself")
  func identity() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let sentence = FactSentences.mixture(using: &generator)
      #expect(MaterialChange.between(sentence, sentence).isEmpty, "seed \(seed): \(sentence)")
      // The shortcut for equal texts is not what makes it so.
      #expect(MaterialChange.between(sentence, sentence + " ").isEmpty, "seed \(seed): \(sentence)")
    }
  }

  @Test("is the same with before and after exchanged")
  func symmetry() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let before = FactSentences.mixture(using: &generator)
      let after = FactSentences.mixture(using: &generator)
      let mirrored = MaterialChange.between(after, before).map {
        MaterialChange(kind: $0.kind, before: $0.after, after: $0.before)
      }
      #expect(
        MaterialChange.between(before, after) == mirrored, "seed \(seed): \(before) | \(after)")
    }
  }

  @Test("holds every digit that was replaced")
  func digits() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let sentence = FactSentences.mixture(using: &generator)
      var scalars = Array(sentence.unicodeScalars)
      let places = scalars.indices.filter { ("0"..."9").contains(scalars[$0]) }
      guard let place = places.randomElement(using: &generator) else { continue }
      let old = scalars[place]
      while scalars[place] == old {
        scalars[place] = Unicode.Scalar(UInt8.random(in: 0x30...0x39, using: &generator))
      }
      var changed = String.UnicodeScalarView()
      changed.append(contentsOf: scalars)
      #expect(
        !MaterialChange.between(sentence, String(changed)).isEmpty,
        "seed \(seed): \(sentence) | \(String(changed))")
    }
  }

  @Test("holds every \"not\" that was put in")
  func negations() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let sentence = FactSentences.mixture(using: &generator)
      let words = sentence.split(separator: " ", omittingEmptySubsequences: false)
      let place = Int.random(in: 0...words.count, using: &generator)
      let changed = (words[..<place] + ["not"] + words[place...]).joined(separator: " ")
      #expect(
        MaterialChange.between(sentence, changed).contains { $0.kind == .negation },
        "seed \(seed): \(sentence) | \(changed)")
    }
  }

  @Test("holds two different figures that changed places")
  func exchanges() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let first = Int.random(in: 2...9999, using: &generator)
      let second = Int.random(in: 10_000...99_999, using: &generator)
      let frame = (0..<3).map { _ in
        ["Rome sent ", "ships to", " and ", "of the ", "had lost ", "the rest, ", "約", "は"]
          .shuffled(using: &generator).prefix(3).joined()
      }
      let unit = FactSentences.pick(["", " km", "%", " ships", "人"], &generator)
      let before = "\(frame[0])\(first)\(unit) \(frame[1])\(second)\(unit) \(frame[2])"
      let after = "\(frame[0])\(second)\(unit) \(frame[1])\(first)\(unit) \(frame[2])"
      #expect(
        !MaterialChange.between(before, after).isEmpty, "seed \(seed): \(before) | \(after)")
    }
  }

  @Test("is nothing where only the width of the digits, the dashes and the quote marks changed")
  func forms() {
    for seed in rounds {
      var generator = SeededGenerator(seed: seed)
      let sentence = FactSentences.mixture(using: &generator)
      var changed = String.UnicodeScalarView()
      for scalar in sentence.unicodeScalars {
        switch scalar {
        case "0"..."9": changed.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
        case "–": changed.append("-")
        case "“", "”": changed.append("\"")
        case "%": changed.append("％")
        default: changed.append(scalar)
        }
      }
      let found = MaterialChange.between(sentence, String(changed))
      #expect(found.isEmpty, "seed \(seed): \(sentence): \(found)")
    }
  }
}
