import Claims

extension FuzzTarget {
  /// `reviewers.md`.
  static let roster = FuzzTarget(
    "roster", "a row is set without another line being touched",
    seeds: [
      RosterDocument(
        organiser: Reviewer(handle: "mori", name: "Mori", role: .editor, isActive: true),
        selfReview: true
      ).text,
      "| handle | name | role | active |\r\n|---|:-:|---|---|\r\n| kai | K \\| I | reviewer | no |",
      "x\n|HANDLE|Name|role|active\n|-|-|-|-\n|a|b|logger|yes\n\n|rule|value|\n|-|-|\n|evidence|2|\n",
    ],
    words: [
      "| handle | name | role | active |", "|---|---|---|---|", "| rule | value |", "|---|---|",
      "| mori | M | editor | yes |", "| sign-offs | 2 |", "| self-review | no |",
      "| organisation | Bay |", "| claimreview-url | https://x/{id} |", "\\|", "\\\\", "\r\n",
      "\u{2028}", "\u{85}", "\u{A0}",
    ]
  ) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let document = RosterDocument(text: text)
    guard let roster = try? document.roster() else { return }
    let known = roster.reviewer("zz")
    let added = Reviewer(handle: "zz", name: "Zoë", role: .logger, isActive: known == nil)
    var changed = document
    try changed.set(added)
    let after = try changed.roster()
    try hold(after.reviewer("zz") == added, "the row that was set is not there")
    let others = roster.reviewers.filter { $0.handle != "zz" }
    try hold(
      after.reviewers.filter { $0.handle != "zz" } == others, "setting a row changed another")
    try hold(after.rules.signOffs == roster.rules.signOffs, "setting a row changed a rule")
    let (before, now) = (lines(of: text), lines(of: changed.text))
    let kept = zip(before, now).prefix { $0 == $1 }.count
    let keptAfter = zip(before[kept...].reversed(), now[kept...].reversed()).prefix { $0 == $1 }
      .count
    // One line takes another's place or is new; what is put behind a last line may end that first.
    try hold(
      before.count - kept - keptAfter <= 1 && now.count - kept - keptAfter <= 2,
      "other lines were changed than one")
  }

  /// The bytes of each line, its end included.
  private static func lines(of text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
  }
}
