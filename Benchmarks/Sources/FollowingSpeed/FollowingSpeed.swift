import Anchoring
import Foundation
import Prose
import Seeding

/// Times following 10,000 spans of a 5 MB text into the same text, and into one with a hundredth of
/// its words changed; prints seconds, the median and the range of several rounds.
@main
enum FollowingSpeed {
  private static let rounds = 5
  private static let size = 5_000_000
  private static let spanCount = 10_000

  static func main() throws {
    var prose = Prose(seed: 2026)
    let text = prose.text(ofLength: size)
    let old = try SourceText(utf8: text.utf8)
    let same = try SourceText(utf8: text.utf8)
    let revised = try SourceText(utf8: prose.edited(text).utf8)
    var random = SeededGenerator(seed: 2026)
    let spans = (0..<spanCount).map { _ in
      let length = [5, 12, 40, 120][Int.random(in: 0..<4, using: &random)]
      let start = Int.random(in: 0..<old.length - length, using: &random)
      return CodePointRange(start, start + length)
    }
    time("unchanged 5 MB") { SpanFollower(from: old, to: same).follow(spans) }
    time("1% of the words changed") { SpanFollower(from: old, to: revised).follow(spans) }
  }

  private static func time(_ name: String, _ work: () -> [FollowedSpan]) {
    var seconds: [Double] = []
    var anchors: [String: Int] = [:]
    for _ in 0..<rounds {
      let started = Date()
      let followed = work()
      seconds.append(Date().timeIntervalSince(started))
      anchors = Dictionary(grouping: followed, by: \.anchor.rawValue).mapValues(\.count)
    }
    seconds.sort()
    let figures = [seconds[rounds / 2], seconds[0], seconds[rounds - 1]].map {
      String(format: "%.3f", $0)
    }
    let mix = anchors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print("| \(name) | \(figures[0]) s | \(figures[1]) to \(figures[2]) s | \(mix) |")
  }
}
