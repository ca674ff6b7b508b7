import Foundation
import Testing

/// What a desk writes depends on its events and texts, and on nothing else.
@Suite("The same bytes everywhere")
struct SameBytesTests {
  private static let commands =
    [
      "markdown", "html", "csv", "json", "jsonl", "annotations", "claimreview",
    ].map { ["report", "--format", $0] }
    + ["markdown", "html"].flatMap { format in
      ["author", "reader", "record"].map { audience in
        ["report", "--for", audience, "--source", "ferry", "--format", format]
      }
    } + [["galley", "ferry"]]

  /// The demo's desk, and a copy of it made from its ledger alone: in another folder, by another
  /// hand, on another day, in another language and time zone.
  @Test func `another day, folder, locale, time zone and database write the same`() throws {
    let place = try Workplace()
    let demo = repository.appendingPathComponent("scripts/demo").path
    let made = try place.run([demo, try binary().path, place.path + "/desk"])
    try #require(made.status == 0, "\(made.messages)")
    let rules = "| organisation | The desk |\n| claimreview-url | https://example.org/{id} |\n"
    let roster = place.path + "/desk/reviewers.md"
    try place.write(
      String(decoding: try place.read("desk/reviewers.md"), as: UTF8.self) + rules,
      to: "desk/reviewers.md")
    let copied = try place.run([
      "sh", "-c",
      "mkdir -p far/claims && cp -r desk/claims/ledger desk/claims/texts far/claims && cp '\(roster)' far",
    ])
    try #require(copied.status == 0, "\(copied.messages)")
    for command in Self.commands {
      let here = try place.run([try binary().path] + command + ["--desk", "desk"])
      let there = try place.run(
        [
          "STET_NOW=2031-05-05T05:05:05Z", "TZ=Asia/Tokyo", "LANG=ja_JP.UTF-8",
          "LC_ALL=tr_TR.UTF-8",
          try binary().path,
        ] + command + ["--desk", "far"])
      #expect(here.status == 0, "\(command): \(here.messages)")
      #expect(!here.output.isEmpty, "\(command)")
      #expect(
        Array(here.output.utf8) == Array(there.output.utf8), "\(command) is not the same elsewhere")
      #expect(!here.output.contains(place.path), "\(command) names the folder")
    }
  }
}
