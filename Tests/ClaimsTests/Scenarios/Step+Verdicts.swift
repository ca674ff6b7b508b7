import Claims

extension Step {
  static func verify(
    by handle: String, role: Role = .reviewer, signOffs: Int = 1, of claim: String = "claim",
    as name: String? = nil, on desk: String = "mori"
  ) -> Step {
    review(.verified, handle, role, signOffs, claim, name, desk)
  }

  static func dispute(
    by handle: String, role: Role = .reviewer, signOffs: Int = 1, of claim: String = "claim",
    as name: String? = nil, on desk: String = "mori"
  ) -> Step {
    review(.disputed, handle, role, signOffs, claim, name, desk)
  }

  static func unverifiable(
    by handle: String, role: Role = .reviewer, signOffs: Int = 1, of claim: String = "claim",
    as name: String? = nil, on desk: String = "mori"
  ) -> Step {
    review(.unverifiable, handle, role, signOffs, claim, name, desk)
  }

  /// A verdict, stamped with what its desk shows of the claim; called by its reviewer's handle unless named.
  private static func review(
    _ verdict: Verdict, _ handle: String, _ role: Role, _ signOffs: Int, _ claim: String,
    _ name: String?, _ desk: String
  ) -> Step {
    Step { world in
      let seen = try world.claim(claim, seenOn: desk)
      let others = seen.liveReviews.filter { $0.stamp.by != handle }
      world.append(
        .claimReviewed(
          ReviewedClaim(
            claim: seen.hash, verdict: verdict, because: "checked", basis: nil, fix: nil,
            checked: nil, role: role, signOffs: signOffs, grounds: seen.grounds,
            over: others.map(\.hash))),
        by: handle, on: desk, as: name ?? handle)
    }
  }

  /// Takes a verdict back; whoever gave it, unless somebody else is named.
  static func retract(
    _ verdict: String, by handle: String? = nil, on desk: String = "mori"
  ) -> Step {
    Step { world in
      let body = EventBody.claimUnreviewed(
        claim: try world.hash("claim"), review: try world.hash(verdict), because: "too quick")
      world.append(body, by: handle ?? verdict, on: desk)
    }
  }

  static func stand(
    by handle: String = "ed", role: Role = .editor, on desk: String = "mori"
  ) -> Step {
    Step { world in
      let seen = try world.claim("claim", seenOn: desk)
      let stood = StoodClaim(
        claim: seen.hash, because: "good enough", role: role, grounds: seen.grounds)
      world.append(.claimStood(stood), by: handle, on: desk)
    }
  }
}

extension Claim {
  /// What a verdict given now rests on.
  fileprivate var grounds: Grounds {
    Grounds(wording: wording, rests: citations.map(\.grounds))
  }
}
