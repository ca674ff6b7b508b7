internal import Claims

/// Days and times as a page shows them: a month by its name cannot be taken for a day.
enum EnglishDate {
  /// `16 Dec 2022` of `2022-12-16`, `Dec 2022` of `2022-12`; whatever names no day as it is.
  static func day(_ text: String) -> String {
    if let date = CivilDate(text) { return date.text }
    return CivilDate(text + "-01").map { month($0.month, of: $0.year) } ?? text
  }

  /// `21 Nov 2026, 09:14 UTC` of `2026-11-21T09:14:05Z`; whatever is no time as ``day(_:)`` has it.
  static func time(_ text: String) -> String {
    guard Stamp.isTime(text) else { return day(text) }
    return "\(day(String(text.prefix(10)))), \(text.dropFirst(11).prefix(5)) UTC"
  }

  /// `Dec 2022`.
  static func month(_ month: Int, of year: Int) -> String { "\(months[month - 1]) \(year)" }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension CivilDate {
  /// `16 Dec 2022`.
  var text: String { "\(day) \(EnglishDate.month(month, of: year))" }
}

extension HTMLText {
  /// A time in an element that says it to a program too.
  static func time(_ time: String) -> String {
    guard Stamp.isTime(time) else { return escaped(EnglishDate.day(time)) }
    return #"<time datetime="\#(time)">\#(EnglishDate.time(time))</time>"#
  }
}
