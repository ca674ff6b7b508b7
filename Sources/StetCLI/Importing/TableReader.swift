internal import Claims
internal import Reporting
internal import Workflow

/// Reads a table as people or `report --format csv` write it: a heading row, then a claim a row.
struct TableReader {
  /// The columns that mean something; others, such as those that a report adds, are passed over.
  private static let required = ["text", "source"]
  /// The columns by which a table shows that `report --format csv` wrote it.
  private static let reported = ["id", "status", "agreement", "revision", "citations", "logged_by"]

  private var cutter: RecordCutter<TableBoundary>
  /// What came with the heading row and is still to be read.
  private var rest: RecordBatch?
  private let columns: [String]
  private let isReport: Bool

  /// Reads the heading row.
  ///
  /// - Throws: ``ImportError`` where there is none, or it lacks a column.
  init(_ chunks: ByteChunks) throws {
    var cutter = RecordCutter(chunks, by: TableBoundary())
    guard let (line, columns, rest) = try Self.heading(&cutter) else {
      throw ImportError.row(line: 1, problem: "the table is empty")
    }
    for column in Self.required where !columns.contains(column) {
      throw ImportError.row(line: line, problem: "the column `\(column)` is missing")
    }
    guard columns.contains("quote") || Set(["start", "end"]).isSubset(of: columns) else {
      throw ImportError.row(
        line: line, problem: "the column `quote`, or `start` and `end`, is missing")
    }
    let counts = Dictionary(columns.map { ($0, 1) }, uniquingKeysWith: +)
    if let twice = columns.first(where: { counts[$0] ?? 0 > 1 }) {
      throw ImportError.row(line: line, problem: "the column `\(twice)` stands twice")
    }
    self.cutter = cutter
    self.rest = rest
    self.columns = columns
    isReport = Set(Self.reported).isSubset(of: columns)
  }

  /// The first row that holds anything, and the records that were read with it.
  private static func heading(
    _ cutter: inout RecordCutter<TableBoundary>
  ) throws -> (line: Int, columns: [String], rest: RecordBatch)? {
    while var batch = try cutter.next() {
      while let record = batch.records.popFirst() {
        let cells = try batch.bytes.withUnsafeBufferPointer { bytes in
          try TableRow.cells(UnsafeBufferPointer(rebasing: bytes[record.bytes]), line: record.line)
        }
        if let cells { return (record.line, cells, batch) }
      }
    }
    return nil
  }

  /// The rows that come next; nothing at the end.
  ///
  /// - Throws: ``ImportError``, and what reading throws.
  mutating func next() throws -> ImportBatch? {
    let (columns, isReport) = (columns, isReport)
    guard let batch = try rest.take() ?? cutter.next() else { return nil }
    return batch.rows { bytes, line throws(ImportError) in
      guard let cells = try TableRow.cells(bytes, line: line) else { return nil }
      guard cells.count == columns.count else {
        throw .row(
          line: line, problem: "\(cells.count) cells, where the header has \(columns.count)")
      }
      var fields = ImportFields(line: line)
      fields.values.reserveCapacity(columns.count)
      for (column, cell) in zip(columns, cells) {
        let cell = CSV.unguarded(cell)
        if !cell.isEmpty { fields.values[column] = .string(cell) }
      }
      if let tags = fields.values["tags"]?.string {
        fields.values["tags"] = JSON(tags.split(separator: ";").map { Self.trimmed(String($0)) })
      }
      return isReport ? try fields.reportedRow() : try fields.row()
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
