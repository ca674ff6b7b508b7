internal import Anchoring
public import Claims

extension Source {
  /// The source as `source show --json` has it: every key present, `null` where there is nothing.
  ///
  /// - Parameters:
  ///   - claimCount: How many claims cite it.
  ///   - onFile: The SHA-256 of every text that is on file.
  ///   - originals: The SHA-256 of every file on file that a text was made from, where anybody has
  ///     looked.
  public func json(
    claimCount: Int, onFile: Set<EventHash>, originals: Set<EventHash>? = nil
  ) -> JSON {
    let ids = EventHash.shortIDs(for: exclusions.map(\.hash))
    return [
      "id": .string(id), "title": JSON(fields.title), "kind": JSON(fields.kind),
      "publisher": JSON(fields.publisher), "agency": JSON(fields.agency),
      "author": JSON(fields.author), "url": JSON(fields.url),
      "published": JSON(fields.published), "updated": JSON(fields.updated),
      "language": JSON(fields.language),
      "partial": JSON(fields.partial), "note": JSON(fields.note),
      "exclusions": .array(
        exclusions.filter { $0.takenBack == nil }.map { exclusion in
          [
            "id": JSON(ids[exclusion.hash]),
            "revision": JSON(self.revision(exclusion.revision)?.number),
            "start": .int(exclusion.range.start), "end": .int(exclusion.range.end),
            "because": .string(exclusion.because),
          ]
        }),
      "revisions": .array(
        revisions.map { $0.json(onFile: onFile, originals: originals) }),
      "signed": .array(
        signOffs.map { $0.json(revision: self.revision($0.revision)?.number) }),
      "claims": .int(claimCount),
    ]
  }
}

extension Revision {
  fileprivate func json(onFile: Set<EventHash>, originals: Set<EventHash>?) -> JSON {
    let isOriginalOnFile = origin.flatMap { origin in
      originals.map { JSON.bool($0.contains(origin.original)) }
    }
    return [
      "number": .int(number), "sha256": .string(sha256.hex), "length": .int(length),
      "retrieved": JSON(retrieved), "archived": JSON(archived),
      "onFile": .bool(onFile.contains(sha256)), "original": JSON(origin?.original.hex),
      "media": JSON(origin?.mediaType), "extractor": JSON(origin?.extractor),
      "originalOnFile": isOriginalOnFile ?? .null,
    ]
  }
}

extension SignOff {
  /// - Parameter revision: The number of the text that was signed, where it is known.
  func json(revision: Int?) -> JSON {
    let counts = counts.map { ($0.key.rawValue, JSON.int($0.value)) }
    return stamp.json([
      "role": .string(role.rawValue), "because": .string(because), "revision": JSON(revision),
      "sha256": .string(sha256.hex),
      "counts": .object(Dictionary(counts) { first, _ in first }),
      "heads": .array(heads.map(\.json)),
    ])
  }
}

extension Stamp {
  /// An object with these members beside who and when.
  fileprivate func json(_ members: [String: JSON]) -> JSON {
    .object(members.merging(["at": .string(at), "by": .string(by)]) { _, stamp in stamp })
  }
}

extension JSON {
  /// A number, or `null` where there is none.
  fileprivate init(_ value: Int?) {
    self = value.map { .int($0) } ?? .null
  }
}
