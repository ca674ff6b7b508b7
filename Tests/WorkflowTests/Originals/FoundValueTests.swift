import Claims
import Extraction
import Testing

@testable import Workflow

@Suite("What a file says of itself")
struct FoundValueTests {
  private func found(
    _ field: FoundMetadata.Field, _ text: String
  ) -> (value: String?, warnings: Int) {
    var metadata = FoundMetadata()
    metadata.take(field, text, from: "meta")
    var warnings = 0
    let found = FoundValues(metadata, wanting: [field]) { _ in warnings += 1 }
    return (found[field]?.text, warnings)
  }

  @Test(
    arguments: [
      (FoundMetadata.Field.title, "New ferry"), (.author, "Aya Mori"), (.publisher, "Bay Post"),
      (.url, "https://example.org/ferry?id=1"), (.published, "2024-05-01"), (.published, "2024"),
      (.updated, "2024-05-01T09:30:00Z"), (.updated, "2024-05-02"), (.language, "en-GB"),
      (.language, "ja"), (.retrieved, "2026-11-20T10:00:00Z"),
      (.archived, "http://archive.example/1/https://example.org/"),
    ])
  func `is taken where it follows the rules`(field: FoundMetadata.Field, text: String) {
    #expect(found(field, text) == (text, 0))
  }

  @Test(
    arguments: [
      (FoundMetadata.Field.published, "yesterday"), (.published, "2023-02-29"),
      (.published, "2024-05-01T09:30:00Z"), (.updated, "2024-05-01 09:30"), (.url, "javascript:1"),
      (.url, "//example.org"), (.url, "https://"), (.url, "https://a b"), (.language, "English!"),
      (.language, "e"), (.language, "en--GB"), (.archived, "the archive"),
      (.title, String(repeating: "x", count: 501)), (.author, "A\u{7}B"),
      (.url, "https://example.org/" + String(repeating: "x", count: 2_048)),
    ])
  func `is left out with a word where it does not`(field: FoundMetadata.Field, text: String) {
    #expect(found(field, text) == (nil, 1))
  }

  @Test func `is passed over without a word where somebody has said it`() {
    var metadata = FoundMetadata()
    metadata.take(.title, "A\u{7}B", from: "meta")
    var warnings = 0
    let found = FoundValues(metadata, wanting: [.author]) { _ in warnings += 1 }
    #expect(found[.title] == nil && warnings == 0)
  }

  @Test func `fills what nobody said, and nothing that somebody did`() {
    var metadata = FoundMetadata()
    for (field, text) in [
      (FoundMetadata.Field.title, "New ferry"), (.author, "Aya Mori"), (.language, "en"),
      (.retrieved, "2026-11-20"),
    ] {
      metadata.take(field, text, from: field.rawValue)
    }
    var said = SourceFields()
    said.title = "A ferry"
    said.author = ""
    let (fields, taken) = FoundValues(metadata, wanting: Set(FoundMetadata.Field.allCases)) { _ in }
      .filling(said)
    #expect(fields.title == "A ferry")
    #expect(fields.author == "")
    #expect(fields.language == "en")
    #expect(taken.map(\.field) == [.language])
    #expect(taken.map(\.origin) == ["language"])
  }
}
