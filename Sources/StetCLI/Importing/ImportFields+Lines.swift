internal import Claims
internal import Workflow

extension ImportFields {
  /// The row that a line of JSON holds; nothing where it is blank.
  static func jsonRow(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int
  ) throws(ImportError) -> ImportRow? {
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    if isBlank { return nil }
    // Its line end is white space to JSON, but no place to stop reading at.
    let end = bytes.last == UInt8(ascii: "\n") ? bytes.count - 1 : bytes.count
    let json: JSON
    do { json = try JSON(parsing: UnsafeBufferPointer(rebasing: bytes[..<end])) } catch {
      throw .row(line: line, problem: "not JSON at byte \(error.offset): \(error.reason)")
    }
    guard let object = json.object else { throw .row(line: line, problem: "not a JSON object") }
    let fields = ImportFields(line: line, values: object)
    return object["citations"] == nil ? try fields.row() : try fields.reportedClaim()
  }
}
