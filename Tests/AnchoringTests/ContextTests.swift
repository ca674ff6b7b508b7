import Anchoring
import Testing

@Suite("A context")
struct ContextTests {
  @Test("is 64 code points a side, fewer at an edge of the text")
  func clipped() throws {
    let words = String(repeating: "防", count: 70) + "X" + String(repeating: "👍🏽", count: 40)
    let text = try SourceText(words)
    let context = text.context(around: CodePointRange(70, 71))
    #expect(context.prefix.bytes == String(repeating: "防", count: 64).bytes)
    #expect(context.suffix.bytes == String(repeating: "👍🏽", count: 32).bytes)
    #expect(text.context(around: CodePointRange(0, 1)).prefix.isEmpty)
    #expect(text.context(around: CodePointRange(3, 4)).prefix.unicodeScalars.count == 3)
    #expect(text.context(around: CodePointRange(148, 151)).suffix.isEmpty)
    #expect(text.context(around: CodePointRange(148, 150)).suffix.bytes == "🏽".bytes)
  }

  @Test("counts code points, not characters, and so may cut one")
  func cutsCharacters() throws {
    let text = try SourceText("👍🏽" + String(repeating: "a", count: 63) + "X")
    #expect(
      text.context(around: CodePointRange(65, 66)).prefix.bytes
        == ("🏽" + String(repeating: "a", count: 63)).bytes)
  }

  @Test("of a range that leaves the text is that of the part inside")
  func outside() throws {
    let text = try SourceText("防衛費")
    for range in [CodePointRange(1, 99), CodePointRange(1, .max)] {
      #expect(text.context(around: range) == ("防", ""))
    }
    #expect(text.context(around: CodePointRange(-5, 2)) == ("", "費"))
    #expect(text.context(around: CodePointRange(.min, .min)) == ("", "防衛費"))
  }
}
