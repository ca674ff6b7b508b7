public import Claims
internal import Storage

extension Desk {
  /// What the newest sign-off of a source was given on, everything since, and whether the ledger is
  /// whole.
  ///
  /// - Throws: ``DeskError/unknownSource(name:known:)`` and others; what an audit finds is part of
  ///   the record.
  public func record(ofSource name: String) throws -> SourceRecord {
    let source = try ledger.read { try $0.source(named: name) }
    let audit = try Self.audit(folder, environment: environment)
    guard let signOff = source.signOffs.last else {
      let now = try ledger.read { try SourceRecord.State(of: source.hash, $0) }
      return SourceRecord(
        signOff: nil, signed: now, now: now, since: [], missing: [], audit: audit)
    }
    let signed = try asOf(signOff).ledger.read { try SourceRecord.State(of: source.hash, $0) }
    return try ledger.read { snapshot in
      let known = try snapshot.events(of: .heads(signOff.heads))
      let since = try snapshot.events(beyond: known, aboutSource: source.hash)
      let claims = signed.claims.map(\.claim.hash) + since.compactMap(\.claim)
      return SourceRecord(
        signOff: signOff, signed: signed,
        now: try SourceRecord.State(of: source.hash, and: claims, snapshot),
        since: try since.filter { $0.hash != signOff.hash }.map { event in
          let claim = try event.claim.flatMap(snapshot.label(ofClaim:))
          return SourceRecord.Entry(event: event, subject: claim ?? source.id)
        }, missing: known.missing, audit: audit)
    }
  }
}

extension SourceRecord.State {
  /// What a ledger knows of a source, of the claims that cite it and of these others.
  fileprivate init(
    of hash: EventHash, and others: [EventHash] = [], _ snapshot: LedgerSnapshot
  ) throws {
    guard let source = try snapshot.source(hash) else {
      throw DeskError.unknownSource(name: hash.hex, known: [])
    }
    var claims = try snapshot.claims(citing: source)
    let missing = Set(others).subtracting(claims.map(\.hash))
    claims += try missing.compactMap(snapshot.claim)
    let reader = ContextReader(snapshot)
    let entries = try snapshot.inOrderOfLogging(claims).map(reader.inContext)
    let texts = entries.flatMap(\.sources.values) + [source]
    self.init(
      source: source, claims: entries, heads: try snapshot.heads(),
      onFile: Set(
        try texts.flatMap(\.revisions).map(\.sha256).filter(snapshot.hasText)))
  }
}

extension LedgerSnapshot {
  fileprivate func inOrderOfLogging(_ claims: [Claim]) throws -> [Claim] {
    let logged = try claims.map { claim in
      (event: try events(about: claim.hash).first { $0.hash == claim.hash }, claim: claim)
    }
    return logged.sorted { left, right in
      guard let left = left.event, let right = right.event else { return left.event != nil }
      return left < right
    }.map(\.claim)
  }
}
