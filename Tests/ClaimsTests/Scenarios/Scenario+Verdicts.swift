import Claims

extension Scenario {
  /// Live verdicts and sign-offs.
  static let verdicts = [
    Scenario("a claim that nobody judged is unchecked", [.given], .unchecked),
    Scenario("one verdict settles a claim", [.given, .verify(by: "bo")], .verified, .sole),
    Scenario("one dispute disputes it", [.given, .dispute(by: "bo")], .disputed, .sole),
    Scenario(
      "what cannot be verified says so", [.given, .unverifiable(by: "bo")], .unverifiable, .sole),
    Scenario(
      "one of two sign-offs is a review under way", [.given, .verify(by: "bo", signOffs: 2)],
      .inReview, .sole),
    Scenario(
      "two sign-offs settle it",
      [.given, .verify(by: "bo", signOffs: 2), .verify(by: "cy", signOffs: 2)],
      .verified, .unanimous),
    Scenario(
      "two verdicts of one reviewer are one sign-off",
      [.given, .verify(by: "bo", signOffs: 2, as: "first"), .verify(by: "bo", signOffs: 2)],
      .inReview, .sole),
    Scenario(
      "verified beside unverifiable stays in review",
      [.given, .verify(by: "bo"), .unverifiable(by: "cy")], .inReview, .split),
    Scenario(
      "one dispute outweighs two who verified",
      [.given, .verify(by: "bo"), .verify(by: "cy"), .dispute(by: "di")], .disputed, .split),
    Scenario(
      "a reviewer's newer verdict replaces the older one",
      [.given, .dispute(by: "bo", as: "first"), .verify(by: "bo")], .verified, .sole),
    Scenario(
      "of one reviewer's verdicts on two desks, the last in ledger order counts",
      [
        .given, .sync("mori", "aki"), .dispute(by: "bo", as: "first", on: "mori"),
        .change({ .claimNoted(claim: $0, text: "busy", isPrivate: false) }, on: "aki"),
        .verify(by: "bo", on: "aki"),
      ], .verified, .sole),
    Scenario(
      "verdicts given on two desks at once both count",
      [
        .given, .sync("mori", "aki"), .verify(by: "bo", signOffs: 2, on: "mori"),
        .verify(by: "cy", signOffs: 2, on: "aki"),
      ], .verified, .unanimous),
    Scenario(
      "before a sync each desk counts its own",
      [
        .given, .sync("mori", "aki"), .verify(by: "bo", signOffs: 2, on: "mori"),
        .verify(by: "cy", signOffs: 2, on: "aki"),
      ], .inReview, .sole, seenOn: "aki"),
    Scenario(
      "verdicts that differ on two desks at once both stand",
      [
        .given, .sync("mori", "aki"), .verify(by: "bo", on: "mori"), .dispute(by: "cy", on: "aki"),
      ], .disputed, .split),

    // Taking back.
    Scenario(
      "a verdict taken back leaves nothing", [.given, .verify(by: "bo"), .retract("bo")],
      .unchecked),
    Scenario(
      "taking back the newer verdict does not bring the older one back",
      [.given, .verify(by: "bo", as: "first"), .dispute(by: "bo"), .retract("bo")], .unchecked),
    Scenario(
      "taking back a verdict already replaced changes nothing",
      [.given, .dispute(by: "bo", as: "first"), .verify(by: "bo"), .retract("first", by: "bo")],
      .verified, .sole),
    Scenario(
      "nobody takes back another's verdict",
      [.given, .verify(by: "bo"), .retract("bo", by: "cy")], .verified, .sole),
    Scenario(
      "another's taking back, after the reviewer's own, changes nothing",
      [.given, .verify(by: "mori"), .retract("mori"), .retract("mori", by: "eve")], .unchecked),
    Scenario(
      "another's taking back, before the reviewer's own, changes nothing",
      [.given, .verify(by: "mori"), .retract("mori", by: "eve"), .retract("mori")], .unchecked),
    Scenario(
      "another's taking back that arrives from another desk changes nothing",
      [
        .given, .verify(by: "bo"), .sync("mori", "aki"), .retract("bo", on: "mori"),
        .change({ .claimNoted(claim: $0, text: "busy", isPrivate: false) }, on: "aki"),
        .retract("bo", by: "eve", on: "aki"),
      ], .unchecked),
    Scenario(
      "a verdict taken back on one desk unties a sign-off on another",
      [
        .given, .verify(by: "bo", signOffs: 2), .sync("mori", "aki"), .retract("bo", on: "mori"),
        .verify(by: "cy", signOffs: 2, on: "aki"),
      ], .inReview, .sole),

    // A roster that changed: the role and the sign-offs stamped in a verdict count.
    Scenario(
      "a claim that met one sign-off stands when the desk asks for two later",
      [.given, .verify(by: "bo", signOffs: 1), .verify(by: "cy", signOffs: 2)],
      .verified, .unanimous),
    Scenario(
      "when the desk asks for one again, the next verdict settles what the first did not",
      [.given, .verify(by: "bo", signOffs: 3), .verify(by: "cy", signOffs: 1)],
      .verified, .unanimous),
    Scenario(
      "an editor who is a reviewer now decided as an editor then",
      [
        .given, .dispute(by: "bo"), .verify(by: "ed", role: .editor, signOffs: 2, as: "then"),
        .verify(by: "ed", role: .reviewer, signOffs: 2),
      ], .inReview, .decided, overruled: ["bo"]),

    // What never changes a headline.
    Scenario(
      "assigning changes nothing",
      [.given, .verify(by: "bo"), .change { .claimAssigned(claim: $0, to: "cy") }],
      .verified, .sole),
    Scenario(
      "notes, tags and metadata change nothing",
      [
        .given, .verify(by: "bo"),
        .change { .claimNoted(claim: $0, text: "see page 3", isPrivate: true) },
        .change { .claimTagged(claim: $0, add: ["defence"], remove: []) },
        .change { .claimDescribed(claim: $0, changes: ClaimFields(claimant: "the PM")) },
      ], .verified, .sole),
    Scenario(
      "an event of a kind not known yet changes nothing",
      [.given, .verify(by: "bo"), .change { _ in .unknown(kind: "claim.weighed") }],
      .verified, .sole),
  ]

  /// An editor's verdict meets the sign-offs alone and overrules what the editor had seen.
  static let editors = [
    Scenario(
      "an editor's verdict meets the sign-offs alone",
      [.given, .verify(by: "ed", role: .editor, signOffs: 3)], .verified, .sole),
    Scenario(
      "an editor decides against a dispute that they saw",
      [.given, .dispute(by: "bo"), .verify(by: "ed", role: .editor)],
      .verified, .decided, overruled: ["bo"]),
    Scenario(
      "an editor decides against those who verified",
      [.given, .verify(by: "bo"), .verify(by: "cy"), .dispute(by: "ed", role: .editor)],
      .disputed, .decided, overruled: ["bo", "cy"]),
    Scenario(
      "a dispute after the decision counts",
      [.given, .dispute(by: "bo"), .verify(by: "ed", role: .editor), .dispute(by: "cy")],
      .disputed, .split, overruled: ["bo"]),
    Scenario(
      "the overruled reviewer may dispute again",
      [
        .given, .dispute(by: "bo", as: "first"), .verify(by: "ed", role: .editor),
        .dispute(by: "bo"),
      ], .disputed, .split, overruled: ["first"]),
    Scenario(
      "a dispute that the editor had not seen is not overruled",
      [
        .given, .sync("mori", "aki"), .dispute(by: "bo", on: "mori"),
        .verify(by: "ed", role: .editor, on: "aki"),
      ], .disputed, .split),
    Scenario(
      "an editor overrules on one desk what came to it by sync",
      [
        .given, .sync("mori", "aki"), .dispute(by: "bo", on: "mori"), .sync("mori", "aki"),
        .verify(by: "ed", role: .editor, on: "aki"),
      ], .verified, .decided, overruled: ["bo"]),
    Scenario(
      "a verdict that agrees with the editor's is not overruled",
      [.given, .verify(by: "bo"), .verify(by: "ed", role: .editor)], .verified, .unanimous),
    Scenario(
      "an editor settles a split and leaves those who agree",
      [.given, .verify(by: "bo"), .unverifiable(by: "cy"), .verify(by: "ed", role: .editor)],
      .verified, .decided, overruled: ["cy"]),
    Scenario(
      "a reviewer overrules nobody",
      [.given, .dispute(by: "bo"), .verify(by: "cy", role: .reviewer)], .disputed, .split),
    Scenario(
      "a second editor overrules the first",
      [.given, .verify(by: "ed", role: .editor), .dispute(by: "eve", role: .editor)],
      .disputed, .decided, overruled: ["ed"]),
    Scenario(
      "taking the decision back revives the dissent",
      [.given, .dispute(by: "bo"), .verify(by: "ed", role: .editor), .retract("ed")],
      .disputed, .sole),
    Scenario(
      "a decision that lapses revives the dissent",
      [
        .given, .dispute(by: "bo"), .verify(by: "ed", role: .editor), .cite("against", .refutes),
      ], .disputed, .sole),
    Scenario(
      "taking back a second decision revives the dissent that the first had silenced",
      [
        .given, .dispute(by: "bo"), .verify(by: "ed", role: .editor, as: "first"),
        .unverifiable(by: "ed", role: .editor), .retract("ed"),
      ], .disputed, .sole),
    Scenario(
      "an editor who decides anew keeps the dissent overruled",
      [
        .given, .dispute(by: "bo"), .verify(by: "ed", role: .editor, as: "first"),
        .unverifiable(by: "ed", role: .editor),
      ], .unverifiable, .decided, overruled: ["bo"]),
    Scenario(
      "taking back an earlier decision revives the dissent that only it had silenced",
      [
        .given, .dispute(by: "bo"), .verify(by: "ed", role: .editor, as: "first"),
        .unverifiable(by: "ed", role: .editor), .retract("first", by: "ed"),
      ], .disputed, .split),
    Scenario(
      "a reviewer beside an editor's verdict can still mix it",
      [.given, .verify(by: "ed", role: .editor), .unverifiable(by: "bo")], .inReview, .split),
  ]
}
