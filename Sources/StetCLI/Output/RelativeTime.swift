internal import Claims

/// How long ago something was, as people say it.
enum RelativeTime {
  /// `3 days ago`; the time itself where it is no time of the ledger's form, or lies ahead.
  ///
  /// - Parameters:
  ///   - time: `YYYY-MM-DDTHH:MM:SSZ`.
  ///   - now: In the same form.
  static func words(for time: String, now: String) -> String {
    guard let then = seconds(time), let now = seconds(now), then <= now else { return time }
    let minutes = (now - then) / 60
    let days = minutes / 1440
    return switch (minutes, days) {
    case (0, _): "just now"
    case (..<60, _): "\(minutes.counted("minute")) ago"
    case (..<1440, _): "\((minutes / 60).counted("hour")) ago"
    case (_, ..<14): "\(days.counted("day")) ago"
    case (_, ..<60): "\((days / 7).counted("week")) ago"
    case (_, ..<730): "\((days / 30).counted("month")) ago"
    default: "\((days / 365).counted("year")) ago"
    }
  }

  /// Seconds since 1970, where every day has as many.
  private static func seconds(_ time: String) -> Int? {
    guard Stamp.isTime(time) else { return nil }
    let parts = time.split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 6 else { return nil }
    // Years begin in March, so that the leap day comes last.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = parts[1] > 2 ? parts[1] - 3 : parts[1] + 9
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2]
    return ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
  }
}

extension Session {
  /// When something was, for a person to read.
  func ago(_ time: String) -> String { RelativeTime.words(for: time, now: now) }
}
