/// A record of a web archive (ISO 28500).
struct WARCRecord {
  let head: HeaderFields
  let block: ArraySlice<UInt8>
  /// Whether the block is as long as the head says.
  let isWhole: Bool

  /// `response`, `resource`, `request` and the like, in small letters.
  var kind: String { head.text("warc-type")?.lowercased() ?? "" }

  /// Where the content came from.
  ///
  /// Old writers put it in angle brackets, as a draft had it.
  var target: String? {
    head.text("warc-target-uri").map { $0.filter { $0 != "<" && $0 != ">" } }
  }

  /// When it was fetched, to the second: `YYYY-MM-DDTHH:MM:SSZ`.
  var date: String? {
    guard let date = head.text("warc-date"), date.utf8.count >= 20, date.hasSuffix("Z") else {
      return nil
    }
    return date.prefix(19) + "Z"
  }

  /// The records after one another; what follows the last is left.
  static func records(in bytes: [UInt8], most: Int) -> [WARCRecord] {
    var records: [WARCRecord] = []
    var rest = bytes[...]
    while records.count < most {
      // Two empty lines end a record; some writers put more.
      rest = rest.drop { $0 == 0x0D || $0 == 0x0A }
      guard rest.starts(with: "WARC/".utf8) else { return records }
      let lines = rest.drop { $0 != 0x0A }.dropFirst()
      guard let head = HeaderFields(opening: lines), head.isWhole,
        let count = head.text("content-length").flatMap(Int.init), count >= 0
      else { return records }
      let block = head.body.prefix(count)
      records.append(WARCRecord(head: head, block: block, isWhole: block.count == count))
      rest = head.body[block.endIndex...]
    }
    return records
  }
}
