extension Event {
  /// The claim or source that the event is about, which is itself where it brings one.
  public var subject: EventHash? {
    switch body {
    case .sourceAdded, .claimLogged: hash
    case .unknown:
      canonicalBody.withUnsafeBufferPointer { Self.subject(kind: kind, hash: hash, body: $0) }
    default: body.subject
    }
  }

  /// The claim or source that an event is about, from its parts.
  ///
  /// - Parameter body: In canonical form.
  public static func subject(
    kind: String, hash: EventHash, body: UnsafeBufferPointer<UInt8>
  ) -> EventHash? {
    if kind == "desk.opened" { return nil }
    if kind == "source.added" || kind == "claim.logged" { return hash }
    let members: BodyMembers
    if let object = FlatObject(body) {
      members = .text(object)
    } else {
      members = .json((try? JSON(parsing: body))?.object ?? [:])
    }
    return
      (kind.hasPrefix("source.") ? members["source"] : members["claim"] ?? members["source"])?.hash
  }

  /// The claim that the event is about.
  public var claim: EventHash? { kind.hasPrefix("claim.") ? subject : nil }
}
