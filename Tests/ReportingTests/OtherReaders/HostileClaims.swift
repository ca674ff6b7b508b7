import Claims
import Reporting

/// Claims that hold, in every field that takes text, what has broken readers of such files before.
///
/// But for a combining mark at the beginning of a cell or after a quote: a reader that goes by
/// characters, as SwiftCSV does, takes mark and quote for one, and RFC 4180 has no other escape.
struct HostileClaims: Sendable {
  let claims: [ClaimInContext]
  let written: [ReportFormat: String]

  static func shared() throws -> HostileClaims { try made.get() }

  private static let made = Result { try HostileClaims() }

  private init() throws {
    let report = try Self.report()
    claims = try report.claims()
    let formats = ReportFormat.allCases.map { format in
      Result { (format, try report.written(format)) }
    }
    written = Dictionary(uniqueKeysWithValues: try formats.map { try $0.get() })
  }

  private static let texts = [
    "</script><script>alert(1)</script>", "<!-- <script>", "a & b &amp; c &#x41;", "]]> %> ?>",
    #"she said "no", "#, "'single' \\ \\\" \\u0041 `code`",
    "\u{2028}line\u{2029}paragraph\u{85}next",
    "\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{1F}\u{7F}\u{9B}",
    "\u{202E}desrever\u{202C}\u{2066}\u{200F}\u{FEFF}",
    #"=HYPERLINK("http://e.example","x")"#, "=1+1", "'=1", "@SUM(A1)", "+1", "-1", "\t=1",
    "line\nfeed", "carriage\r\nreturn", "carriage\ralone", "\nfirst", "last\n", "tab\tbed", "a;b,c",
    " leading", "trailing ", "\u{3000}ideographic\u{A0}", "e\u{301} decomposed", "\u{E9} composed",
    "\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}", "🚢 \u{1F468}\u{200D}\u{1F4BB} \u{10FFFF}", "防衛費は43兆円",
  ]

  /// A report with a claim for each of the texts, in whatever it has room for.
  private static func report() throws -> Report {
    var desk = Fixture()
    var sources: [EventHash] = []
    for (index, text) in texts.enumerated() {
      let source = try desk.source("s\(index)", text: "\(text) words \(text)") {
        $0.title = text
        $0.publisher = "publisher \(text)"
        $0.agency = text
        $0.url = "https://\(index).example/\(text)"
        $0.note = text
      }
      sources.append(source)
      let claim = desk.claim(text, ClaimFields(claimant: text, context: text, priority: 1))
      try desk.cite(claim, source, "words", locator: text)
      if index % 3 > 0 { try desk.cite(claim, source, "\(text) words", .supports, locator: text) }
      try desk.review(claim, by: "ken", .disputed, text, fix: text)
      if index % 2 > 0 { try desk.review(claim, by: "aya", as: .editor, .verified, text) }
      desk.append(.claimNoted(claim: claim, text: text, isPrivate: false))
      let query = desk.append(.claimAsked(claim: claim, text: text))
      desk.append(.claimAnswered(claim: claim, query: query, text: text))
      if index % 5 == 0 {
        desk.append(.claimWithdrawn(claim: claim, because: text, duplicateOf: nil))
      }
    }
    return try desk.report(on: sources, organisation: "The \(texts[0]) Desk")
  }
}
