/// A file as it came.
public struct Document: Sendable {
  /// What it is called: its path, or what messages call standard input.
  public let name: String
  /// All of it.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
