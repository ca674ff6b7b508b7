/// A time as pages write it: a calendar date and, where it is given, the time of day and its zone.
struct PageDate: Equatable {
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, the calendar's date as written, in the page's own zone.
  let date: String
  /// `YYYY-MM-DDTHH:MM:SSZ` where a time with its zone is given.
  let instant: String?

  /// Reads ISO 8601 and its relatives, the dates of mail, dates with English names of months, and
  /// Japanese ones; nil for anything else.
  init?(_ text: String) {
    let text = text.trimmed
    guard (4...60).contains(text.utf8.count) else { return nil }
    guard let found = Self.numeric(text) ?? Self.named(text) ?? Self.japanese(text) else {
      return nil
    }
    guard (1000...9999).contains(found.year) else { return nil }
    let year = "\(found.year)"
    guard let month = found.month else {
      self.init(date: year, instant: nil)
      return
    }
    guard (1...12).contains(month) else { return nil }
    guard let day = found.day else {
      self.init(date: "\(year)-\(CalendarTime.two(month))", instant: nil)
      return
    }
    guard (1...31).contains(day) else { return nil }
    let date = "\(year)-\(CalendarTime.two(month))-\(CalendarTime.two(day))"
    self.init(date: date, instant: Self.instant(found.year, month, day, after: found.rest))
  }

  private init(date: String, instant: String?) {
    self.date = date
    self.instant = instant
  }

  private typealias Found = (year: Int, month: Int?, day: Int?, rest: Substring)

  // 2023-04-05, 2023/04/05, 2023.04.05, 20230405, 2023-04, 2023
  private static func numeric(_ text: String) -> Found? {
    var rest = text[...]
    guard let year = rest.takeNumber(4...4) else {
      rest = text[...]
      guard let packed = rest.takeNumber(8...8) else { return nil }
      return (packed / 10_000, packed / 100 % 100, packed % 100, rest)
    }
    guard let mark = rest.first, "-/.".contains(mark) else {
      return rest.isEmpty ? (year, nil, nil, rest) : nil
    }
    rest.removeFirst()
    guard let month = rest.takeNumber(1...2) else { return nil }
    guard rest.first == mark else { return rest.isEmpty ? (year, month, nil, rest) : nil }
    rest.removeFirst()
    guard let day = rest.takeNumber(1...2) else { return nil }
    return (year, month, day, rest)
  }

  // Tue, 04 Apr 2023 10:00:00 GMT; April 4, 2023; 4 April 2023
  private static func named(_ text: String) -> Found? {
    var rest = text[...]
    var (day, month): (Int?, Int?) = (nil, nil)
    for _ in 0..<4 {
      rest = rest.drop { !$0.isLetter && !$0.isNumber }
      if let year = month != nil ? rest.takeNumber(4...4) : nil {
        return day.map { (year, month, $0, rest) } ?? (year, month, nil, rest)
      } else if let number = rest.takeNumber(1...2) {
        day = number
        for ending in ["st", "nd", "rd", "th"] where rest.hasPrefix(ending) {
          rest = rest.dropFirst(2)
        }
      } else {
        let word = rest.prefix(while: \.isLetter)
        guard !word.isEmpty else { return nil }
        rest = rest[word.endIndex...]
        let name = word.lowercased()
        let index = months.firstIndex { name.hasPrefix($0) && name.count <= 9 }
        if let index { month = index + 1 }
      }
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  // 2023年4月5日
  private static func japanese(_ text: String) -> Found? {
    var rest = text[...]
    guard let year = rest.takeNumber(4...4), rest.first == "年" else { return nil }
    rest.removeFirst()
    guard let month = rest.takeNumber(1...2), rest.first == "月" else {
      return (year, nil, nil, rest)
    }
    rest.removeFirst()
    guard let day = rest.takeNumber(1...2), rest.first == "日" else {
      return (year, month, nil, rest)
    }
    return (year, month, day, rest.dropFirst())
  }

  private static func instant(
    _ year: Int, _ month: Int, _ day: Int, after date: Substring
  ) -> String? {
    var rest = date.drop { $0 == "T" || $0 == "t" || $0 == " " || $0 == "," }
    guard let hour = rest.takeNumber(1...2), rest.first == ":" else { return nil }
    rest.removeFirst()
    guard let minute = rest.takeNumber(2...2) else { return nil }
    var second = 0
    if rest.first == ":" {
      rest.removeFirst()
      guard let seconds = rest.takeNumber(2...2) else { return nil }
      second = seconds
    }
    if rest.first == "." { rest = rest.dropFirst().drop(while: \.isNumber) }
    rest = rest.drop { $0 == " " }
    guard hour < 25, minute < 60, second < 61, let offset = offset(rest) else { return nil }
    let time = CalendarTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    return time.universal(secondsEast: offset)
  }

  /// Seconds east of Greenwich.
  private static func offset(_ zone: Substring) -> Int? {
    if ["Z", "z", "GMT", "UTC", "UT"].contains(String(zone)) { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.count == 4 ? (number / 100, number % 100) : (number, 0)
    guard hours < 15, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == "+" ? 1 : -1)
  }
}

extension Substring {
  /// Takes digits off the front, if there are so many.
  fileprivate mutating func takeNumber(_ count: ClosedRange<Int>) -> Int? {
    let digits = prefix { ("0"..."9").contains($0) }
    guard count.contains(digits.count), let number = Int(digits) else { return nil }
    self = self[digits.endIndex...]
    return number
  }
}
