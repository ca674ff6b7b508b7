internal import Claims

/// How many claims there are of each status, as the values of the template `report-bar.html`: one
/// bar, and a legend that says the same in words.
struct StatusBar {
  private let counts: [(status: Status, count: Int)]
  private let total: Int

  init(_ report: Report) {
    counts = Status.inOrderOfConcern.map { ($0, report.count(of: $0)) }
    total = report.outlines.count
  }

  var values: Templates.Values {
    Templates.values([
      "summary": summary, "hasClaims": total > 0, "segments": segments,
      "legend": counts.map { status, count -> Templates.Values in
        [
          "status": status.rawValue, "sign": status.sign, "word": status.word, "count": count,
          "isNone": count == 0,
        ]
      },
    ])
  }

  private var summary: String {
    let parts = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.status.rawValue)" }
    return "\(total) \(total == 1 ? "claim" : "claims"): \(parts.joined(separator: ", "))"
  }

  private var segments: [Templates.Values] {
    var done = 0
    return counts.compactMap { status, count in
      guard count > 0 else { return nil }
      defer { done += count }
      return Templates.values([
        "status": status.rawValue, "x": Percentage.text(done, of: total),
        "width": Percentage.text(count, of: total),
        "label": hasRoom(for: count)
          ? [
            "middle": Percentage.text(2 * done + count, of: 2 * total),
            "text": "\(status.sign) \(count)",
          ] : nil,
      ])
    }
  }

  /// Whether sign and number fit in a segment on a page as narrow as a phone: a digit takes about
  /// a fortieth of the bar there, sign and margins two.
  private func hasRoom(for count: Int) -> Bool {
    count * 40 >= total * (2 + String(count).utf8.count)
  }
}
