import Anchoring
import Claims
import Testing

@testable import Reporting

extension Fixture {
  /// A galley of what stands in the ledger.
  ///
  /// - Parameters:
  ///   - text: The newest text of the source.
  ///   - open: The numbers of the sentences that nobody answers for, and what is missing from them.
  ///   - lapsed: Which exclusions hold no longer.
  func galley(
    on source: EventHash, text: String, open: [Int: [String]] = [:],
    lapsed isLapsed: (Exclusion) -> Bool = { _ in false }
  ) throws -> Galley {
    let source = try self.source(source)
    let newest = try #require(source.newest)
    let text = try SourceText(utf8: text.utf8)
    let assessed = text.assessedSentences()
    let checkable = assessed.count(where: \.isCheckable)
    let claims = try report(on: [source.hash]).claims().filter { entry in
      entry.claim.citations.contains { $0.source == source.hash }
    }.sorted { $0.claim.logged.at < $1.claim.logged.at }
    let exclusions = source.exclusions.filter { $0.takenBack == nil }
    return Galley(
      organisation: "The *Desk*",
      heads: [LedgerHead(desk: "mori", events: events.count, head: try #require(events.last).hash)],
      source: source, revision: newest, text: text, sentences: assessed.map(\.sentence),
      checkable: checkable, percent: (checkable - open.count) * 100 / max(checkable, 1),
      open: assessed.compactMap { sentence in
        open[sentence.sentence.number].map { missing in
          Galley.OpenSentence(
            assessed: sentence, missing: sentence.facts.filter { missing.contains($0.words) })
        }
      },
      setApart: exclusions.filter { !isLapsed($0) }.map {
        Galley.SetApart(exclusion: $0, range: $0.range)
      },
      lapsed: exclusions.filter(isLapsed), claims: claims,
      places: claims.filter { $0.claim.withdrawn == nil }.flatMap { entry in
        entry.claim.citations.filter { $0.source == source.hash }.compactMap { citation in
          citation.now.map {
            Galley.Place(claim: entry.claim.hash, citation: citation.hash, range: $0.range)
          }
        }
      })
  }
}

extension Galley {
  func written() throws -> String {
    var page = ""
    try write { page += $0 }
    return page
  }
}

/// The article as a page has it.
struct PrintedArticle {
  /// The text content of all paragraphs of the article.
  private(set) var text = ""
  /// The text content from each claim's number to its end, by what the names of both end with.
  private(set) var words: [String: String] = [:]

  init(_ page: String) throws {
    let paragraphs = page.matches(
      of: /<p class="copy[^>]*>(.*?)<\/p>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar))
    var open: [String: String] = [:]
    for paragraph in paragraphs {
      var rest = paragraph.output.1[...]
      while let piece = rest.prefixMatch(
        of: /<[^>]*>|[^<]+/.matchingSemantics(.unicodeScalar))
      {
        rest = rest[piece.range.upperBound...]
        let markup = String(piece.output)
        if let begun = markup.firstMatch(of: /^<a .*id="words-([0-9-]+)"/) {
          open[String(begun.output.1)] = ""
        } else if let ended = markup.firstMatch(of: /^<span class="stop.*data-of="([0-9-]+)"/) {
          let begun = open.removeValue(forKey: String(ended.output.1))
          let content: String = try #require(begun)
          words[String(ended.output.1)] = content
        } else if !markup.utf8.starts(with: "<".utf8) {
          let content = HTMLMarkup.text(of: markup)
          text += content
          for name in open.keys { open[name]? += content }
        }
      }
      #expect(rest.isEmpty)
    }
    #expect(open.isEmpty)
  }
}
