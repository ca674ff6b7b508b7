internal import Claims

/// What free text and dates must be before they go into an event.
enum FieldRule {
  /// A statement, reason or note: more than white space.
  static func filled(_ what: String, _ text: String) throws(DeskError) -> String {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw .empty(what: what)
    }
    return text
  }

  /// A text of one line, for a cell of a table.
  static func line(_ what: String, _ text: String) throws(DeskError) -> String {
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw .badValue(what: what, value: text, expected: "one line of text")
    }
    return try filled(what, text)
  }

  /// No more than a limit allows.
  static func within(_ limit: Limit, _ what: String, _ text: String) throws(DeskError) {
    do throws(Excess) { try limit.check(what, text) } catch { throw .tooLarge(error) }
  }

  /// No more than a limit allows.
  static func within(_ limit: Limit, _ what: String, count: Int) throws(DeskError) {
    do throws(Excess) { try limit.check(what, count: count) } catch { throw .tooLarge(error) }
  }

  static func tag(_ name: String) throws(DeskError) -> String {
    if let problem = NameRule.tag.problem(with: name) {
      throw .badName(what: "tag", name: name, problem: problem)
    }
    return name
  }

  static func priority(_ value: Int) throws(DeskError) -> Int {
    guard (1...3).contains(value) else {
      throw .badValue(what: "priority", value: String(value), expected: "1, 2 or 3")
    }
    return value
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that the calendar has.
  static func date(_ what: String, _ value: String) throws(DeskError) -> String {
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let lengths = parts.map(\.count)
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard [[4], [4, 2], [4, 2, 2]].contains(lengths), numbers.count == parts.count,
      isDay(
        year: numbers[0], month: numbers.dropFirst().first ?? 1,
        day: numbers.dropFirst(2).first ?? 1)
    else {
      throw .badValue(
        what: what, value: value, expected: "a date such as 2023-07-28, 2023-07 or 2023")
    }
    return value
  }

  /// A date, or a date and time `YYYY-MM-DDTHH:MM:SSZ`.
  static func time(_ what: String, _ value: String) throws(DeskError) -> String {
    let bytes = Array(value.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z") else {
      return try date(what, value)
    }
    let clock = bytes[11..<19].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 99 }
    guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60 else {
      throw .badValue(what: what, value: value, expected: "a time such as 2023-07-28T09:00:00Z")
    }
    _ = try date(what, String(decoding: bytes[..<10], as: UTF8.self))
    return value
  }

  private static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day)
  }
}
