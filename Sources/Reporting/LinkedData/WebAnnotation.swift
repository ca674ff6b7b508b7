internal import Anchoring
internal import Claims

/// A claim and what was said of it, as an annotation on the words that one of its citations holds.
struct WebAnnotation {
  private let entry: ClaimInContext
  private let citation: Citation
  private var claim: Claim { entry.claim }

  init(_ entry: ClaimInContext, _ citation: Citation) {
    self.entry = entry
    self.citation = citation
  }

  var json: JSON {
    annotated(
      [
        "id": .string(StableURN.uuid("annotation", [claim.hash, citation.hash])),
        "type": "Annotation", "motivation": "assessing", "body": .array(bodies),
        "target": .object(target),
      ], by: citation.cited)
  }

  // MARK: Bodies

  /// The claim's wording, its headline as a class, all else that a program wants as JSON, each
  /// verdict with its giver, public notes, tags.
  private var bodies: [JSON] {
    let ids = claim.shortIDs
    let verdicts = claim.reviews.map { review in
      var json = JSONWriter()
      json.write(review, ids: ids)
      return annotated(body("assessing", json.text, format: Self.json), by: review.stamp)
    }
    let notes = entry.publicNotes.map { note in
      annotated(body("commenting", note.text), by: note.stamp)
    }
    return [
      annotated(body("describing", claim.text), by: claim.worded),
      .object(body("classifying", claim.status.rawValue)),
      .object(body("assessing", state(ids), format: Self.json)),
    ] + verdicts + notes + claim.tags.map { .object(body("tagging", $0)) }
  }

  private static let json = "application/json"

  private func body(
    _ purpose: String, _ value: String, format: String = "text/plain"
  ) -> [String: JSON] {
    [
      "type": "TextualBody", "purpose": .string(purpose), "value": .string(value),
      "format": .string(format),
    ]
  }

  /// How the words stand to the claim, and how both fare; keys as the claim's JSON has them.
  private func state(_ ids: [EventHash: String]) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("agreement", claim.agreement.rawValue)
      json.member("anchor", citation.anchor.rawValue)
      json.member("citation", ids[citation.hash])
      json.member("claim", claim.id)
      json.member("claimant", claim.fields.claimant)
      json.member("context", claim.fields.context)
      json.member("locator", citation.locator)
      json.member("material", citation.material)
      json.member("now", entry.wordsNow(of: citation))
      json.member("stale", claim.stale) { json, lapses in
        json.array(lapses) { $0.write($1, ids: ids) }
      }
      json.member("stance", citation.stance.rawValue)
      json.member("status", claim.status.rawValue)
    }
    return writer.text
  }

  /// The members with who made it and when; the model takes no time that is none.
  private func annotated(_ members: [String: JSON], by stamp: Stamp) -> JSON {
    var members = members
    members["creator"] = [
      "type": "Person", "name": .string(stamp.by), "nickname": .string(stamp.by),
    ]
    if UTCTime.isTime(stamp.at) { members["created"] = .string(stamp.at) }
    return .object(members)
  }

  // MARK: Target

  /// The words as cited: two selectors that give the same, in the text that its digest names.
  private var target: [String: JSON] {
    var target: [String: JSON] = [
      "type": "SpecificResource", "source": .string(source), "selector": [quote, position],
    ]
    if let revision {
      let updated = entry.sources[citation.source]?.updated
      target["state"] = .object(TimeState(revision: revision, updated: updated).members)
    }
    return target
  }

  private var revision: Revision? {
    entry.sources[citation.source]?.revision(citation.revision)
  }

  /// Where the source was found; else the text by its digest; else, not having arrived, the event
  /// that added it.
  private var source: String {
    entry.sources[citation.source]?.fields.url.flatMap(IRI.web)
      ?? revision.map { StableURN.digest($0.sha256) }
      ?? StableURN.uuid("source", [citation.source])
  }

  private var quote: JSON {
    var quote: [String: JSON] = [
      "type": "TextQuoteSelector", "exact": .string(citation.span.exact),
    ]
    if let context = entry.contexts[citation.hash] {
      quote["prefix"] = .string(context.prefix)
      quote["suffix"] = .string(context.suffix)
    }
    return .object(quote)
  }

  private var position: JSON {
    [
      "type": "TextPositionSelector", "start": .int(citation.span.start),
      "end": .int(citation.span.end),
    ]
  }
}
