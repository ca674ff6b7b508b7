internal import Claims

/// A line of a page that says what somebody did or what has become of a thing, as the values of the
/// template `claim-remark.html`: "Let stand by mori, 21 Nov 2026, 09:25 UTC: harmless".
struct Remark {
  let values: Templates.Values

  /// - Parameters:
  ///   - lead: What it is, in a word or two.
  ///   - stamp: Who did it, and when.
  ///   - text: What was said, as it is.
  ///   - aside: What that means, in words of the page's own.
  ///   - other: The id of another claim that says the same.
  init(
    _ lead: String, by stamp: Stamp? = nil, _ text: String? = nil, aside: String? = nil,
    sameAs other: String? = nil
  ) {
    values = Templates.values([
      "lead": lead, "by": stamp?.by, "when": stamp.map { ", " + HTMLText.time($0.at) },
      "text": text, "aside": aside.map { " — " + $0 },
      "same": other.map { ["anchor": HTMLText.attribute($0), "id": $0] },
    ])
  }

  /// What somebody else did to a thing.
  init(_ lead: String, by handle: String?) {
    values = Templates.values(["lead": lead, "by": handle])
  }

  /// Why a verdict no longer holds, and since when.
  init(_ lead: String, _ lapse: Lapse, of shown: ClaimInContext) {
    let citation = shown.claim.citations.first { $0.hash == lapse.citation }
    let place = citation.map { " in \(shown.name(ofSource: $0.source))" } ?? ""
    values = [
      "lead": lead, "when": " since " + HTMLText.time(lapse.since),
      "text": lapse.why.sentence(in: place),
    ]
  }
}
