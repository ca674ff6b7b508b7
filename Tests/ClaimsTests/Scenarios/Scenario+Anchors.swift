import Anchoring
import Claims

extension Scenario {
  /// How the words under a verdict fare in later texts.
  static let anchors = harmless + lapsing + handAndMachine + laterTexts

  private static let harmless: [Scenario] = [
    Anchor.unchanged, .shifted, .reformatted, .contextChanged,
  ].map { anchor in
    Scenario(
      "words that are \(anchor.rawValue) keep the verdict",
      [.given, .verify(by: "bo"), .revise(anchors: ["quote": anchor])], .verified, .sole,
      citations: ["quote": anchor])
  }

  private static let lapsing: [Scenario] = [
    (Anchor.altered, Lapse.Cause.altered), (.moved, .moved), (.ambiguous, .ambiguous),
    (.lost, .lost), (.unsearched, .unsearched),
  ].flatMap { anchor, cause in
    [
      Scenario(
        "words that are \(anchor.rawValue) lapse the verdict",
        [.given, .verify(by: "bo"), .revise(anchors: ["quote": anchor])], .stale,
        because: [cause], citations: ["quote": anchor]),
      Scenario(
        "a mention that is \(anchor.rawValue) lapses nothing",
        [
          .given, .cite("aside", .mentions), .verify(by: "bo"),
          .revise(anchors: ["quote": .unchanged, "aside": anchor]),
        ], .verified, .sole, citations: ["quote": .unchanged, "aside": anchor]),
    ]
  }

  private static let handAndMachine = [
    Scenario(
      "a machine's anchor after a person's does not count",
      [
        .given, .verify(by: "bo"), .revise(), .anchor("quote", .unchanged, byHand: true),
        .anchor("quote", .altered),
      ], .verified, .sole, citations: ["quote": .unchanged]),
    Scenario(
      "a person's anchor after a machine's counts",
      [
        .given, .verify(by: "bo"), .revise(), .anchor("quote", .unchanged),
        .anchor("quote", .altered, byHand: true),
      ], .stale, because: [.altered], citations: ["quote": .altered]),
    Scenario(
      "a person's anchor and a machine's on two desks at once: the person's counts",
      [
        .given, .verify(by: "bo"), .revise(), .sync("mori", "aki"),
        .anchor("quote", .shifted, byHand: true, on: "aki"), .anchor("quote", .lost, on: "mori"),
      ], .verified, .sole, citations: ["quote": .shifted]),
    Scenario(
      "of two people's anchors the newer counts",
      [
        .given, .verify(by: "bo"), .revise(), .anchor("quote", .lost, byHand: true),
        .anchor("quote", .shifted, byHand: true),
      ], .verified, .sole, citations: ["quote": .shifted]),
    Scenario(
      "of two machines' anchors the newer counts",
      [
        .given, .verify(by: "bo"), .revise(anchors: ["quote": .unsearched]),
        .anchor("quote", .shifted),
      ], .verified, .sole, citations: ["quote": .shifted]),
  ]

  private static let laterTexts = [
    Scenario(
      "a material change lapses the verdict though the words are unchanged",
      [
        .given, .verify(by: "bo"),
        .revise(anchors: ["quote": .unchanged], material: ["plans → does not plan"]),
      ], .stale, because: [.material], citations: ["quote": .unchanged]),
    Scenario(
      "altered words are listed as altered, material change or not",
      [.given, .verify(by: "bo"), .revise(anchors: ["quote": .altered], material: ["43 → 45"])],
      .stale, because: [.altered]),
    Scenario(
      "a material change around a mention lapses nothing",
      [
        .given, .cite("aside", .mentions), .verify(by: "bo"), .revise(anchors: ["quote": .shifted]),
        .anchor("aside", .unchanged, material: ["43 → 45"]),
      ], .verified, .sole),
    Scenario(
      "a citation that nobody followed into the newest text is unsearched",
      [.given, .verify(by: "bo"), .revise()], .stale, because: [.unsearched],
      citations: ["quote": .unsearched]),
    Scenario(
      "a text added on a desk that did not know the citation leaves it unsearched",
      [
        .source(), .sync("mori", "aki"), .log(), .cite("quote"), .verify(by: "bo"),
        .revise(on: "aki"), .sync("mori", "aki"), .change { .claimAssigned(claim: $0, to: "cy") },
      ], .stale, because: [.unsearched], citations: ["quote": .unsearched]),
    Scenario(
      "following the words late makes the verdict good again: they had only not been looked for",
      [.given, .verify(by: "bo"), .revise(), .anchor("quote", .shifted)], .verified, .sole,
      citations: ["quote": .shifted]),
    Scenario(
      "a later text that goes back to the old words revives nothing",
      [
        .given, .verify(by: "bo"), .revise(anchors: ["quote": .altered]),
        .revise(as: "ft 3", anchors: ["quote": .unchanged]),
      ], .stale, because: [.altered], citations: ["quote": .unchanged]),
    Scenario(
      "a material change that a later text takes back revives nothing",
      [
        .given, .verify(by: "bo"), .revise(anchors: ["quote": .shifted], material: ["43 → 45"]),
        .revise(as: "ft 3", anchors: ["quote": .shifted]),
      ], .stale, because: [.material]),
    Scenario(
      "a verdict given on altered words rests on them",
      [.given, .revise(anchors: ["quote": .altered]), .verify(by: "bo")], .verified, .sole,
      citations: ["quote": .altered]),
    Scenario(
      "a verdict given on altered words lapses when they are lost",
      [
        .given, .revise(anchors: ["quote": .altered]), .verify(by: "bo"),
        .revise(as: "ft 3", anchors: ["quote": .lost]),
      ], .stale, because: [.lost]),
    Scenario(
      "what happened before the text that a verdict read does not lapse it",
      [
        .given, .revise(anchors: ["quote": .lost]),
        .revise(as: "ft 3", anchors: ["quote": .shifted]), .verify(by: "bo"),
      ], .verified, .sole),
    Scenario(
      "a person's later look at the text that a verdict read can lapse it",
      [
        .given, .revise(anchors: ["quote": .shifted]), .verify(by: "bo"),
        .anchor("quote", .moved, byHand: true),
      ], .stale, because: [.moved]),
    Scenario(
      "words cited in the newest text are unchanged there",
      [.given, .revise(anchors: ["quote": .shifted]), .cite("new"), .verify(by: "bo")],
      .verified, .sole, citations: ["quote": .shifted, "new": .unchanged]),
    Scenario(
      "another source's new text is no matter",
      [.given, .source("un"), .verify(by: "bo"), .revise("un", as: "un 2")], .verified, .sole),
    Scenario(
      "of two texts added at once, the newest in ledger order is where words are looked for",
      [
        .given, .verify(by: "bo"), .sync("mori", "aki"), .revise(as: "aki's", on: "aki"),
        .revise(as: "mori's", anchors: ["quote": .shifted], on: "mori"),
      ], .verified, .sole, citations: ["quote": .shifted]),
    Scenario(
      "a text unknown to the desk where a verdict was given lapses it all the same",
      [
        .given, .sync("mori", "aki"), .revise(anchors: ["quote": .altered], on: "mori"),
        .verify(by: "bo", on: "aki"),
      ], .stale, because: [.altered]),

    // A source that arrives late.
    Scenario(
      "while its source is not known, a citation is unsearched and the verdict holds",
      [
        .source(on: "aki"), .sync("aki", "mori"), .log(), .cite("quote"), .verify(by: "bo"),
        .take(chainOf: "mori", on: "kai"),
      ], .verified, .sole, seenOn: "kai", citations: ["quote": .unsearched]),
    Scenario(
      "once its source arrives, the citation is what it was",
      [
        .source(on: "aki"), .sync("aki", "mori"), .log(), .cite("quote"), .verify(by: "bo"),
        .take(chainOf: "mori", on: "kai"), .take(chainOf: "aki", on: "kai"),
      ], .verified, .sole, seenOn: "kai", citations: ["quote": .unchanged]),
    Scenario(
      "a source that arrives late with a text nobody followed lapses the verdict",
      [
        .source(on: "aki"), .sync("aki", "mori"), .log(), .cite("quote"), .verify(by: "bo"),
        .revise(on: "aki"), .take(chainOf: "mori", on: "kai"), .take(chainOf: "aki", on: "kai"),
      ], .stale, because: [.unsearched], seenOn: "kai", citations: ["quote": .unsearched]),
  ]
}
