import Claims
import Matching
import Storage

extension FuzzTarget {
  /// A search query, and a text that what it looks for is marked in.
  static let query = FuzzTarget(
    "query", "SQLite takes every query, and marks lie in the text",
    seeds: [
      FuzzInput.joining("ferry", "The new ferry."),
      FuzzInput.joining("new ferry NOT old AND (a OR b*)", "a new ferry"),
      FuzzInput.joining("title:\"new ferry\"* reason:x", "x"),
      FuzzInput.joining("防衛費 43兆円", "防衛費は43兆円だ"),
      FuzzInput.joining("(((a NOT b) NOT c) OR d)", "a d"),
      FuzzInput.joining("don't C++ 1,000 3.5% F-35B", "don’t C++ 1000 3.5 % F 35 B"),
    ],
    words: [
      " AND ", " OR ", " NOT ", "(", ")", "\"", "*", "text:", "reason:", "quote:", "title:", "NEAR",
      "^", "{", "}", "-", "+", ":", "\u{0}", "'", "防", "兆", "43", "e\u{301}", "ß", "İ", "…", "“",
    ].map { Array($0.utf8) } + [[FuzzInput.end]]
  ) { bytes in
    var input = FuzzInput(bytes)
    guard let query = try? SearchQuery(input.text()) else { return }
    let desk = try searched.get()
    try desk.read { snapshot in
      for query in [query, try snapshot.expandingStems(of: query)] {
        for found in try snapshot.search(query, ClaimFilter()) ?? [] {
          for text in found.texts { try hold(marksOf: query, in: text.text, text.field) }
        }
      }
    }
    try hold(marksOf: query, in: input.text(), .text)
  }

  private static func hold(
    marksOf query: SearchQuery, in text: String, _ field: SearchField
  ) throws {
    var marker = QueryMarker(query)
    let marks = marker.marks(in: text, of: field)
    var end = -1
    for mark in marks {
      try hold(mark.lowerBound > end && !mark.isEmpty, "marks overlap or touch")
      end = mark.upperBound
    }
    try hold(end <= text.utf8.count, "a mark leaves the text")
    let bytes = Array(text.utf8)
    for offset in marks.flatMap({ [$0.lowerBound, $0.upperBound] }) where offset < bytes.count {
      try hold(bytes[offset] & 0xC0 != 0x80, "a mark cuts a code point")
    }
    let words = MarkedSnippet(text, marks: marks).pieces.map(\.words)
    // An ellipsis at an end may be the text's own.
    let without = [words, Array(words.dropFirst()), words.dropLast(), words.dropFirst().dropLast()]
    try hold(
      text.isEmpty || without.contains { bytes.contains(run: Array($0.joined().utf8)) },
      "the snippet is not of the text")
  }

  /// A few claims, and the index that queries are asked of.
  private static let searched = Result {
    let ledger = try Ledger(path: ":memory:")
    try ledger.write { transaction in
      try transaction.nameDesk("mori")
      for text in ["The new ferry carries 420 people", "防衛費は43兆円", "don't C++ 1,000 3.5%", "a b"] {
        try transaction.append(
          .claimLogged(LoggedClaim(text: text)), by: "mori", at: "2026-11-21T09:00:00Z")
      }
    }
    return ledger
  }
}
