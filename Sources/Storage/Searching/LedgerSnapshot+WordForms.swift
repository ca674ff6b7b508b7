internal import GRDB
public import Matching

extension LedgerSnapshot {
  /// The same query with each English word in all the forms that claims hold it in.
  ///
  /// Forms are those with one stem by Porter's algorithm (1980), as SQLite has it; they are looked up
  /// among the terms that begin alike, so that no second index is needed.
  public func expandingStems(of query: SearchQuery) throws -> SearchQuery {
    let porter = try db.makeTokenizer(.porter(wrapping: .ascii()))
    func stem(_ word: String) throws -> String? {
      try porter.tokenize(document: word).first?.token
    }
    return try query.expanding { word in
      guard word.utf8.count > 2, let sought = try stem(word) else { return [] }
      let start = Self.sharedStart(of: word, sought)
      return try rows(
        "SELECT term FROM search_terms WHERE term >= ? AND term < ?", [start, start + "\u{10FFFF}"]
      ).map { try $0[0] as String }.filter { try stem($0) == sought }
    }
  }

  /// What all forms of a word begin with; a `y` at its end may be an `i` in others.
  private static func sharedStart(of word: String, _ stem: String) -> String {
    let shared = zip(word.utf8, stem.utf8).prefix { $0 == $1 }.map(\.0)
    let mayChange = shared.last == UInt8(ascii: "y") || shared.last == UInt8(ascii: "i")
    return String(decoding: mayChange ? shared.dropLast() : shared[...], as: UTF8.self)
  }
}
