import Anchoring
import Claims

/// One thing that somebody does on a desk; whatever a step does not say is the usual.
struct Step: Sendable {
  let perform: @Sendable (inout World) throws -> Void

  /// A source, a claim logged by ann, and the quote where it stands.
  static let given = Step { world in
    for step in [Step.source(), .log(), .cite("quote")] { try step.perform(&world) }
  }

  // MARK: Desks

  static func sync(_ one: String, _ other: String) -> Step {
    Step { $0.sync(one, other) }
  }

  static func take(chainOf desk: String, on other: String) -> Step {
    Step { $0.take(chainOf: desk, on: other) }
  }

  // MARK: Sources

  /// A source with its first text, `ft 1`.
  static func source(_ slug: String = "ft", on desk: String = "mori") -> Step {
    Step { world in
      var fields = SourceFields()
      fields.slug = slug
      world.append(.sourceAdded(fields), by: "ann", on: desk, as: slug)
      try revise(slug, as: "\(slug) 1", on: desk).perform(&world)
    }
  }

  /// A new text, in which only the citations named here are looked for.
  static func revise(
    _ slug: String = "ft", as revision: String = "ft 2", anchors: [String: Anchor] = [:],
    material: [String] = [], on desk: String = "mori"
  ) -> Step {
    Step { world in
      let body = RevisedSource(
        source: try world.hash(slug), sha256: .sha256(revision.utf8), length: 100, retrieved: nil,
        note: nil)
      world.append(.sourceRevised(body), by: "ann", on: desk, as: revision)
      for (citation, anchor) in anchors.sorted(by: { $0.key < $1.key }) {
        try self.anchor(citation, anchor, in: revision, material: material, on: desk)
          .perform(&world)
      }
    }
  }

  static func anchor(
    _ citation: String, _ anchor: Anchor, in revision: String = "ft 2", material: [String] = [],
    byHand: Bool = false, still: String? = nil, of claim: String = "claim", as name: String? = nil,
    on desk: String = "mori"
  ) -> Step {
    Step { world in
      let isFound = anchor != .lost && anchor != .unsearched && anchor != .ambiguous
      world.append(
        .claimAnchored(
          AnchoredCitation(
            claim: try world.hash(claim), citation: try world.hash(citation),
            revision: try world.hash(revision), anchor: anchor,
            range: isFound ? CodePointRange(20, 24) : nil, material: material, byHand: byHand,
            still: try still.map(world.hash))),
        by: "ann", on: desk, as: name)
    }
  }

  // MARK: Claims

  static func log(_ claim: String = "claim", on desk: String = "mori") -> Step {
    Step {
      $0.append(.claimLogged(LoggedClaim(text: "as logged")), by: "ann", on: desk, as: claim)
    }
  }

  static func reword(
    to text: String = "reworded", claim: String = "claim", on desk: String = "mori"
  ) -> Step {
    Step { world in
      let claim = try world.hash(claim)
      world.append(
        .claimReworded(claim: claim, text: text, because: "clearer"), by: "ann", on: desk)
    }
  }

  /// Words of a source's newest text.
  static func cite(
    _ citation: String, _ stance: Stance = .asserts, of claim: String = "claim",
    from slug: String = "ft", on desk: String = "mori"
  ) -> Step {
    Step { world in
      let source = try world.source(slug, knownOn: desk)
      let cited = CitedClaim(
        claim: try world.hash(claim), source: source.hash, revision: source.newest?.hash ?? .zero,
        span: Span(range: CodePointRange(10, 14), exact: "words"), stance: stance, locator: nil)
      world.append(.claimCited(cited), by: "ann", on: desk, as: citation)
    }
  }

  static func uncite(
    _ citation: String, of claim: String = "claim", on desk: String = "mori"
  ) -> Step {
    Step { world in
      let body = EventBody.claimUncited(
        claim: try world.hash(claim), citation: try world.hash(citation), because: "wrong place")
      world.append(body, by: "ann", on: desk)
    }
  }

  static func withdraw(
    _ claim: String = "claim", into survivor: String? = nil, on desk: String = "mori"
  ) -> Step {
    Step { world in
      let body = EventBody.claimWithdrawn(
        claim: try world.hash(claim), because: "said twice",
        duplicateOf: try survivor.map(world.hash)
      )
      world.append(body, by: "ann", on: desk)
    }
  }

  static func reopen(_ claim: String = "claim", on desk: String = "mori") -> Step {
    Step { world in
      world.append(
        .claimReopened(claim: try world.hash(claim), because: "look again"), by: "ann", on: desk)
    }
  }

  /// Anything else that is about a claim.
  static func change(
    _ body: @escaping @Sendable (EventHash) -> EventBody, on desk: String = "mori"
  ) -> Step {
    Step { world in world.append(body(try world.hash("claim")), by: "ann", on: desk) }
  }
}
