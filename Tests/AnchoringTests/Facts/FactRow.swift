import Anchoring
import Testing

/// A sentence with the words that it holds of one kind, in order.
struct FactRow: Sendable, CustomTestStringConvertible {
  let sentence: String
  let words: [String]

  init(_ sentence: String, _ words: String...) {
    self.sentence = sentence
    self.words = words
  }

  var testDescription: String { sentence }

  /// What the scanner finds of this kind.
  func found(_ kind: Fact.Kind) -> [String] {
    FactScanner.facts(in: sentence).filter { $0.kind == kind }.map(\.words)
  }
}

/// Words before and after a revision.
struct ChangeRow: Sendable, CustomTestStringConvertible {
  let before: String
  let after: String

  /// What is said to have changed, as people read it.
  let changes: [String]

  init(_ before: String, _ after: String, _ changes: String...) {
    self.before = before
    self.after = after
    self.changes = changes
  }

  var testDescription: String { "\(before) | \(after)" }

  var found: [String] { MaterialChange.between(before, after).map(\.description) }
}
