import Anchoring
import Claims

extension Scenario {
  /// The wording and the citations that a verdict read.
  static let rewordings = [
    Scenario(
      "a rewording takes the ground from under a verdict",
      [.given, .verify(by: "bo"), .reword()], .stale, because: [.reworded]),
    Scenario(
      "a rewording unseen by a verifier on another desk lapses their verdict",
      [
        .given, .sync("mori", "aki"), .reword(on: "mori"), .verify(by: "bo", on: "aki"),
      ], .stale, because: [.reworded]),
    Scenario(
      "on the desk that has not seen the rewording, the verdict holds",
      [
        .given, .sync("mori", "aki"), .reword(on: "mori"), .verify(by: "bo", on: "aki"),
      ], .verified, .sole, seenOn: "aki"),
    Scenario(
      "rewording back to the old text revives nothing",
      [.given, .verify(by: "bo"), .reword(), .reword(to: "as logged")],
      .stale, because: [.reworded]),
    Scenario(
      "a verdict after the rewording holds",
      [.given, .verify(by: "bo", as: "first"), .reword(), .verify(by: "bo")], .verified, .sole),
    Scenario(
      "of two rewordings at once the last in ledger order is the wording",
      [
        .given, .sync("mori", "aki"), .reword(to: "by aki", on: "aki"),
        .reword(to: "by mori", on: "mori"), .verify(by: "bo", on: "mori"),
      ], .verified, .sole),
    Scenario(
      "the earlier of two rewordings at once is no wording to rest on",
      [
        .given, .sync("mori", "aki"), .reword(to: "by aki", on: "aki"),
        .reword(to: "by mori", on: "mori"), .verify(by: "bo", on: "aki"),
      ], .stale, because: [.reworded]),

    Scenario(
      "taking back a citation lapses the verdict that rests on it",
      [.given, .verify(by: "bo"), .uncite("quote")], .stale, because: [.uncited], citations: [:]),
    Scenario(
      "a citation taken back on another desk lapses it too",
      [
        .given, .sync("mori", "aki"), .uncite("quote", on: "aki"), .verify(by: "bo", on: "mori"),
      ], .stale, because: [.uncited]),
    Scenario(
      "taking back a citation that the verdict did not know lapses nothing",
      [.given, .verify(by: "bo"), .cite("more", .supports), .uncite("more")], .verified, .sole),
    Scenario(
      "taking back a mention lapses nothing",
      [.given, .cite("aside", .mentions), .verify(by: "bo"), .uncite("aside")], .verified, .sole),
    Scenario(
      "citing the words again does not revive a verdict",
      [.given, .verify(by: "bo"), .uncite("quote"), .cite("again")], .stale, because: [.uncited]),

    // Stale is a lapse that the live verdicts do not make good.
    Scenario(
      "another's live verdict makes a lapse good",
      [.given, .verify(by: "bo"), .reword(), .verify(by: "cy")], .verified, .sole),
    Scenario(
      "one live verdict of two asked for does not make a lapse good",
      [
        .given, .verify(by: "bo", signOffs: 2), .verify(by: "cy", signOffs: 2), .reword(),
        .verify(by: "cy", signOffs: 2),
      ], .stale, .sole, because: [.reworded]),
    Scenario(
      "a live dispute comes before a lapse",
      [.given, .verify(by: "bo"), .reword(), .dispute(by: "cy")], .disputed, .sole),
    Scenario(
      "a lapsed verdict taken back leaves the claim unchecked",
      [.given, .verify(by: "bo"), .reword(), .retract("bo")], .unchecked),
    Scenario(
      "a lapsed verdict that its reviewer had replaced does not count",
      [.given, .verify(by: "bo", as: "first"), .reword(), .unverifiable(by: "bo")],
      .unverifiable, .sole),
    Scenario(
      "all that has changed is listed: wording, citations, evidence",
      [.given, .verify(by: "bo"), .cite("against", .refutes), .uncite("quote"), .reword()],
      .stale, because: [.reworded, .uncited, .evidence]),
    Scenario(
      "what lapsed two verdicts is listed once",
      [.given, .verify(by: "bo"), .verify(by: "cy"), .reword()], .stale, because: [.reworded]),
  ]

  /// New evidence against a verdict.
  static let evidence = [
    Scenario(
      "new refuting evidence lapses a verified",
      [.given, .verify(by: "bo"), .cite("against", .refutes)], .stale, because: [.evidence]),
    Scenario(
      "new supporting evidence lapses a disputed",
      [.given, .dispute(by: "bo"), .cite("for", .supports)], .stale, because: [.evidence]),
    Scenario(
      "more support under a verified changes nothing",
      [.given, .verify(by: "bo"), .cite("for", .supports)], .verified, .sole),
    Scenario(
      "more refutation under a disputed changes nothing",
      [.given, .dispute(by: "bo"), .cite("against", .refutes)], .disputed, .sole),
    Scenario(
      "evidence either way leaves an unverifiable alone",
      [.given, .unverifiable(by: "bo"), .cite("for", .supports), .cite("against", .refutes)],
      .unverifiable, .sole),
    Scenario(
      "another place where the claim stands, or a mention, changes nothing",
      [.given, .verify(by: "bo"), .cite("again"), .cite("aside", .mentions)], .verified, .sole),
    Scenario(
      "evidence that the verifier saw does not lapse the verdict",
      [.given, .cite("against", .refutes), .verify(by: "bo")], .verified, .sole),
    Scenario(
      "evidence seen through its anchor in a later text was seen",
      [
        .given, .cite("against", .refutes),
        .revise(anchors: ["quote": .unchanged, "against": .shifted]), .verify(by: "bo"),
      ], .verified, .sole),
    Scenario(
      "evidence cited on another desk at once was not seen",
      [
        .given, .sync("mori", "aki"), .cite("against", .refutes, on: "mori"),
        .verify(by: "bo", on: "aki"),
      ], .stale, because: [.evidence]),
    Scenario(
      "evidence taken back before the verdict was nothing to see",
      [.given, .cite("against", .refutes), .uncite("against"), .verify(by: "bo")],
      .verified, .sole),
    Scenario(
      "evidence taken back after the verdict does not revive it",
      [.given, .verify(by: "bo"), .cite("against", .refutes), .uncite("against")],
      .stale, because: [.evidence]),
    Scenario(
      "a verdict that has seen the new evidence holds",
      [
        .given, .verify(by: "bo", as: "first"), .cite("against", .refutes), .verify(by: "bo"),
      ], .verified, .sole),
  ]

  /// An editor lets a claim run as it is.
  static let standings = [
    Scenario(
      "an editor lets an unchecked claim stand and its headline stays",
      [.given, .stand()], .unchecked, stands: true),
    Scenario(
      "a disputed claim that stands is still disputed",
      [.given, .dispute(by: "bo"), .stand()], .disputed, .sole, stands: true),
    Scenario(
      "a verdict does not end the decision to let stand",
      [.given, .stand(), .verify(by: "bo")], .verified, .sole, stands: true),
    Scenario(
      "only an editor's decision lets stand", [.given, .stand(by: "bo", role: .reviewer)],
      .unchecked),
    Scenario("the decision lapses with the wording", [.given, .stand(), .reword()], .unchecked),
    Scenario(
      "the decision lapses with a citation", [.given, .stand(), .uncite("quote")], .unchecked),
    Scenario(
      "the decision lapses with an anchor",
      [.given, .stand(), .revise(anchors: ["quote": .altered])], .unchecked),
    Scenario(
      "the decision lapses under refuting evidence", [.given, .stand(), .cite("no", .refutes)],
      .unchecked),
    Scenario(
      "the decision survives supporting evidence", [.given, .stand(), .cite("yes", .supports)],
      .unchecked, stands: true),
    Scenario("reopening ends the decision", [.given, .stand(), .reopen()], .unchecked),
    Scenario(
      "a decision made anew holds", [.given, .stand(), .reword(), .stand()], .unchecked,
      stands: true),
  ]
}
