import Anchoring
import Claims

extension Scenario {
  /// A verdict given on words that had changed: it is those that must stand on.
  static let judgedWords = standingOn + gone + byHand

  /// A second text in which the quote fares so, a verdict on that, and a third text.
  private static func judged(
    _ anchor: Anchor, material: [String] = [], then third: Step...
  ) -> [Step] {
    [
      .given, .revise(), .anchor("quote", anchor, material: material, as: "seen"),
      .verify(by: "bo"),
    ] + third
  }

  private static func third(
    _ anchor: Anchor, material: [String] = [], still: String? = nil, as name: String? = nil
  ) -> Step {
    .anchor("quote", anchor, in: "ft 3", material: material, still: still, as: name)
  }

  private static let standingOn = [
    Scenario(
      "altered words that were judged so stand on in a later text: the verdict holds",
      judged(.altered, then: .revise(as: "ft 3"), third(.altered, still: "seen")),
      .verified, .sole, citations: ["quote": .altered]),
    Scenario(
      "a material change that was judged stands on: the verdict holds",
      judged(
        .shifted, material: ["43 → 45"], then: .revise(as: "ft 3"),
        third(.shifted, material: ["43 → 45"], still: "seen")), .verified, .sole),
    Scenario(
      "words that were judged where they had moved to stand on there: the verdict holds",
      judged(.moved, then: .revise(as: "ft 3"), third(.moved, still: "seen")), .verified, .sole),
    Scenario(
      "what was judged stands on through several texts",
      judged(
        .altered, then: .revise(as: "ft 3"), third(.altered, still: "seen", as: "third"),
        .revise(as: "ft 4"), .anchor("quote", .altered, in: "ft 4", still: "third")),
      .verified, .sole),
    Scenario(
      "what was judged stands on, whichever of two machines' anchors a later text was followed from",
      judged(
        .altered, then: .revise(as: "ft 3"), third(.altered, still: "seen", as: "third"),
        third(.altered, still: "seen"), .revise(as: "ft 4"),
        .anchor("quote", .altered, in: "ft 4", still: "third")), .verified, .sole),
    Scenario(
      "small changes that add up to a material one do not lapse a verdict on the last of them",
      judged(
        .contextChanged, then: .revise(as: "ft 3"),
        third(.contextChanged, material: ["Mori → Kai"], still: "seen")), .verified, .sole),
    Scenario(
      "words standing on keep a verdict on them, not the one on the words before",
      [
        .given, .verify(by: "cy"), .revise(), .anchor("quote", .altered, as: "seen"),
        .verify(by: "bo"), .revise(as: "ft 3"), third(.altered, still: "seen"), .retract("bo"),
      ], .stale, because: [.altered]),
  ]

  private static let gone = [
    Scenario(
      "a text that goes back to the cited words takes altered ones from under their verdict",
      judged(.altered, then: .revise(as: "ft 3"), third(.unchanged)), .stale,
      because: [.altered], citations: ["quote": .unchanged]),
    Scenario(
      "a text that takes a material change back takes it from under its verdict",
      judged(.shifted, material: ["43 → 45"], then: .revise(as: "ft 3"), third(.shifted)),
      .stale, because: [.altered]),
    Scenario(
      "words that move back take the place where they were judged from under the verdict",
      judged(.moved, then: .revise(as: "ft 3"), third(.unchanged)), .stale,
      because: [.altered]),
    Scenario(
      "altered words that are altered again are not those that were judged",
      judged(.altered, then: .revise(as: "ft 3"), third(.altered)), .stale, because: [.altered]),
    Scenario(
      "a text between in which they were lost has taken the words from under the verdict",
      judged(
        .altered, then: .revise(as: "ft 3"), third(.lost), .revise(as: "ft 4"),
        .anchor("quote", .altered, in: "ft 4", still: "seen")), .stale, because: [.lost]),
    Scenario(
      "whoever judged that the words were lost has seen no others: found again, they were cited so",
      judged(.lost, then: .revise(as: "ft 3"), third(.shifted)), .verified, .sole,
      citations: ["quote": .shifted]),
    Scenario(
      "sound words that were judged may be followed from anywhere",
      judged(.shifted, then: .revise(as: "ft 3"), third(.shifted)), .verified, .sole),
    Scenario(
      "words that stand on from another citation's anchor are none that were judged",
      [
        .given, .cite("other"), .revise(),
        .anchor("other", .altered, as: "elsewhere"), .anchor("quote", .altered, as: "seen"),
        .verify(by: "bo"), .revise(as: "ft 3"),
        .anchor("other", .altered, in: "ft 3", still: "seen"),
        third(.altered, still: "seen"),
      ], .stale, because: [.altered]),
  ]

  private static let byHand = [
    Scenario(
      "a person who confirms the place where words were judged leaves the verdict alone",
      judged(.altered, then: .anchor("quote", .altered, byHand: true, still: "seen")),
      .verified, .sole),
    Scenario(
      "a person who sets another place takes the judged one from under the verdict",
      judged(.altered, then: .anchor("quote", .contextChanged, byHand: true)), .stale,
      because: [.altered], citations: ["quote": .contextChanged]),
    Scenario(
      "following the words late leaves a verdict alone that nobody could give on their place",
      judged(.unsearched, then: .anchor("quote", .shifted)), .verified, .sole,
      citations: ["quote": .shifted]),
  ]
}
