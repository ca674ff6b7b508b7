public import Claims

/// A source, how many claims cite it, and which of its texts are here.
public struct SourceOnFile: Sendable {
  /// The source.
  public let source: Source
  /// How many claims that are not withdrawn cite it.
  public let claims: Int
  /// The digests of the texts that are on file.
  public let onFile: Set<EventHash>
}
