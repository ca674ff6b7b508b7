internal import Claims

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
      let date = CivilDate(year: number(0, 4), month: number(5, 2), day: number(8, 2))
      let seconds = date.serial * 86_400 + number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2)
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
    let date = CivilDate(serial: days)
    var bytes = Array("0000-00-00T00:00:00Z".utf8)
    func write(_ number: Int, _ place: Int, _ count: Int) {
      var number = number
      for offset in (place..<place + count).reversed() {
        bytes[offset] = UInt8(ascii: "0") + UInt8(abs(number % 10))
        number /= 10
      }
    }
    write(date.year, 0, 4)
    write(date.month, 5, 2)
    write(date.day, 8, 2)
    write(rest / 3600, 11, 2)
    write(rest / 60 % 60, 14, 2)
    write(rest % 60, 17, 2)
    return bytes
  }
}
