internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

/// The formats that `stet import` reads.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case jsonl

  /// By the file's ending, else by its first character.
  init(file: String, bytes: [UInt8]) {
    if file.hasSuffix(".csv") {
      self = .csv
    } else if file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") {
      self = .jsonl
    } else {
      self = bytes.first == UInt8(ascii: "{") ? .jsonl : .csv
    }
  }

  /// The rows of a file.
  ///
  /// - Throws: ``ImportError`` with the line of the first row that is malformed.
  func rows(_ bytes: [UInt8]) throws -> [ImportRow] {
    switch self {
    case .csv: try Self.csvRows(bytes)
    case .jsonl: try Self.jsonRows(bytes)
    }
  }

  // MARK: CSV

  /// The columns that mean something; others, such as those that a report adds, are passed over.
  private static let required = ["text", "source"]

  private static func csvRows(_ bytes: [UInt8]) throws -> [ImportRow] {
    var rows = try CSVReader.rows(bytes)[...]
    guard let header = rows.popFirst() else {
      throw ImportError.row(line: 1, problem: "the table is empty")
    }
    for column in required where !header.cells.contains(column) {
      throw ImportError.row(line: header.line, problem: "the column `\(column)` is missing")
    }
    guard header.cells.contains("quote") || Set(["start", "end"]).isSubset(of: header.cells) else {
      throw ImportError.row(
        line: header.line, problem: "the column `quote`, or `start` and `end`, is missing")
    }
    if let twice = header.cells.first(where: { name in header.cells.count { $0 == name } > 1 }) {
      throw ImportError.row(line: header.line, problem: "the column `\(twice)` stands twice")
    }
    let isReport = Set(reported).isSubset(of: header.cells)
    return try rows.map { row in
      guard row.cells.count == header.cells.count else {
        throw ImportError.row(
          line: row.line,
          problem: "\(row.cells.count) cells, where the header has \(header.cells.count)")
      }
      let cells = zip(header.cells, row.cells.map(CSV.unguarded)).filter { !$0.1.isEmpty }
      var fields = ImportFields(line: row.line)
      for (column, cell) in cells { fields.values[column] = .string(cell) }
      fields.values["tags"] = fields.values["tags"]?.string.map { tags in
        JSON(tags.split(separator: ";").map { trimmed(String($0)) })
      }
      return isReport ? try fields.reportedRow() : try fields.row()
    }
  }

  /// The columns by which a table shows that `report --format csv` wrote it.
  private static let reported = ["id", "status", "agreement", "revision", "citations", "logged_by"]

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  // MARK: JSON Lines

  private static func jsonRows(_ bytes: [UInt8]) throws -> [ImportRow] {
    var rows: [ImportRow] = []
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() {
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if isBlank { continue }
      let json: JSON
      do { json = try JSON(parsing: Array(line)) } catch {
        throw ImportError.row(
          line: index + 1, problem: "not JSON at byte \(error.offset): \(error.reason)")
      }
      guard let object = json.object else {
        throw ImportError.row(line: index + 1, problem: "not a JSON object")
      }
      let fields = ImportFields(line: index + 1, values: object)
      rows.append(object["citations"] == nil ? try fields.row() : try fields.reportedClaim())
    }
    return rows
  }
}
