/// Finds the times in a transcript of sound or film.
enum Transcript {
  /// As few times make no transcript: any article may begin a line or two with one.
  private static let fewest = 3

  /// Where stretches begin, in code points, and when, in seconds; nothing for a text that is no
  /// transcript.
  static func times(in bytes: [UInt8]) -> [(start: Int, seconds: Int)] {
    var cues: [(start: Int, seconds: Int)] = []
    var stamps: [(start: Int, seconds: Int, isSure: Bool)] = []
    var (place, offset) = (0, 0)
    while offset < bytes.count {
      let line = bytes[offset...].prefix { $0 != 0x0A }
      if let stamp = TimeStamp(opening: line) {
        if stamp.isCue { cues.append((start: place, seconds: stamp.seconds)) }
        if stamp.isMark {
          stamps.append((start: place, seconds: stamp.seconds, isSure: stamp.isSure))
        }
      }
      place += line.count { $0 & 0xC0 != 0x80 } + 1
      offset = line.endIndex + 1
    }
    if !cues.isEmpty { return runsOn(cues.map(\.seconds)) ? cues : [] }
    guard stamps.count >= fewest, runsOn(stamps.map(\.seconds)),
      stamps.last?.seconds != stamps.first?.seconds
    else { return [] }
    // Times of day head lines too, in a programme; a film begins at nought.
    guard stamps.allSatisfy(\.isSure) || stamps[0].seconds < 60 else { return [] }
    return stamps.map { (start: $0.start, seconds: $0.seconds) }
  }

  private static func runsOn(_ seconds: [Int]) -> Bool {
    zip(seconds, seconds.dropFirst()).allSatisfy(<=)
  }
}
