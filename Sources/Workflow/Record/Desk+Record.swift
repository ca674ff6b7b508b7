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
    let signOff = source.signOffs.last
    let signed = try signOff.map { signOff in
      try asOf(signOff).ledger.read { try SourceRecord.State(of: source.hash, $0) }
    }
    return try ledger.read { snapshot in
      let cut = try signOff.map { try snapshot.events(of: .heads($0.heads)) }
      let beyond = try cut.map { try snapshot.events(beyond: $0, aboutSource: source.hash) } ?? []
      let others = (signed?.claims.map(\.claim.hash) ?? []) + beyond.compactMap(\.claim)
      let now = try SourceRecord.State(of: source.hash, and: others, snapshot)
      let subjects = [source.hash] + now.claims.map(\.claim.hash)
      let entries = try subjects.flatMap(snapshot.entries(about:))
        .sorted { $0.event < $1.event }.filter { $0.event.hash != signOff?.hash }
      return SourceRecord(
        signOff: signOff, signed: signed ?? now, now: now,
        sources: try snapshot.sources(citedIn: entries.map(\.event), after: source),
        known: entries.filter { cut?.contains($0.event) ?? true },
        since: entries.filter { !(cut?.contains($0.event) ?? true) },
        missing: cut?.missing ?? [], audit: audit)
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

  /// The events about a claim or a source, each with what people call it.
  fileprivate func entries(about subject: EventHash) throws -> [SourceRecord.Entry] {
    let name = try label(ofClaim: subject) ?? source(subject)?.id ?? subject.hex
    return try events(about: subject).map { SourceRecord.Entry(event: $0, subject: name) }
  }

  /// A source, and the others that these events cite, in the order in which they were added.
  fileprivate func sources(citedIn events: [Event], after first: Source) throws -> [Source] {
    let cited = Set(
      events.compactMap { event in
        if case .claimCited(let cited) = event.body { cited.source } else { nil }
      })
    return [first] + (try sources().filter { $0.hash != first.hash && cited.contains($0.hash) })
  }
}
