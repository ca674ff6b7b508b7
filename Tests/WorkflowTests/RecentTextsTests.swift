import Anchoring
import Claims
import Testing

@testable import Workflow

@Suite("Texts that are kept for a while")
struct RecentTextsTests {
  private static func digest(_ number: Int) -> EventHash { .sha256("text \(number)".utf8) }

  /// Which of the texts asked for, one after the other, had to be read.
  private func read(_ numbers: [Int], capacity: Int, length: Int = 900) throws -> [Int] {
    var texts = RecentTexts(capacity: capacity)
    var read: [Int] = []
    for number in numbers {
      let text = try texts.text(Self.digest(number)) {
        read.append(number)
        return try SourceText(
          utf8: [UInt8](repeating: UInt8(ascii: "a") + UInt8(number), count: length))
      }
      #expect(text?.string.utf8.first == UInt8(ascii: "a") + UInt8(number))
    }
    return read
  }

  @Test func `a text that is asked for again and again is read once`() throws {
    #expect(try read([1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1], capacity: 4000) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `one that was not asked for while many others were is read again`() throws {
    #expect(try read([1, 2, 3, 4, 5, 6, 7, 1], capacity: 4000).last == 1)
  }

  @Test func `one that is larger than all that may be kept is there while it is asked for`() throws
  {
    #expect(try read([1, 1, 2, 2, 1], capacity: 100) == [1, 2])
    #expect(try read([1, 2, 3, 1], capacity: 100) == [1, 2, 3, 1])
  }

  @Test func `that a text is not on file is remembered, too`() throws {
    var texts = RecentTexts()
    var asked = 0
    for _ in 1...3 {
      let text = texts.text(Self.digest(1)) {
        asked += 1
        return nil
      }
      #expect(text == nil)
    }
    #expect(asked == 1)
  }
}
