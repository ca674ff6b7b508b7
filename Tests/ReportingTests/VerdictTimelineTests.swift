import Claims
import Seeding
import Testing

@testable import Reporting

@Suite struct VerdictTimelineTests {
  private func timeline(_ days: [(String, [Verdict: Int])]) -> Templates.Values? {
    VerdictTimeline(days.map { VerdictDay(day: $0.0, counts: $0.1) })?.values
  }

  private func rows(_ values: Templates.Values?) -> [String] {
    (values?["rows"] as? [Templates.Values] ?? []).map { row in
      "\(row["when"] ?? "") \(row["counts"] ?? "")"
    }
  }

  @Test func `Days near each other have a bar each, stacked from the ground`() throws {
    let values = try #require(
      timeline([
        ("2026-11-20", [.verified: 3, .disputed: 1]), ("2026-11-22", [.unverifiable: 2]),
      ]))
    let bars = try #require(values["bars"] as? [Templates.Values])
    let drawn = bars.map { bar in
      ["class", "x", "width", "y", "height"].map { "\(bar[$0] ?? "")" }.joined(separator: " ")
    }
    #expect(
      drawn == [
        "bar-verified 3.33% 26.67% 16 48", "hatched 3.33% 26.67% 0 16",
        "dotted 70% 26.67% 32 32",
      ])
    #expect(values["summary"] as? String == "6 verdicts from 20 Nov 2026 to 22 Nov 2026, by day")
    #expect(values["most"] as? String == "at most 4 a day")
    #expect(rows(values) == ["20 Nov 2026 [3, 1, 0]", "22 Nov 2026 [0, 0, 2]"])
  }

  @Test(arguments: [
    ("2027-01-20", "day", "20 Nov 2026"), ("2027-01-21", "week", "week from 16 Nov 2026"),
    ("2028-01-23", "week", "week from 16 Nov 2026"), ("2028-01-24", "month", "Nov 2026"),
    ("2031-12-31", "month", "Nov 2026"), ("2032-01-01", "year", "2026"),
  ])
  func `The longer the time, the longer the stretch of a bar`(
    last: String, unit: String, first: String
  ) throws {
    let values = try #require(timeline([("2026-11-20", [.verified: 1]), (last, [.verified: 1])]))
    #expect(values["unit"] as? String == unit)
    #expect(values["first"] as? String == first)
    #expect((values["bars"] as? [Templates.Values])?.count == 2)
  }

  @Test func `Many days fall into few bars, and none is lost`() throws {
    let days = (0..<3000).map { offset -> (String, [Verdict: Int]) in
      let date = CivilDate(serial: 20_000 + offset)
      let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
      let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
      return ("\(date.year)-\(month)-\(day)", [.verified: 1, .disputed: offset % 2])
    }
    let values = try #require(timeline(days))
    let bars = try #require(values["bars"] as? [Templates.Values])
    #expect(bars.count <= 2 * 62)
    #expect(values["summary"] as? String == "4500 verdicts from 4 Oct 2024 to 20 Dec 2032, by year")
  }

  @Test func `Verdicts of one day take no chart`() throws {
    let values = try #require(timeline([("2026-11-20", [.verified: 1])]))
    #expect(values["hasChart"] as? Bool == false)
    #expect(values["summary"] as? String == "1 verdict on 20 Nov 2026")
  }

  @Test func `A day that is none, or centuries off, is not drawn`() {
    #expect(timeline([]) == nil)
    #expect(timeline([("2026-13-40", [.verified: 1])]) == nil)
    #expect(timeline([("0001-01-01", [.verified: 1]), ("2026-01-01", [.verified: 1])]) == nil)
  }

  @Test(arguments: [(1, 3, "33.33%"), (2, 3, "66.67%"), (1, 8, "12.50%"), (1, 1, "100%")])
  func `A share is told to a hundredth of a percent`(part: Int, whole: Int, text: String) {
    #expect(Percentage.text(part, of: whole) == text)
  }

  @Test func `A share of nothing is none, and one of a thousand has its zero`() {
    #expect(Percentage.text(0, of: 0) == "0%")
    #expect(Percentage.text(1, of: 2000) == "0.05%")
  }
}
