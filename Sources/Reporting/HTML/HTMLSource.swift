internal import Anchoring
internal import Claims

/// One source that was checked, as the values of the template `report-source.html`.
struct HTMLSource {
  let source: Source
  /// How many claims of the report cite it.
  let claimCount: Int
  /// The digests of those texts that are on file.
  let onFile: Set<EventHash>

  var values: Templates.Values {
    let fields = source.fields
    let newest = source.newest.map { values(of: $0) }
    let earlier = source.revisions.dropLast().reversed().map { values(of: $0) }
    return Templates.values([
      "anchor": HTMLText.attribute(source.id), "id": source.id, "title": source.title,
      "language": source.languageAttribute, "link": HTMLText.link(fields.url),
      "facts": facts, "newest": newest, "earlier": earlier, "partial": fields.partial,
      "note": fields.note,
      "signOffs": source.signOffs.map { signOff($0).values },
      // An address that is no link is still to be read.
      "address": HTMLText.link(fields.url) == nil ? fields.url : nil,
    ])
  }

  private var facts: [String] {
    let fields = source.fields
    let claims = claimCount == 1 ? "1 claim" : "\(claimCount) claims"
    return [
      source.credit, fields.author.map { "by \($0)" },
      fields.published.map { "published \(EnglishDate.day($0))" },
      fields.updated.map { "updated \(EnglishDate.time($0))" },
      fields.kind, claims,
    ].compactMap(\.self)
  }

  /// An editor's word that the text may run; of an earlier text it says so.
  private func signOff(_ signOff: SignOff) -> Remark {
    let number = source.revision(signOff.revision)?.number
    let isNewest = signOff.revision == source.newest?.hash
    return Remark(
      "Signed off", by: signOff.stamp, signOff.because,
      aside: isNewest ? nil : number.map { "revision \($0), not the newest text" })
  }

  private func values(of revision: Revision) -> Templates.Values {
    Templates.values([
      "number": revision.number, "length": revision.length,
      "retrieved": revision.retrieved.map { HTMLText.time($0) }, "digest": revision.sha256.hex,
      "isMissing": !onFile.contains(revision.sha256),
      "isEarlier": revision.hash != source.newest?.hash, "note": revision.note,
      "archived": revision.archivedCopy(),
      "origin": revision.origin.map {
        ["mediaType": $0.mediaType, "extractor": $0.extractor, "digest": $0.original.hex]
      },
    ])
  }
}

extension Revision {
  /// Where an archive keeps a copy, as the values of the template `archived-copy.html`.
  ///
  /// - Parameters:
  ///   - style: The link's class.
  ///   - number: The revision's, where it does not stand beside it.
  func archivedCopy(style: String? = nil, number: Int? = nil) -> Templates.Values? {
    archived.map { address in
      let link = HTMLText.link(address)
      return Templates.values([
        "link": link.map { Templates.values(["href": $0, "class": style]) }, "number": number,
        // An address that is no link is still to be read.
        "address": link == nil ? address : nil,
      ])
    }
  }
}
