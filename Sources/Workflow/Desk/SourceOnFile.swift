public import Claims
internal import Storage

/// A source, how many claims cite it, and which of its texts are here.
public struct SourceOnFile: Sendable {
  /// The source.
  public let source: Source
  /// How many claims that are not withdrawn cite it.
  public let claims: Int
  /// The digests of the texts that are on file.
  public let onFile: Set<EventHash>

  init(_ source: Source, _ snapshot: LedgerSnapshot) throws {
    self.source = source
    claims = try snapshot.claimCount(ofSource: source.hash)
    onFile = Set(try source.revisions.map(\.sha256).filter(snapshot.hasText))
  }
}
