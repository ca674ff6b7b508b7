internal import Claims

extension Audit {
  /// Names those who have judged a claim, or let it stand, and whom the roster never had.
  mutating func checkPeople(of claim: Claim, _ roster: Roster) {
    for review in claim.reviews {
      check(review.stamp, "a verdict", at: claim.id, roster)
    }
    if let stands = claim.stands { check(stands.stamp, "let stand", at: claim.id, roster) }
  }

  /// Names those who have signed a source and whom the roster never had, and digests that are not
  /// those of the text that was signed.
  mutating func checkSignOffs(of source: Source, _ roster: Roster) {
    for signOff in source.signOffs {
      check(signOff.stamp, "signed", at: source.id, roster)
      guard let revision = source.revision(signOff.revision), revision.sha256 != signOff.sha256
      else { continue }
      report(
        .text, at: "\(source.id) revision \(revision.number)",
        "the digest that \(signOff.stamp.by) signed is not this text's")
    }
  }

  private mutating func check(_ stamp: Stamp, _ deed: String, at place: String, _ roster: Roster) {
    guard roster.reviewer(stamp.by) == nil else { return }
    report(.unknownReviewer, at: place, "\(deed) by \(stamp.by), whom the roster does not know")
  }
}
