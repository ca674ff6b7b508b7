internal import Claims
internal import Storage

extension Desk {
  /// How far the claims on a source answer for its newest text.
  ///
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without that text, and others.
  public func coverage(of name: String) throws -> SourceCoverage {
    // The lock is given back before the text is read: a long one takes seconds.
    try ledger.read { try CoverageGrounds(ofSource: name, $0) }.coverage
  }

  /// A source's newest text with everything that the ledger has on it.
  ///
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` without that text, and others.
  public func proof(of name: String) throws -> SourceProof {
    let (grounds, claims, heads) = try ledger.read { snapshot in
      let grounds = try CoverageGrounds(ofSource: name, snapshot)
      let reader = ContextReader(snapshot)
      return (grounds, try grounds.claims.map(reader.inContext), try snapshot.heads())
    }
    return SourceProof(
      text: grounds.newest.text, coverage: grounds.coverage, claims: claims, heads: heads)
  }

  /// What stands in the way of a source, or of the whole desk.
  ///
  /// A source in which no claim stands, and on which others only rest, is evidence: of the whole
  /// desk's sources it is passed over.
  ///
  /// - Parameters:
  ///   - name: The source; all sources and all claims, unless one is named.
  ///   - percent: How many in a hundred checkable sentences of a source have to be covered or
  ///     excluded.
  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)`` where a source is named and its
  ///   newest text is not here, and others.
  public func check(_ name: String?, requiring percent: Int = 100) throws -> Gate {
    let (claims, looks) = try ledger.read { snapshot in
      guard let name else {
        let claims = try snapshot.claims()
        return (claims, try snapshot.sources().map { try GateLook($0, claims, snapshot) })
      }
      let (claims, look) = try self.look(at: try snapshot.source(named: name), snapshot)
      if case .textMissing(let source) = look {
        guard let revision = source.newest else { throw DeskError.noRevision(source: source.id) }
        throw DeskError.textNotOnFile(
          source: source.id, revision: revision.number, sha256: revision.sha256)
      }
      return (claims, [look])
    }
    return Gate(looks.map(\.state), claims: claims, requiredPercent: percent)
  }

  /// What stands in the way of a source, its text not being on file among it.
  func gate(of source: Source) throws -> Gate {
    let (claims, look) = try ledger.read { try self.look(at: source, $0) }
    return Gate([look.state], claims: claims, requiredPercent: 100)
  }

  /// The claims that stand in a source, and how far its text can be looked at for them.
  private func look(
    at source: Source, _ snapshot: LedgerSnapshot
  ) throws -> (claims: [Claim], look: GateLook) {
    let claims = try snapshot.claims(citing: source).filter { $0.stands(in: source) }
    guard claims.contains(where: { $0.withdrawn == nil }) else {
      return (claims, .unclaimed(source))
    }
    return (claims, try GateLook(textOf: source, snapshot))
  }
}

/// A source as the ledger gives it to the gate, before its text is read.
private enum GateLook {
  case text(CoverageGrounds)
  case evidence
  case unclaimed(Source)
  case textMissing(Source)

  init(_ source: Source, _ claims: [Claim], _ snapshot: LedgerSnapshot) throws {
    let citing = claims.filter { claim in
      claim.withdrawn == nil && claim.citations.contains { $0.source == source.hash }
    }
    guard citing.contains(where: { $0.stands(in: source) }) else {
      self = citing.isEmpty ? .unclaimed(source) : .evidence
      return
    }
    try self.init(textOf: source, snapshot)
  }

  init(textOf source: Source, _ snapshot: LedgerSnapshot) throws {
    do {
      self = .text(try CoverageGrounds(ofSource: source.id, snapshot))
    } catch DeskError.textNotOnFile, DeskError.noRevision {
      self = .textMissing(source)
    }
  }

  var state: GateSource {
    switch self {
    case .text(let grounds): .weighed(grounds.coverage)
    case .evidence: .evidence
    case .unclaimed(let source): .unclaimed(source)
    case .textMissing(let source): .textMissing(source)
    }
  }
}

extension Claim {
  /// Whether it stands in a source: a citation says so.
  fileprivate func stands(in source: Source) -> Bool {
    citations.contains { $0.source == source.hash && $0.stance == .asserts }
  }
}
