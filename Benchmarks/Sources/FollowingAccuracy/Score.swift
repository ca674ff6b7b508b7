import Anchoring

/// How the spans of one label fared.
struct Score {
  private(set) var count = 0
  private(set) var exact = 0
  private(set) var overlapping = 0
  private(set) var offered = 0
  private(set) var silent = 0
  private(set) var silentAndWrong = 0
  private(set) var anchors: [Anchor: Int] = [:]

  /// The overlap, of what both cover in parts of what either does, from which a place is right.
  static let rightOverlap = 0.8

  mutating func count(_ span: FollowedSpan, gold: CodePointRange?) {
    let overlap = gold.flatMap { gold in span.range.map { Self.overlap($0, gold) } } ?? 0
    let isRight = overlap >= Self.rightOverlap
    count += 1
    exact += span.range != nil && span.range == gold ? 1 : 0
    overlapping += isRight ? 1 : 0
    offered += span.range == nil ? 0 : 1
    if span.isSilent {
      silent += 1
      silentAndWrong += isRight ? 0 : 1
    }
    anchors[span.anchor, default: 0] += 1
  }

  private static func overlap(_ one: CodePointRange, _ other: CodePointRange) -> Double {
    let shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return Double(shared) / Double(max(one.end, other.end) - min(one.start, other.start))
  }

  /// A row of the table.
  func row(_ label: String) -> String {
    let parts = [exact, overlapping, offered, silent].map { part in
      "\(part) (\(Self.percent(part, of: count)))"
    }
    let mix = anchors.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    let cells = [label, "\(count)"] + parts + ["\(silentAndWrong)", mix]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  static let header = """
    | label | spans | exact | overlap ≥ 0.8 | a place offered | without a flag | of these wrong | anchors |
    |---|---|---|---|---|---|---|---|
    """

  private static func percent(_ part: Int, of whole: Int) -> String {
    let permille = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(permille / 10).\(permille % 10)%"
  }
}

extension FollowedSpan {
  /// Whether a verdict would rest on it unasked.
  var isSilent: Bool {
    [.unchanged, .shifted, .reformatted, .contextChanged].contains(anchor) && material.isEmpty
  }
}
