/// A date such as `Tue, 3 Dec 2024 08:15:00 +0900` (RFC 5322, 3.3, its obsolete forms included).
struct MailDate: Equatable {
  /// The day where it was written: `YYYY-MM-DD`.
  let day: String
  /// The second in universal time: `YYYY-MM-DDTHH:MM:SSZ`.
  let second: String

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil for what is no such date.
  init?(_ text: String) {
    let words = text.lowercased().prefix { $0 != "(" }
      .split { $0.isWhitespace || $0 == "," }.drop { $0.first?.isLetter ?? true }.map(String.init)
    guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
      let month = Self.months.firstIndex(of: String(words[1].prefix(3))),
      let year = Self.year(words[2])
    else { return nil }
    let clock = words[3].split(separator: ":").map { Int($0) ?? -1 }
    guard (2...3).contains(clock.count), clock.allSatisfy({ (0...60).contains($0) }) else {
      return nil
    }
    let time = CalendarTime(
      year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1],
      second: clock.count == 3 ? clock[2] : 0)
    let east = Self.secondsEast(words.count > 4 ? words[4] : "")
    guard let second = time.universal(secondsEast: east) else { return nil }
    self.day = time.day
    self.second = second
  }

  private static func year(_ word: String) -> Int? {
    guard let year = Int(word), year >= 0 else { return nil }
    switch year {
    case ..<50: return 2000 + year
    case ..<1000: return 1900 + year
    case ..<10_000: return year
    default: return nil
    }
  }

  private static func secondsEast(_ zone: String) -> Int {
    let american = [
      "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    ]
    if let hours = american[zone] { return hours * 3600 }
    guard let number = Int(zone), zone.count == 5 else { return 0 }
    return (number / 100 * 60 + number % 100) * 60
  }
}
