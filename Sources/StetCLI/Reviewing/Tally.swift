internal import Claims

/// What was done in a sitting.
struct Tally: Equatable {
  var given: [Verdict: Int] = [:]
  var notes = 0
  var skipped = 0

  /// How many verdicts were given.
  var verdicts: Int { given.values.reduce(0, +) }

  /// In one line: `verified 5, disputed 2, skipped 3`.
  var summary: String {
    var parts = Verdict.allCases.compactMap { verdict in
      given[verdict].flatMap { $0 > 0 ? "\(verdict.rawValue) \($0)" : nil }
    }
    if notes > 0 { parts.append("notes \(notes)") }
    if skipped > 0 { parts.append("skipped \(skipped)") }
    return parts.isEmpty ? "nothing entered" : parts.joined(separator: ", ")
  }
}
