internal import Anchoring
internal import Claims
internal import Storage

extension LedgerSnapshot {
  /// The claim that a person means by `mori-12`, `12` or `@`.
  func claim(named name: String) throws -> EventHash {
    if name == "@" {
      guard let touched = try touchedClaim() else { throw DeskError.nothingTouched }
      return touched
    }
    // `#12` is how claims are written in a text.
    let name = name.utf8.first == UInt8(ascii: "#") ? String(name.dropFirst()) : name
    let isCount = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let own = try deskName()
    let label = isCount ? own.map { "\($0)-\(name)" } ?? name : name
    if let hash = try claimHash(labelled: label) { return hash }
    throw DeskError.unknownClaim(
      name: label, nearest: try claimLike(label, isCount: isCount), last: try lastClaim(like: label)
    )
  }

  /// The claim that may have been meant by an id that none has: another desk's of the same count,
  /// or one whose id is a slip away.
  private func claimLike(_ label: String, isCount: Bool) throws -> String? {
    let digits = label.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    guard let count = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let standing = try deskNames().map { "\($0)-\(count)" }
      .filter { try claimHash(labelled: $0) != nil }
    return isCount ? standing.first : NearestNames.nearest(to: label, among: standing).first
  }

  /// The last claim of the desk that an id names.
  private func lastClaim(like label: String) throws -> String? {
    guard let hyphen = label.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let desk = String(label[..<hyphen])
    // Counts have no gaps, so that halving finds the last one.
    var (low, high) = (0, 1)
    while try claimHash(labelled: "\(desk)-\(high)") != nil { (low, high) = (high, high * 2) }
    while low + 1 < high {
      let middle = (low + high) / 2
      if try claimHash(labelled: "\(desk)-\(middle)") == nil { high = middle } else { low = middle }
    }
    return low == 0 ? nil : "\(desk)-\(low)"
  }

  /// The source that a person means by a slug or a unique beginning of one.
  func source(named name: String) throws -> Source {
    let found = name.isEmpty ? [] : try sources(withPrefix: name)
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty {
      throw DeskError.unknownSource(name: name, known: try sources().map(\.id))
    }
    throw DeskError.ambiguousSource(prefix: name, candidates: found.map(\.id))
  }

  /// The newest text of the source that a person means.
  func newestText(ofSource name: String) throws -> NewestText {
    let source = try source(named: name)
    guard let revision = source.newest else { throw DeskError.noRevision(source: source.id) }
    return NewestText(
      source: source, revision: revision, text: try text(of: revision, in: source))
  }

  /// The text of a revision.
  func text(of revision: Revision, in source: Source) throws -> SourceText {
    guard let bytes = try text(revision.sha256) else {
      throw DeskError.textNotOnFile(
        source: source.id, revision: revision.number, sha256: revision.sha256)
    }
    return try SourceText(checking: bytes, name: source.id)
  }
}

extension Claim {
  /// The citation that a person means by its id.
  func citation(named id: String) throws(DeskError) -> Citation {
    let ids = shortIDs
    guard let citation = citations.first(where: { ids[$0.hash] == id }) else {
      throw .unknownCitation(id: id, claim: self.id, known: citations.compactMap { ids[$0.hash] })
    }
    return citation
  }
}

/// A source with the text that counts now.
struct NewestText {
  let source: Source
  let revision: Revision
  let text: SourceText
}
