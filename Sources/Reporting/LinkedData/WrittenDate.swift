internal import Claims

/// A date as people give it: a year, a month or a day (ISO 8601, reduced precision).
struct WrittenDate {
  /// As it was given.
  let text: String
  /// The first day that it may mean, `YYYY-MM-DD`.
  let firstDay: String
  /// The last day that it may mean, `YYYY-MM-DD`.
  let lastDay: String

  /// Of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` where the calendar has no such time.
  init?(_ text: String) {
    self.text = text
    switch text.utf8.count {
    case 4: (firstDay, lastDay) = (text + "-01-01", text + "-12-31")
    case 7:
      let days = ["31", "30", "29", "28"].map { "\(text)-\($0)" }
      guard let last = days.first(where: { CivilDate($0) != nil }) else { return nil }
      (firstDay, lastDay) = (text + "-01", last)
    case 10: (firstDay, lastDay) = (text, text)
    default: return nil
    }
    guard CivilDate(firstDay) != nil else { return nil }
  }

  /// Whether it lies before another date, whichever days the two may mean.
  func isBefore(_ other: WrittenDate) -> Bool {
    lastDay.utf8.lexicographicallyPrecedes(other.firstDay.utf8)
  }
}

/// A moment as XML Schema's `dateTime` has it, in UTC.
enum UTCTime {
  /// Whether a text is one: `YYYY-MM-DDTHH:MM:SSZ` on a day that the calendar has.
  static func isTime(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst(10)
    guard text.utf8.count == 20, CivilDate(String(text.prefix(10))) != nil,
      parts.first == UInt8(ascii: "T"), parts.last == UInt8(ascii: "Z")
    else { return false }
    let clock = parts.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = clock.compactMap { part in
      part.count == 2 && part.allSatisfy { (0x30...0x39).contains($0) } ? Int(Substring(part)) : nil
    }
    return clock.count == 3 && numbers.count == 3 && numbers[0] < 24 && numbers[1] < 60
      && numbers[2] < 60
  }
}
