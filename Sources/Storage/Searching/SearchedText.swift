public import Claims
internal import Anchoring
public import Matching

/// A text that a claim is searched by.
public struct SearchedText: Equatable, Sendable {
  /// What of the claim it is.
  public let field: SearchField
  /// The verdict, decision, citation or source that it belongs to; nil for the claim's own text.
  public let origin: EventHash?
  /// The text.
  public let text: String
}

extension IndexedClaim {
  /// The texts that the claim is searched by: field by field, in an order that its rows give.
  var searchedTexts: [SearchedText] {
    var texts = [SearchedText(field: .text, origin: nil, text: claim.text)]
    func add(_ field: SearchField, _ origin: EventHash, _ text: String?) {
      if let text { texts.append(SearchedText(field: field, origin: origin, text: text)) }
    }
    for review in claim.reviews {
      add(.reason, review.hash, review.given.because)
      add(.reason, review.hash, review.given.fix)
    }
    for decision in [claim.stands, claim.withdrawn?.decision].compactMap(\.self) {
      add(.reason, decision.hash, decision.because)
    }
    var seen: Set<[UInt8]> = []
    for citation in claim.citations where seen.insert(Array(citation.span.exact.utf8)).inserted {
      add(.quote, citation.hash, citation.span.exact)
    }
    for title in titles { add(.title, title.source, title.text) }
    return texts
  }
}
