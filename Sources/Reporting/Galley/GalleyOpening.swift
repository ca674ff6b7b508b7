internal import Anchoring
internal import Claims

/// What stands above the article: what it is, how far it has been checked, and what the signs mean.
///
/// The values of the template `galley-opening.html`.
struct GalleyOpening {
  let galley: Galley

  var html: String {
    Templates.render(
      "galley-opening.html",
      [
        "remarks": remarks, "owner": galley.source.fields.publisher,
        "facts": facts.map { ["name": $0, "value": $1] },
        "addresses": addresses, "partial": galley.source.fields.partial,
        "original": galley.revision.origin?.original.hex,
        "digest": galley.revision.sha256.hex, "percent": galley.percent,
        "coverage": coverage, "signOffs": signOffs, "counts": counts, "heads": heads,
        "stances": Stance.allCases.map { stance in
          Templates.values([
            "style": stance.rawValue, "sign": stance.sign, "role": stance.legend,
          ])
        },
        "lanes": UnderlineLanes.count,
      ])
  }

  private var facts: [(String, String)] {
    let fields = galley.source.fields
    let revisions = galley.source.revisions.count
    let revision = galley.revision
    let facts: [(String, String?)] = [
      ("Source", galley.source.id), ("Publisher", fields.publisher), ("Agency", fields.agency),
      ("Author", fields.author), ("Published", fields.published.map(EnglishDate.day)),
      ("Updated", fields.updated.map(EnglishDate.time)),
      ("Retrieved", revision.retrieved.map(EnglishDate.time)),
      ("Revision", "\(revision.number) of \(revisions), \(revision.length) code points"),
      ("Made from", revision.origin.map { "\($0.mediaType), by \($0.extractor)" }),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  private var remarks: [Templates.Values] {
    let remarks = [
      galley.revision.note.map { ["lead": "On this revision", "text": $0] },
      galley.source.fields.note.map { ["lead": "Note", "text": $0] },
    ]
    return remarks.compactMap(\.self)
  }

  private var addresses: [Templates.Values] {
    [("Address", galley.source.fields.url), ("Archived copy", galley.revision.archived)]
      .compactMap { name, address in
        address.map {
          Templates.values(["name": name, "link": HTMLText.link($0), "text": $0])
        }
      }
  }

  private var coverage: String {
    let open = galley.open.count
    let done = galley.checkable - open
    return "\(done) of \(galley.checkable) checkable sentences answered for, \(open) open"
  }

  /// Those of the text that the article is; a sign-off says nothing of a later one.
  private var signOffs: [Templates.Values] {
    galley.source.signOffs.filter { $0.revision == galley.revision.hash }.map {
      ["by": $0.stamp.by, "at": HTMLText.time($0.stamp.at), "because": $0.because]
    }
  }

  private var counts: [Templates.Values] {
    let statuses = galley.claims.map(\.claim.status)
    return Status.inOrderOfConcern.map { status in
      let count = statuses.count { $0 == status }
      return [
        "status": status.rawValue, "sign": status.sign, "word": status.word, "count": count,
        "isNone": count == 0,
      ]
    }
  }

  private var heads: [Templates.Values] {
    galley.heads.map { ["desk": $0.desk, "events": $0.events, "head": $0.head.hex] }
  }
}

extension Stance {
  fileprivate var legend: String {
    switch self {
    case .asserts: "a claim stands here"
    case .supports: "supports a claim"
    case .refutes: "speaks against one"
    case .mentions: "mentions one"
    }
  }
}
