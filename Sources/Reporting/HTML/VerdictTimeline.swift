internal import Claims

/// When verdicts were given, as the values of the template `report-timeline.html`: a bar for each
/// day, or for each week, month or year where there are too many days to tell apart.
struct VerdictTimeline {
  private let bins: [TimelineBin]
  private let unit: TimelineUnit
  private let first: CivilDate
  private let last: CivilDate

  /// More bars than this cannot be told apart on a phone.
  private static let mostBars = 62
  /// In pixels.
  private static let height = 64
  /// From the ground up.
  private static let stack: [Verdict] = [.verified, .unverifiable, .disputed]

  /// `nil` where there is no verdict, or where some clock was so wrong that centuries lie between.
  init?(_ days: [VerdictDay]) {
    let dated = days.compactMap { day in CivilDate(day.day).map { (date: $0, counts: day.counts) } }
    guard let first = dated.map(\.date).min(), let last = dated.map(\.date).max(),
      let unit = TimelineUnit.allCases.first(where: {
        $0.index(of: last) - $0.index(of: first) < Self.mostBars
      })
    else { return nil }
    let start = unit.index(of: first)
    var bins = (start...unit.index(of: last)).map { TimelineBin(index: $0, counts: [:]) }
    for (date, counts) in dated {
      bins[unit.index(of: date) - start].counts.merge(counts, uniquingKeysWith: +)
    }
    self.bins = bins
    self.unit = unit
    self.first = first
    self.last = last
  }

  private var total: Int { bins.reduce(0) { $0 + $1.total } }

  private var most: Int { bins.map(\.total).max() ?? 0 }

  var values: Templates.Values {
    [
      "summary": summary, "hasChart": bins.count > 1, "height": Self.height,
      // A few bars side by side, not a few blocks across the page.
      "width": bins.count * 2, "bars": bins.indices.flatMap(bars),
      "first": unit.name(of: bins[0].index), "last": unit.name(of: bins[bins.count - 1].index),
      "swatches": Self.stack.reversed().map { verdict -> Templates.Values in
        [
          "class": Self.style(of: verdict), "verdict": verdict.rawValue,
          "count": bins.reduce(0) { $0 + ($1.counts[verdict] ?? 0) },
        ]
      },
      "most": "at most \(most) a \(unit.rawValue)", "unit": unit.rawValue,
      "rows": bins.filter { $0.total > 0 }.map(row),
    ]
  }

  private var summary: String {
    let verdicts = total == 1 ? "1 verdict" : "\(total) verdicts"
    if first == last { return "\(verdicts) on \(first.text)" }
    return "\(verdicts) from \(first.text) to \(last.text), by \(unit.rawValue)"
  }

  /// The bars of one bin, one on the other.
  private func bars(at index: Int) -> [Templates.Values] {
    var below = 0
    return Self.stack.compactMap { verdict in
      guard let count = bins[index].counts[verdict], count > 0 else { return nil }
      let top = Self.height * (most - below - count) / most
      let bottom = Self.height * (most - below) / most
      below += count
      return [
        "class": Self.style(of: verdict), "x": Percentage.text(10 * index + 1, of: 10 * bins.count),
        "width": Percentage.text(8, of: 10 * bins.count), "y": top, "height": bottom - top,
      ]
    }
  }

  /// Told apart by a pattern where there is no colour.
  private static func style(of verdict: Verdict) -> String {
    switch verdict {
    case .verified: "bar-verified"
    case .disputed: "hatched"
    case .unverifiable: "dotted"
    }
  }

  private func row(of bin: TimelineBin) -> Templates.Values {
    [
      "when": unit.name(of: bin.index),
      "counts": [Verdict.verified, .disputed, .unverifiable].map { bin.counts[$0] ?? 0 },
    ]
  }
}

/// How many verdicts of each kind were given in one stretch of time.
private struct TimelineBin {
  /// The stretch, as its unit counts them.
  let index: Int
  var counts: [Verdict: Int]

  var total: Int { counts.values.reduce(0, +) }
}
