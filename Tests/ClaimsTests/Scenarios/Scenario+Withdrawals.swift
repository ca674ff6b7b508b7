import Anchoring
import Claims

extension Scenario {
  /// Claims taken out of the reckoning, and back.
  static let withdrawals = [
    Scenario(
      "withdrawn comes before every other headline",
      [.given, .dispute(by: "bo"), .withdraw()], .withdrawn, .sole),
    Scenario(
      "a withdrawn claim is not stale",
      [.given, .verify(by: "bo"), .reword(), .withdraw()], .withdrawn),
    Scenario(
      "a reopened claim that nobody had judged is unchecked", [.given, .withdraw(), .reopen()],
      .unchecked),
    Scenario(
      "reopening lapses all earlier verdicts",
      [.given, .verify(by: "bo"), .dispute(by: "cy"), .withdraw(), .reopen()],
      .stale, because: [.reopened]),
    Scenario(
      "reopening lapses them where nothing was withdrawn",
      [.given, .verify(by: "bo"), .reopen()], .stale, because: [.reopened]),
    Scenario(
      "a verdict after the reopening holds",
      [.given, .verify(by: "bo", as: "first"), .withdraw(), .reopen(), .verify(by: "bo")],
      .verified, .sole),
    Scenario(
      "a verdict on another desk at once with the reopening, later in ledger order, holds",
      [
        .given, .withdraw(), .sync("mori", "aki"), .reopen(on: "aki"),
        .verify(by: "bo", on: "mori"),
      ], .verified, .sole),
    Scenario(
      "a withdrawal on another desk after the reopening in ledger order holds",
      [
        .given, .sync("mori", "aki"), .withdraw(on: "mori"),
        .change({ .claimNoted(claim: $0, text: "busy", isPrivate: false) }, on: "aki"),
        .change({ .claimNoted(claim: $0, text: "busy", isPrivate: false) }, on: "aki"),
        .reopen(on: "mori"), .withdraw(on: "aki"),
      ], .withdrawn),
  ]

  /// Withdrawing as a duplicate gives the survivor the citations where the claim stands.
  static let duplicates = [
    Scenario(
      "the survivor takes over where the claim stands, and no evidence",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .cite("for", .supports, of: "twin"),
        .cite("no", .refutes, of: "twin"), .cite("aside", .mentions, of: "twin"),
        .withdraw("twin", into: "claim"),
      ], .unchecked, citations: ["quote": .unchanged, "there": .unchanged]),
    Scenario(
      "the duplicate keeps its own citations",
      [.given, .log("twin"), .cite("there", of: "twin"), .withdraw("twin", into: "claim")],
      .withdrawn, claim: "twin", citations: ["there": .unchanged]),
    Scenario(
      "verdicts stay with the claim that they were given on",
      [.given, .log("twin"), .verify(by: "bo", of: "twin"), .withdraw("twin", into: "claim")],
      .unchecked),
    Scenario(
      "taking citations over does not lapse a verdict",
      [
        .given, .verify(by: "bo"), .log("twin"), .cite("there", of: "twin"),
        .withdraw("twin", into: "claim"),
      ], .verified, .sole, citations: ["quote": .unchanged, "there": .unchanged]),
    Scenario(
      "through a chain the last one has all citations",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .log("third"),
        .cite("elsewhere", of: "third"), .withdraw("third", into: "twin"),
        .withdraw("twin", into: "claim"),
      ], .unchecked,
      citations: ["quote": .unchanged, "there": .unchanged, "elsewhere": .unchanged]),
    Scenario(
      "two claims withdrawn into each other are both withdrawn",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .sync("mori", "aki"),
        .withdraw("twin", into: "claim", on: "mori"), .withdraw("claim", into: "twin", on: "aki"),
      ], .withdrawn, citations: ["quote": .unchanged, "there": .unchanged]),
    Scenario(
      "a ring of three ends",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .log("third"),
        .withdraw("claim", into: "twin"), .withdraw("twin", into: "third"),
        .withdraw("third", into: "claim"),
      ], .withdrawn, citations: ["quote": .unchanged, "there": .unchanged]),
    Scenario(
      "a claim withdrawn into itself has each citation once",
      [.given, .withdraw(into: "claim")], .withdrawn, citations: ["quote": .unchanged]),
    Scenario(
      "a reopened duplicate takes its citations back",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .withdraw("twin", into: "claim"),
        .reopen("twin"),
      ], .unchecked, citations: ["quote": .unchanged]),
    Scenario(
      "a link of a chain that is reopened keeps what was withdrawn into it",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .log("third"),
        .cite("elsewhere", of: "third"), .withdraw("third", into: "twin"),
        .withdraw("twin", into: "claim"), .reopen("twin"),
      ], .unchecked, claim: "twin",
      citations: ["there": .unchanged, "elsewhere": .unchanged]),
    Scenario(
      "of two survivors named at once the last in ledger order has the citations",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .log("other"), .sync("mori", "aki"),
        .withdraw("twin", into: "other", on: "aki"), .withdraw("twin", into: "claim", on: "mori"),
      ], .unchecked, citations: ["quote": .unchanged, "there": .unchanged]),
    Scenario(
      "the survivor named earlier has none",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .log("other"), .sync("mori", "aki"),
        .withdraw("twin", into: "other", on: "aki"), .withdraw("twin", into: "claim", on: "mori"),
      ], .unchecked, claim: "other", citations: [:]),
    Scenario(
      "a verdict rests on what was taken over",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .withdraw("twin", into: "claim"),
        .verify(by: "bo"), .revise(), .anchor("quote", .shifted),
        .anchor("there", .altered, of: "twin"),
      ], .stale, because: [.altered], citations: ["quote": .shifted, "there": .altered]),
    Scenario(
      "the survivor can take back what it took over",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .withdraw("twin", into: "claim"),
        .verify(by: "bo"), .uncite("there"),
      ], .stale, because: [.uncited], citations: ["quote": .unchanged]),
    Scenario(
      "what the duplicate takes back lapses the verdict that rests on it",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .withdraw("twin", into: "claim"),
        .verify(by: "bo"), .uncite("there", of: "twin"),
      ], .stale, because: [.uncited], citations: ["quote": .unchanged]),
    Scenario(
      "what the duplicate had taken back before is not taken over",
      [
        .given, .log("twin"), .cite("there", of: "twin"), .uncite("there", of: "twin"),
        .withdraw("twin", into: "claim"), .verify(by: "bo"),
      ], .verified, .sole, citations: ["quote": .unchanged]),
  ]
}
