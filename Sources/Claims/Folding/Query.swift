/// What the author of a text was asked about a claim, and what came back.
public struct Query: Equatable, Sendable {
  /// The `claim.asked` event.
  public let hash: EventHash
  /// When, and by whom.
  public let stamp: Stamp
  /// The question.
  public let text: String
  /// Every answer, in ledger order.
  public let answers: [Answer]

  /// Whether nobody has answered.
  public var isOpen: Bool { answers.isEmpty }

  /// A query.
  public init(hash: EventHash, stamp: Stamp, text: String, answers: [Answer]) {
    self.hash = hash
    self.stamp = stamp
    self.text = text
    self.answers = answers
  }
}

/// An answer to a query.
public struct Answer: Equatable, Sendable {
  /// The `claim.answered` event.
  public let hash: EventHash
  /// When it was recorded, and by whom.
  public let stamp: Stamp
  /// What was answered.
  public let text: String

  /// An answer.
  public init(hash: EventHash, stamp: Stamp, text: String) {
    self.hash = hash
    self.stamp = stamp
    self.text = text
  }
}
