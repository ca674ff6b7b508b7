import Anchoring
import Foundation

/// Texts in several versions, and spans whose place in a later version is known.
struct RevisionData {
  /// One span and where it went; offsets are code points.
  struct Known: Decodable {
    let article: String
    let from: Int
    let to: Int
    let start: Int
    let end: Int
    let label: String
    let goldStart: Int?
    let goldEnd: Int?

    /// Where the words are in the later version; nil where they were deleted.
    var gold: CodePointRange? {
      guard let goldStart, let goldEnd else { return nil }
      return CodePointRange(goldStart, goldEnd)
    }
  }

  private struct Document: Decodable {
    let article: String
    let version: Int
    let text: String
  }

  private struct Version: Hashable {
    let article: String
    let number: Int
  }

  /// Two versions of an article, and the spans followed from one to the other.
  struct Pair {
    let old: SourceText
    let new: SourceText
    let known: [Known]
  }

  let pairs: [Pair]

  /// Reads `docs.jsonl` and `anchors.jsonl`.
  init(folder: String) throws {
    var texts: [Version: SourceText] = [:]
    for document in try Self.lines(of: folder + "/docs.jsonl", as: Document.self) {
      texts[Version(article: document.article, number: document.version)] =
        try SourceText(utf8: document.text.utf8)
    }
    let known = try Self.lines(of: folder + "/anchors.jsonl", as: Known.self)
    let groups = Dictionary(grouping: known) { [$0.article, String($0.from), String($0.to)] }
    pairs = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, known in
      guard let first = known.first,
        let old = texts[Version(article: first.article, number: first.from)],
        let new = texts[Version(article: first.article, number: first.to)]
      else { return nil }
      return Pair(old: old, new: new, known: known)
    }
  }

  private static func lines<Line: Decodable>(of path: String, as _: Line.Type) throws -> [Line] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
  }
}
