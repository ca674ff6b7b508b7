/// A time as its row holds it: the seconds since 1970 in UTC, where they give back the same text.
enum StoredTime {
  /// The seconds that a text of the form `YYYY-MM-DDTHH:MM:SSZ` stands for; none for any other text,
  /// and for days and hours that there are not.
  static func seconds(_ time: String) -> Int64? {
    var time = time
    return time.withUTF8 { utf8 -> Int64? in
      guard utf8.count == 20 else { return nil }
      func number(_ place: Int, _ count: Int) -> Int {
        utf8[place..<place + count].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      }
      let days = day(year: number(0, 4), month: number(5, 2), day: number(8, 2))
      let seconds = days * 86_400 + number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2)
      let text = bytes(Int64(seconds))
      return text.elementsEqual(utf8) ? Int64(seconds) : nil
    }
  }

  /// The text of some seconds.
  static func text(_ seconds: Int64) -> String {
    String(decoding: bytes(seconds), as: UTF8.self)
  }

  private static func bytes(_ seconds: Int64) -> [UInt8] {
    let (whole, part) = Int(seconds).quotientAndRemainder(dividingBy: 86_400)
    let (days, rest) = part < 0 ? (whole - 1, part + 86_400) : (whole, part)
    let (year, month, day) = date(ofDay: days)
    var bytes = Array("0000-00-00T00:00:00Z".utf8)
    func write(_ number: Int, _ place: Int, _ count: Int) {
      var number = number
      for offset in (place..<place + count).reversed() {
        bytes[offset] = UInt8(ascii: "0") + UInt8(abs(number % 10))
        number /= 10
      }
    }
    write(year, 0, 4)
    write(month, 5, 2)
    write(day, 8, 2)
    write(rest / 3600, 11, 2)
    write(rest / 60 % 60, 14, 2)
    write(rest % 60, 17, 2)
    return bytes
  }

  /// Days since 1970-01-01 of a date in the Gregorian calendar, years counted from March so that the
  /// leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func day(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of a day, by the same source.
  private static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let days = days + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
