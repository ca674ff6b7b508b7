internal import Glibc

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
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month)
    parts.tm_mday = Int32(day)
    parts.tm_hour = Int32(clock[0])
    parts.tm_min = Int32(clock[1])
    parts.tm_sec = Int32(clock.count == 3 ? clock[2] : 0)
    var second = timegm(&parts) - Self.secondsEast(words.count > 4 ? words[4] : "")
    var universal = tm()
    guard gmtime_r(&second, &universal) != nil else { return nil }
    // timegm has put a day that its month lacks into the next one.
    self.day = Self.day(parts)
    self.second =
      Self.day(universal) + "T" + Self.two(universal.tm_hour) + ":" + Self.two(universal.tm_min)
      + ":" + Self.two(universal.tm_sec) + "Z"
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

  private static func day(_ parts: tm) -> String {
    let year = String(parts.tm_year + 1900)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
      + two(parts.tm_mon + 1) + "-" + two(parts.tm_mday)
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
