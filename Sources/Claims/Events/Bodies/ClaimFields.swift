/// A claim's metadata.
///
/// In `claim.described` only the fields that change; an empty string clears one.
public struct ClaimFields: Hashable, Sendable {
  /// Who says so.
  public var claimant: String?
  /// What a reader must know to understand it.
  public var context: String?
  /// 1 (first) to 3.
  public var priority: Int?

  /// The fields given.
  public init(claimant: String? = nil, context: String? = nil, priority: Int? = nil) {
    self.claimant = claimant
    self.context = context
    self.priority = priority
  }
}

extension ClaimFields {
  /// These fields with the changes laid over them; an empty string clears a field.
  func applying(_ changes: ClaimFields) -> ClaimFields {
    ClaimFields(
      claimant: changes.claimant.map { $0.isEmpty ? nil : $0 } ?? claimant,
      context: changes.context.map { $0.isEmpty ? nil : $0 } ?? context,
      priority: changes.priority ?? priority)
  }
}
