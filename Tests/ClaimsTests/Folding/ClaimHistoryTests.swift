import Claims
import Testing

@Suite("What the events of a claim make of its fields")
struct ClaimHistoryTests {
  private let logged = event(
    1,
    .claimLogged(
      LoggedClaim(
        text: "as logged", fields: ClaimFields(claimant: "", context: "in 2023", priority: 1),
        tags: ["defence", "b"])))

  private static func event(_ clock: Int, _ body: EventBody) -> Event {
    Event(
      desk: "mori", seq: clock, clock: clock, at: "2026-11-21T09:00:0\(clock)Z", by: "ann",
      body: body, prev: .zero)
  }

  private func claim(_ bodies: EventBody...) throws -> Claim {
    let events = bodies.enumerated().map { Self.event($0 + 2, $1) }
    return try #require(ClaimHistory(folding: events + [logged]))
      .claim(id: "mori-1", sources: [:])
  }

  @Test("Without the event that brought it, a claim is not known")
  func unknown() {
    #expect(ClaimHistory(folding: []) == nil)
    #expect(
      ClaimHistory(folding: [Self.event(2, .claimReopened(claim: logged.hash, because: ""))]) == nil
    )
  }

  @Test("A claim begins as it was logged")
  func begins() throws {
    let claim = try claim()
    #expect([claim.id, claim.text] == ["mori-1", "as logged"])
    #expect([claim.hash, claim.wording] == [logged.hash, logged.hash])
    #expect([claim.logged, claim.worded] == [Stamp(logged), Stamp(logged)])
    #expect(claim.fields == ClaimFields(context: "in 2023", priority: 1))
    #expect(claim.tags == ["b", "defence"])
  }

  @Test("A description changes what it names, and an empty string clears")
  func described() throws {
    let claim = try claim(
      .claimDescribed(claim: logged.hash, changes: ClaimFields(claimant: "the PM", priority: 3)),
      .claimDescribed(claim: logged.hash, changes: ClaimFields(context: "")))
    #expect(claim.fields == ClaimFields(claimant: "the PM", priority: 3))
  }

  @Test("A priority that nobody gave is 2")
  func priority() throws {
    let bare = Self.event(1, .claimLogged(LoggedClaim(text: "x")))
    let claim = try #require(ClaimHistory(folding: [bare])).claim(id: "", sources: [:])
    #expect(claim.fields.priority == nil)
    #expect(claim.priority == 2)
  }

  @Test("Tags come and go, are sorted by their bytes, and two spellings are two tags")
  func tags() throws {
    let claim = try claim(
      .claimTagged(claim: logged.hash, add: ["\u{e9}", "e\u{301}", "Z", "b"], remove: ["none"]),
      .claimTagged(claim: logged.hash, add: ["防衛費"], remove: ["defence", "b"]))
    #expect(
      claim.tags.map { Array($0.utf8) }
        == ["Z", "e\u{301}", "\u{e9}", "防衛費"].map { Array($0.utf8) })
  }

  @Test("The last assignment counts, and an empty one assigns nobody")
  func assigned() throws {
    let hash = logged.hash
    #expect(
      try claim(.claimAssigned(claim: hash, to: "bo"), .claimAssigned(claim: hash, to: "cy"))
        .assigned == "cy")
    #expect(
      try claim(.claimAssigned(claim: hash, to: "bo"), .claimAssigned(claim: hash, to: ""))
        .assigned == nil)
  }

  @Test("A rewording is the claim's text, and who made it is on record")
  func reworded() throws {
    let claim = try claim(.claimReworded(claim: logged.hash, text: "anew", because: "clearer"))
    #expect(claim.text == "anew")
    #expect(claim.worded == Stamp(at: "2026-11-21T09:00:02Z", by: "ann"))
    #expect(claim.wording != claim.hash)
  }

  @Test("A verdict is on record as taken back by its reviewer, whoever else tried before or after")
  func takenBack() throws {
    let review = Self.event(
      2,
      .claimReviewed(
        ReviewedClaim(
          claim: logged.hash, verdict: .verified, because: "seen", basis: nil, fix: nil,
          checked: nil, role: .reviewer, signOffs: 1,
          grounds: Grounds(wording: logged.hash, rests: []), over: [])))
    func takingBack(_ clock: Int, by handle: String) -> Event {
      Event(
        desk: "mori", seq: clock, clock: clock, at: "2026-11-21T09:00:0\(clock)Z", by: handle,
        body: .claimUnreviewed(claim: logged.hash, review: review.hash, because: handle),
        prev: .zero)
    }
    let tries = [
      takingBack(3, by: "eve"), takingBack(4, by: "ann"), takingBack(5, by: "eve"),
    ]
    for events in [tries, tries.reversed()] {
      let claim = try #require(ClaimHistory(folding: [logged, review] + events))
        .claim(id: "mori-1", sources: [:])
      #expect(claim.reviews.map(\.retracted?.hash) == [tries[1].hash])
    }
  }

  @Test("Notes stand in ledger order, private ones marked")
  func notes() throws {
    let claim = try claim(
      .claimNoted(claim: logged.hash, text: "first", isPrivate: true),
      .claimNoted(claim: logged.hash, text: "second", isPrivate: false))
    #expect(claim.notes.map(\.text) == ["first", "second"])
    #expect(claim.notes.map(\.isPrivate) == [true, false])
  }

  @Test("A query is open until an answer names it, in whatever order the two arrive")
  func queries() throws {
    let asked = Self.event(2, .claimAsked(claim: logged.hash, text: "Which year?"))
    let other = Self.event(3, .claimAsked(claim: logged.hash, text: "Who says so?"))
    func answer(_ clock: Int, to query: EventHash, _ text: String) -> Event {
      Self.event(clock, .claimAnswered(claim: logged.hash, query: query, text: text))
    }
    let answers = [
      answer(4, to: asked.hash, "2023"), answer(5, to: asked.hash, "No, 2024"),
      answer(6, to: .sha256("a query of another claim".utf8), "no answer"),
      answer(7, to: logged.hash, "no answer either"),
    ]
    let events = [logged, asked, other] + answers
    for given in [events, events.reversed()] {
      let claim = try #require(ClaimHistory(folding: given)).claim(id: "mori-1", sources: [:])
      #expect(claim.queries.map(\.text) == ["Which year?", "Who says so?"])
      #expect(claim.queries.map(\.hash) == [asked.hash, other.hash])
      #expect(claim.queries[0].answers.map(\.text) == ["2023", "No, 2024"])
      #expect(claim.queries[0].answers.map(\.stamp) == answers[...1].map(Stamp.init))
      #expect(claim.openQueries.map(\.hash) == [other.hash])
      #expect(claim.shortIDs[asked.hash]?.utf8.count == EventHash.shortLength)
    }
    let early = try #require(ClaimHistory(folding: [logged] + answers))
    #expect(early.claim(id: "mori-1", sources: [:]).queries == [])
  }

  @Test("Neither a query nor an answer changes a verdict or the headline")
  func queriesAreNoEvidence() throws {
    let query = EventBody.claimAsked(claim: logged.hash, text: "Which year?")
    let plain = try claim()
    let asked = try claim(query)
    #expect(asked.status == plain.status)
    #expect(asked.wording == plain.wording)
    #expect(asked.openQueries.count == 1)
  }

  @Test("A withdrawal says why and into what, until the claim is reopened")
  func withdrawn() throws {
    let survivor = EventHash.sha256("survivor".utf8)
    let withdrawal = EventBody.claimWithdrawn(
      claim: logged.hash, because: "said twice", duplicateOf: survivor)
    let claim = try claim(withdrawal)
    #expect(claim.withdrawn?.decision.because == "said twice")
    #expect(claim.withdrawn?.duplicateOf == survivor)
    #expect(
      try self.claim(withdrawal, .claimReopened(claim: logged.hash, because: "")).withdrawn == nil)
  }
}
