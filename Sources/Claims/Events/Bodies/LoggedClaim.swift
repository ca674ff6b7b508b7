/// The body of `claim.logged`.
public struct LoggedClaim: Hashable, Sendable {
  /// The statement, in the checker's own words.
  public let text: String
  /// Claimant, context, priority.
  public let fields: ClaimFields
  /// The first tags.
  public let tags: [String]

  /// A new claim.
  public init(text: String, fields: ClaimFields = ClaimFields(), tags: [String] = []) {
    self.text = text
    self.fields = fields
    self.tags = tags
  }
}
