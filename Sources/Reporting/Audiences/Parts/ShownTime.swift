internal import Claims

/// A time, for people and for programs.
struct ShownTime {
  /// As HTML's `time` element takes it; none where it is no time.
  let machine: String?
  let words: String

  /// - Parameter time: `YYYY-MM-DDTHH:MM:SSZ`.
  init(_ time: String) {
    self.machine = Stamp.isTime(time) ? time : nil
    self.words = EnglishDate.time(time)
  }
}
