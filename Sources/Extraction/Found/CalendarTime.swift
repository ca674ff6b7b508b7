internal import Glibc

/// A second as calendars and clocks write it, in whatever zone.
struct CalendarTime {
  private var parts = tm()
  private let seconds: time_t

  /// A day that its month lacks is one of the next month.
  init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    parts.tm_hour = Int32(hour)
    parts.tm_min = Int32(minute)
    parts.tm_sec = Int32(second)
    seconds = timegm(&parts)
  }

  /// `YYYY-MM-DD`.
  var day: String { Self.day(parts) }

  /// In universal time, `YYYY-MM-DDTHH:MM:SSZ`, of a clock so many seconds east of Greenwich; nil
  /// before the year 0 and after 9999.
  func universal(secondsEast: Int) -> String? {
    var universal = tm()
    var second = seconds - secondsEast
    guard gmtime_r(&second, &universal) != nil, (-1900...8099).contains(universal.tm_year) else {
      return nil
    }
    let clock = [universal.tm_hour, universal.tm_min, universal.tm_sec].map { Self.two(Int($0)) }
    return Self.day(universal) + "T" + clock.joined(separator: ":") + "Z"
  }

  /// A number in two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func day(_ parts: tm) -> String {
    let year = String(parts.tm_year + 1900)
    return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + "-"
      + two(Int(parts.tm_mon) + 1) + "-" + two(Int(parts.tm_mday))
  }
}
