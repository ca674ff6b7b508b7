import Anchoring

/// Follows spans whose place is known, and says how often they were found:
/// `FollowingAccuracy FOLDER`, with `docs.jsonl` and `anchors.jsonl` in the folder.
@main
enum FollowingAccuracy {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: FollowingAccuracy FOLDER")
      return
    }
    let data = try RevisionData(folder: CommandLine.arguments[1])
    var scores: [String: Score] = [:]
    for pair in data.pairs {
      let ranges = pair.known.map { CodePointRange($0.start, $0.end) }
      let followed = SpanFollower(from: pair.old, to: pair.new).follow(ranges)
      for (known, span) in zip(pair.known, followed) {
        scores[known.label, default: Score()].count(span, gold: known.gold)
      }
    }
    print(Score.header)
    for (label, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(score.row(label))
    }
  }
}
