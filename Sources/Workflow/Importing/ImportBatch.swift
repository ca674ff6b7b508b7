/// Some rows of an import, read when they are asked for, on whatever thread asks.
public struct ImportBatch: Sendable {
  /// Hands over the rows, in their order.
  package let forEachRow: @Sendable (_ take: (ImportRow) throws -> Void) throws -> Void

  /// Rows that are read by and by.
  ///
  /// - Parameter forEachRow: Hands over each; throws at the first that cannot be read, and what the
  ///   taker throws.
  public init(
    _ forEachRow: @escaping @Sendable (_ take: (ImportRow) throws -> Void) throws -> Void
  ) {
    self.forEachRow = forEachRow
  }

  /// Rows that are there.
  public init(_ rows: [ImportRow]) {
    self.init { take in try rows.forEach(take) }
  }
}
