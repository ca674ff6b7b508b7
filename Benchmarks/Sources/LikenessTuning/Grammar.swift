internal import Foundation
internal import Seeding

/// Sentences out of a grammar of alternatives: `symbol = one | two {of} three`.
struct Grammar {
  private let alternatives: [String: [[Part]]]

  private enum Part {
    case words(String)
    case symbol(String)
  }

  init(path: String) throws {
    var alternatives: [String: [[Part]]] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1)
      alternatives[sides[0].trimmingCharacters(in: .whitespaces)] = sides[1]
        .split(separator: "|").map { Self.parts(of: $0.trimmingCharacters(in: .whitespaces)) }
    }
    self.alternatives = alternatives
  }

  private static func parts(of text: String) -> [Part] {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap {
      (index, piece) -> [Part] in
      guard index > 0 else { return [.words(String(piece))] }
      let sides = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      return [.symbol(String(sides[0])), .words(String(sides[1]))]
    }
  }

  /// A sentence of this symbol; what stands first in a line is drawn more often.
  func sentence(_ symbol: String, _ random: inout SeededGenerator) -> String {
    let choices = alternatives[symbol] ?? []
    let place = pow(Double.random(in: 0..<1, using: &random), 1.5) * Double(choices.count)
    return choices[Int(place)].map { part in
      switch part {
      case .words(let words): words
      case .symbol(let symbol): sentence(symbol, &random)
      }
    }.joined()
  }

  /// Every alternative that is plain words.
  func words(_ symbol: String) -> [String] {
    (alternatives[symbol] ?? []).compactMap { parts in
      if parts.count == 1, case .words(let words) = parts[0] { words } else { nil }
    }
  }
}
