import Testing

@testable import StetCLI

@Suite("Relative times")
struct RelativeTimeTests {
  @Test(arguments: [
    ("2026-11-21T09:00:00Z", "just now"), ("2026-11-21T08:59:01Z", "just now"),
    ("2026-11-21T08:59:00Z", "1 minute ago"), ("2026-11-21T08:01:00Z", "59 minutes ago"),
    ("2026-11-21T08:00:00Z", "1 hour ago"), ("2026-11-20T09:00:01Z", "23 hours ago"),
    ("2026-11-20T09:00:00Z", "1 day ago"), ("2026-11-08T09:00:00Z", "13 days ago"),
    ("2026-11-07T09:00:00Z", "2 weeks ago"), ("2026-09-22T09:00:00Z", "2 months ago"),
    ("2025-11-21T09:00:00Z", "12 months ago"), ("2024-11-21T09:00:00Z", "2 years ago"),
    ("2024-02-29T09:00:00Z", "2 years ago"),
  ])
  func `the past is told in the largest unit that still says something`(
    time: String, words: String
  ) {
    #expect(RelativeTime.words(for: time, now: "2026-11-21T09:00:00Z") == words)
  }

  @Test func `a leap day counts`() {
    let now = "2024-03-01T00:00:00Z"
    #expect(RelativeTime.words(for: "2024-02-28T00:00:00Z", now: now) == "2 days ago")
    #expect(RelativeTime.words(for: "2024-01-02T00:00:00Z", now: now) == "8 weeks ago")
  }

  @Test(arguments: ["2026-11-22T09:00:00Z", "yesterday", ""])
  func `what lies ahead or is no time is shown as it is`(time: String) {
    #expect(RelativeTime.words(for: time, now: "2026-11-21T09:00:00Z") == time)
  }
}
