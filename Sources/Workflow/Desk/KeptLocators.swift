internal import Anchoring
internal import Claims
internal import Extraction

/// Pages and times of texts, each text read for them once for as long as there is room.
struct KeptLocators: Sendable {
  /// How many texts' are kept, at most.
  private static let capacity = 1 << 10

  private var locators: [EventHash: TextLocators] = [:]

  /// Where a person looks for words: a page, a time; none where the text has neither.
  mutating func locator(of span: Span, in text: NewestText) -> String? {
    locator(
      at: span.range.start, of: text.revision.sha256, type: text.revision.origin?.mediaType,
      in: text.text)
  }

  /// - Parameters:
  ///   - place: In code points.
  ///   - type: The media type of what the text was made from.
  mutating func locator(
    at place: Int, of sha256: EventHash, type: String?, in text: SourceText
  ) -> String? {
    if let known = locators[sha256] { return known.locator(at: place) }
    let made = TextLocators(text: text.string, mediaType: type.flatMap(MediaType.init(rawValue:)))
    if locators.count >= Self.capacity { locators = [:] }
    locators[sha256] = made
    return made.locator(at: place)
  }
}
