/// Names the page or the time at which a place in a text stands, as a citation would.
public struct TextLocators: Sendable {
  /// The code point that each page after the first begins with.
  private let pages: [Int]
  private let hasPages: Bool
  /// Where each stretch of a transcript begins, and when it was said.
  private let times: [(start: Int, seconds: Int)]

  private static let feed = UInt8(ascii: "\u{0C}")

  /// Reads a text once; `mediaType` is what it was made from, as far as that is known.
  ///
  /// Pages are parted by FF, and what was a PDF has them even where it is one page. Times are those
  /// of WebVTT, SubRip, and lines that begin with a time, where those never run back.
  public init(text: String, mediaType: MediaType?) {
    let bytes = Array(text.utf8)
    var pages: [Int] = []
    var place = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { place += 1 }
      if byte == Self.feed { pages.append(place) }
    }
    self.pages = pages
    hasPages = mediaType == .pdf || !pages.isEmpty
    times = hasPages ? [] : Transcript.times(in: bytes)
  }

  /// `p. 3` or `00:12:34` for a code point of the text, counted from 0; nil where the text has
  /// neither pages nor times, or no time yet.
  public func locator(at codePoint: Int) -> String? {
    if hasPages { return "p. \(1 + count(of: pages.count) { pages[$0] <= codePoint })" }
    let before = count(of: times.count) { times[$0].start <= codePoint }
    return before == 0 ? nil : Self.words(times[before - 1].seconds)
  }

  /// How many of the first numbers below `count` fit, where none does after one that does not.
  private func count(of count: Int, where fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func words(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
