public import Claims
internal import Storage

/// A source, how many claims cite it, and which of its texts are here, and of the files that these were
/// made from.
public struct SourceOnFile: Sendable {
  /// The source.
  public let source: Source
  /// How many claims that are not withdrawn cite it.
  public let claims: Int
  /// The digests of the texts that are on file.
  public let onFile: Set<EventHash>
  /// The digests of the files on file that its texts were made from.
  public let originalsOnFile: Set<EventHash>

  /// - Parameter exchange: The folder in which large originals are.
  init(_ source: Source, _ snapshot: LedgerSnapshot, _ exchange: Exchange) throws {
    self.source = source
    claims = try snapshot.claimCount(ofSource: source.hash)
    onFile = Set(try source.revisions.map(\.sha256).filter(snapshot.hasText))
    originalsOnFile = Set(
      try source.revisions.compactMap { $0.origin?.original }.filter {
        try snapshot.hasOriginal($0) || exchange.hasOriginal($0)
      })
  }
}
