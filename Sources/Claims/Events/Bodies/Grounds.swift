/// What a reviewer had before them: the wording, and the evidence a verdict rests on.
public struct Grounds: Hashable, Sendable {
  /// The `claim.logged` or `claim.reworded` event whose wording was read.
  public let wording: EventHash
  /// The citing or anchoring events that were read.
  public let rests: [EventHash]

  /// The grounds of a verdict.
  public init(wording: EventHash, rests: [EventHash]) {
    self.wording = wording
    self.rests = rests
  }
}
