public import Claims
internal import Storage

/// A sign-off that has just been given.
public struct Signing: Sendable {
  /// The source, the sign-off the last of its own.
  public let source: SourceOnFile
  /// The sign-off.
  public let signOff: SignOff
  /// What the gate would have said.
  public let gate: Gate
}

extension Desk {
  /// An editor answers for a source's newest text, whatever the gate says of it.
  ///
  /// The text need not be on file: its digest is signed.
  ///
  /// - Throws: ``DeskError/notAnEditor(handle:role:deed:row:)``, ``DeskError/noRevision(source:)`` and
  ///   others.
  public func sign(_ name: String, because: String) throws -> Signing {
    let because = try FieldRule.filled("reason", because)
    let (hash, signature) = try act { pen in
      let source = try pen.transaction.source(named: name)
      try pen.checkEditor(for: .sign)
      guard let revision = source.newest else { throw DeskError.noRevision(source: source.id) }
      let event = try pen.append(
        .sourceSigned(
          SignedSource(
            source: source.hash, revision: revision.hash, sha256: revision.sha256,
            counts: try pen.transaction.statusCounts(ofSource: source.hash),
            heads: try pen.transaction.heads(), because: try pen.namingClaimsWhole(because),
            role: pen.reviewer.role)))
      return (source.hash, event.hash)
    }
    let signed = try ledger.read { snapshot in
      try snapshot.source(hash).map { try SourceOnFile($0, snapshot, exchange) }
    }
    guard let signed, let signOff = signed.source.signOffs.first(where: { $0.hash == signature })
    else { throw DeskError.unknownSource(name: name, known: []) }
    return Signing(source: signed, signOff: signOff, gate: try gate(of: signed.source))
  }

  /// How many events about a source and the claims that have cited it came after each of its
  /// sign-offs, that one itself left out.
  public func eventCounts(sinceSignOffsOf source: Source) throws -> [Int] {
    if source.signOffs.isEmpty { return [] }
    return try ledger.read { snapshot in
      let events = try snapshot.events(aboutSource: source.hash)
      return try source.signOffs.map { signOff in
        let known = try snapshot.events(of: .heads(signOff.heads))
        return events.count { $0.hash != signOff.hash && !known.contains($0) }
      }
    }
  }
}
