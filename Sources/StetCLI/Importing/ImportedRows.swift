package import Workflow

/// The rows that `stet import` makes of bytes, without a desk to take them.
package enum ImportedRows {
  /// The formats that are read.
  package enum Format: Sendable {
    case csv
    case jsonl
  }

  /// Reads rows one after another.
  ///
  /// - Parameters:
  ///   - source: Gives some bytes more; none at the end.
  ///   - take: Takes each row.
  /// - Throws: What is wrong with the first row that cannot be read.
  package static func read(
    _ format: Format, from source: @escaping () throws -> [UInt8],
    _ take: (ImportRow) throws -> Void
  ) throws {
    let next = try ImportFormat.batches(
      of: ByteChunks(source), in: format == .csv ? .csv : .jsonl, named: "")
    while let batch = try next() { try batch.forEachRow(take) }
  }
}
