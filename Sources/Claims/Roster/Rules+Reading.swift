extension Rules {
  /// Sets one rule from its row.
  mutating func set(
    _ rule: String, to value: String, line: Int
  ) throws(RosterError) {
    func number(atLeast least: Int) throws(RosterError) -> Int {
      guard let number = Int(value), number >= least, number <= 99 else {
        throw RosterError(
          line: line, expected: "a number from \(least) to 99 for `\(rule)`, not “\(value)”")
      }
      return number
    }
    switch rule {
    case "sign-offs": signOffs = try number(atLeast: 1)
    case "evidence": evidence = try number(atLeast: 0)
    case "self-review":
      guard let allowed = RosterDocument.yesOrNo(value) else {
        throw RosterError(line: line, expected: "`yes` or `no` for `self-review`, not “\(value)”")
      }
      selfReview = allowed
    case "organisation": organisation = value.isEmpty ? nil : value
    case "claimreview-url": claimReviewURL = value.isEmpty ? nil : value
    default:
      throw RosterError(
        line: line,
        expected:
          "a rule (sign-offs, self-review, evidence, organisation, claimreview-url), not “\(rule)”")
    }
    guard lines.updateValue(line, forKey: rule) == nil else {
      throw RosterError(line: line, expected: "each rule once; `\(rule)` stands twice")
    }
  }
}
