internal import Anchoring
public import Claims
internal import Storage

/// What a person says of a new claim.
public struct ClaimDraft: Sendable, Equatable {
  /// The statement, in the checker's own words.
  public var text: String
  /// Claimant, context, priority.
  public var fields: ClaimFields
  /// The first tags.
  public var tags: [String]

  /// A draft.
  public init(text: String, fields: ClaimFields = ClaimFields(), tags: [String] = []) {
    self.text = text
    self.fields = fields
    self.tags = tags
  }

  /// What is recorded of it, where its text says something and its fields follow their rules.
  func logged() throws(DeskError) -> LoggedClaim {
    _ = try FieldRule.filled("claim", text)
    if let priority = fields.priority { _ = try FieldRule.priority(priority) }
    for tag in tags { _ = try FieldRule.tag(tag) }
    let logged = LoggedClaim(text: text, fields: fields, tags: tags)
    do throws(Excess) { try logged.checkLimits() } catch { throw .tooLarge(error) }
    return logged
  }
}

/// A draft with the words where it stands, as one of several.
public struct PlacedDraft: Sendable {
  /// What is said.
  public var draft: ClaimDraft
  /// The source's slug, or a beginning of it.
  public var source: String
  /// The passages in the source's newest text; at least one.
  public var passages: [Passage]
  /// Where it begins in what a person wrote, counted from 1.
  public var line: Int

  /// A draft on its words.
  public init(_ draft: ClaimDraft, source: String, at passages: [Passage], line: Int = 1) {
    self.draft = draft
    self.source = source
    self.passages = passages
    self.line = line
  }
}

extension Claim {
  /// The tags that a claim has once some are added and others taken off, told apart by their bytes.
  fileprivate func tags(adding added: [String], removing removed: [String]) -> Set<[UInt8]> {
    Set((tags + added).map { Array($0.utf8) }).subtracting(removed.map { Array($0.utf8) })
  }
}

extension Desk {
  /// Logs a claim on the passages where it stands, in a source's newest text.
  public func log(
    _ draft: ClaimDraft, source name: String, at passages: [Passage]
  ) throws -> ClaimInContext {
    try changeClaim { pen in
      try log(PlacedDraft(draft, source: name, at: passages), pen)
    }
  }

  /// Logs several claims, each on the passages where it stands: all of them, or none.
  ///
  /// - Throws: ``DeskError/badRow(line:underlying:)`` for the first that cannot be logged.
  public func log(_ drafts: [PlacedDraft]) throws -> [ClaimInContext] {
    let logged = try act { pen in
      let hashes = try drafts.map { placed in
        do { return try log(placed, pen) } catch let error as DeskError {
          throw DeskError.badRow(line: placed.line, underlying: error)
        }
      }
      if let last = hashes.last { try pen.transaction.touch(claim: last) }
      return try hashes.map(pen.claim)
    }
    return try inContext(logged)
  }

  private func log(_ placed: PlacedDraft, _ pen: Pen) throws -> EventHash {
    guard !placed.passages.isEmpty else { throw DeskError.empty(what: "quote") }
    var draft = placed.draft
    draft.fields.context = try draft.fields.context.map(pen.namingClaimsWhole)
    let claim = try log(draft, pen)
    var writer = CitationWriter(newClaim: claim, pen)
    let newest = try pen.transaction.newestText(ofSource: placed.source)
    let cited = try placed.passages.map { passage in
      try writer.cite(passage, in: newest, stance: .asserts, locator: nil)
    }
    pen.warnOfUnsaidFigures(in: draft.text, saidBy: cited.map(\.span.exact))
    try pen.warnOfSameClaims(as: draft.text, before: claim)
    return claim
  }

  func log(_ draft: ClaimDraft, _ pen: Pen) throws -> EventHash {
    try pen.append(.claimLogged(try draft.logged())).hash
  }

  /// Ties a claim to passages of a source's newest text.
  public func cite(
    _ claim: String, source name: String, at passages: [Passage], stance: Stance, locator: String?
  ) throws -> ClaimInContext {
    guard !passages.isEmpty else { throw DeskError.empty(what: "quote") }
    return try changeClaim { pen in
      let claim = try pen.openClaim(try pen.transaction.claim(named: claim))
      var writer = CitationWriter(claim, pen)
      let newest = try pen.transaction.newestText(ofSource: name)
      for passage in passages {
        try writer.cite(passage, in: newest, stance: stance, locator: locator)
      }
      if stance == .asserts { try pen.warnOfUnsaidFigures(inWordingOf: try pen.claim(claim.hash)) }
      return claim.hash
    }
  }

  /// Takes a citation back.
  public func uncite(_ claim: String, citation id: String, because: String) throws -> ClaimInContext
  {
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      let claim = try pen.claim(try pen.transaction.claim(named: claim))
      let citation = try claim.citation(named: id)
      try pen.append(
        .claimUncited(
          claim: claim.hash, citation: citation.hash, because: try pen.namingClaimsWhole(because)))
      return claim.hash
    }
  }

  /// Gives a claim another wording.
  public func reword(_ claim: String, to text: String, because: String) throws -> ClaimInContext {
    let text = try FieldRule.filled("claim", text)
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      let claim = try pen.openClaim(try pen.transaction.claim(named: claim))
      if claim.text.utf8.elementsEqual(text.utf8) { throw DeskError.sameWording(claim: claim.id) }
      try pen.append(
        .claimReworded(
          claim: claim.hash, text: text, because: try pen.namingClaimsWhole(because)))
      try pen.warnOfUnsaidFigures(inWordingOf: try pen.claim(claim.hash))
      return claim.hash
    }
  }

  /// Changes a claim's metadata; an empty string clears a field.
  public func describe(_ claim: String, _ changes: ClaimFields) throws -> ClaimInContext {
    if let priority = changes.priority { _ = try FieldRule.priority(priority) }
    return try changeClaim { pen in
      let claim = try pen.transaction.claim(named: claim)
      var changes = changes
      changes.context = try changes.context.map(pen.namingClaimsWhole)
      try pen.append(.claimDescribed(claim: claim, changes: changes))
      return claim
    }
  }

  /// Adds tags to a claim and takes others off.
  public func tag(_ claim: String, add: [String], remove: [String]) throws -> ClaimInContext {
    let added = try add.map(FieldRule.tag)
    let removed = try remove.map(FieldRule.tag)
    return try changeClaim { pen in
      let claim = try pen.claim(try pen.transaction.claim(named: claim))
      for tag in removed where !claim.tags.contains(where: { $0.utf8.elementsEqual(tag.utf8) }) {
        pen.environment.warn(.tagNotThere(tag: tag, claim: claim.id, tags: claim.tags))
      }
      try FieldRule.within(
        .tags, claim.id, count: claim.tags(adding: added, removing: removed).count)
      try pen.append(.claimTagged(claim: claim.hash, add: added, remove: removed))
      return claim.hash
    }
  }

  /// Says who is to look at a claim.
  public func assign(_ claim: String, to handle: String) throws -> ClaimInContext {
    try changeClaim { pen in
      guard let assignee = pen.roster.reviewer(handle) else {
        throw DeskError.notOnRoster(handle: handle, known: pen.roster.active.map(\.handle))
      }
      guard assignee.isActive else {
        throw DeskError.retired(handle: handle, row: pen.roster.rows[handle])
      }
      let claim = try pen.transaction.claim(named: claim)
      try pen.append(.claimAssigned(claim: claim, to: handle))
      return claim
    }
  }

  /// Puts a note on a claim.
  public func note(_ claim: String, _ text: String, isPrivate: Bool) throws -> ClaimInContext {
    let text = try FieldRule.filled("note", text)
    return try changeClaim { pen in
      let claim = try pen.transaction.claim(named: claim)
      try pen.append(
        .claimNoted(
          claim: claim, text: try pen.namingClaimsWhole(text), isPrivate: isPrivate))
      return claim
    }
  }

  /// Takes claims out of the reckoning, all of them or none; a duplicate's places go to the claim
  /// that stays.
  ///
  /// - Returns: Each claim once.
  public func withdraw(
    _ names: [String], because: String, duplicateOf survivor: String?
  ) throws -> [ClaimInContext] {
    let because = try FieldRule.filled("reason", because)
    let withdrawn = try act { pen in
      let because = try pen.namingClaimsWhole(because)
      // `@` means the same throughout, whatever has been touched meanwhile.
      let claims = try names.map(pen.transaction.claim(named:)).reduce(into: [EventHash]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let survivor = try survivor.map {
        try pen.openClaim(try pen.transaction.claim(named: $0)).hash
      }
      for hash in claims {
        let claim = try pen.openClaim(hash)
        if survivor == hash { throw DeskError.duplicateOfItself(claim: claim.id) }
        try pen.append(.claimWithdrawn(claim: hash, because: because, duplicateOf: survivor))
        try pen.transaction.touch(claim: hash)
      }
      return try claims.map(pen.claim)
    }
    return try inContext(withdrawn)
  }

  /// Brings a claim back to be checked anew: all earlier verdicts lapse.
  public func reopen(_ claim: String, because: String) throws -> ClaimInContext {
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      let claim = try pen.transaction.claim(named: claim)
      try pen.append(
        .claimReopened(claim: claim, because: try pen.namingClaimsWhole(because)))
      return claim
    }
  }

  /// One change to one claim, which `@` then stands for.
  func changeClaim(_ body: (Pen) throws -> EventHash) throws -> ClaimInContext {
    let claim = try act { pen in
      let hash = try body(pen)
      try pen.transaction.touch(claim: hash)
      return try pen.claim(hash)
    }
    return try inContext([claim])[0]
  }

  /// The claims as just changed, with the texts around their words read after the lock is given
  /// back.
  func inContext(_ claims: [Claim]) throws -> [ClaimInContext] {
    try ledger.read { snapshot in
      let reader = ContextReader(snapshot)
      return try claims.map(reader.inContext)
    }
  }
}
