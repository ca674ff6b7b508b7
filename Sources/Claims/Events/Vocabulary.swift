/// What one reviewer says of a claim.
public enum Verdict: String, Sendable, CaseIterable {
  case verified
  case disputed
  case unverifiable
}

/// How a citation's words stand to the claim.
public enum Stance: String, Sendable, CaseIterable {
  /// Where the claim stands.
  case asserts
  case supports
  case refutes
  case mentions
}

/// What a verdict was given on.
public enum Basis: String, Sendable, CaseIterable {
  case document
  case independent
  case sameAgency = "same-agency"
  case call
  case author
  case arithmetic
  case inference
}

/// What a person on the roster may do: loggers record, reviewers also judge, editors also decide.
public enum Role: String, Sendable, CaseIterable {
  case logger
  case reviewer
  case editor
}

/// What a source is.
public enum SourceKind: String, Sendable, CaseIterable {
  case article
  case document
  case call
  case email
  case data
  case image
}

/// A claim's headline, derived from its events and never typed.
public enum Status: String, Sendable, CaseIterable {
  case withdrawn
  case disputed
  case stale
  case unchecked
  case inReview = "in-review"
  case verified
  case unverifiable
}

/// How far the live verdicts agree.
public enum Agreement: String, Sendable, CaseIterable {
  case none
  case sole
  case unanimous
  case split
  /// An editor's verdict overruled another.
  case decided
}
