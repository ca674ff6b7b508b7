internal import ArgumentParser

/// What an argument names, so that a shell can offer what there is.
///
/// The parser asks a closure for the words to offer, and a closure can be handed no session: ours
/// gives the subject's name, and ``StetCommand`` finds the words.
enum CompletionSubject: String, Sendable {
  /// A claim that is not withdrawn.
  case claim
  /// A claim.
  case anyClaim
  /// A source.
  case source
  /// Somebody who may act.
  case reviewer
  /// Somebody on the roster.
  case anyReviewer
  /// A tag in use.
  case tag
  /// A citation of the claim before it on the line.
  case citation
  /// An open query about the claim before it on the line.
  case query
  /// An exclusion in the source before it on the line.
  case exclusion
}

extension CompletionKind {
  /// The names that the desk has for this.
  static func naming(_ subject: CompletionSubject) -> CompletionKind {
    .custom { _, _, _ in [subject.rawValue] }
  }
}
