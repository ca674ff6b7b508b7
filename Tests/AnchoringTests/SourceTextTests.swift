import Anchoring
import Seeding
import Testing

@Suite("A source text")
struct SourceTextTests {
  @Test("keeps its bytes, without normalisation")
  func verbatim() throws {
    for words in ["e\u{301}", "é", "a\r\nb", "ﬁ", "\u{212B}", "a\0b"] {
      let text = try SourceText(words)
      #expect(text.string.bytes == words.bytes)
      #expect(text.withUTF8Bytes(Array.init) == words.bytes)
      #expect(text.length == words.unicodeScalars.count)
    }
  }

  @Test("loses one leading byte order mark and no other")
  func byteOrderMark() throws {
    let text = try SourceText("\u{FEFF}\u{FEFF}a\u{FEFF}")
    #expect(text.string.bytes == "\u{FEFF}a\u{FEFF}".bytes)
    #expect(text.length == 3)
  }

  @Test("is never empty", arguments: ["", "\u{FEFF}"])
  func empty(words: String) {
    #expect(throws: SourceTextError.empty) { try SourceText(words) }
  }

  @Test("takes bytes from any sequence")
  func anySequence() throws {
    #expect(try SourceText(utf8: "防衛".utf8.lazy.map { $0 }).string == "防衛")
    #expect(throws: SourceTextError.notUTF8(byteOffset: 2)) {
      try SourceText(utf8: AnySequence([0x61, 0x62, 0xFF]))
    }
  }

  @Test(
    "is refused at its first ill-formed sequence",
    arguments: [
      ([0x80], 0), ([0x61, 0xC0, 0xAF], 1), ([0xE0, 0x9F, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80], 0), ([0x61, 0xE5, 0x86], 1),
      ([0xEF, 0xBF, 0x41], 0), ([0xEF, 0xBF], 0), ([0xEF, 0xBF, 0xBD, 0xEF, 0xBF], 3),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4), ([0xEF, 0xBB], 0), ([0xF0, 0x9F, 0x98, 0x20], 0),
    ] as [([UInt8], Int)])
  func illFormed(bytes: [UInt8], offset: Int) {
    #expect(throws: SourceTextError.notUTF8(byteOffset: offset)) { try SourceText(utf8: bytes) }
  }

  @Test("is refused exactly where a table-driven decoder stops")
  func agreesWithNaiveDecoder() {
    let seed: UInt64 = 20_221_216
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF,
      0xF0,
      0xF4, 0xF5, 0xFF, 0xBB, 0xBD,
    ]
    for round in 0..<20_000 {
      let bytes = (0...round % 7).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let expected = firstIllFormed(bytes)
      do {
        _ = try SourceText(utf8: bytes)
        #expect(expected == nil, "seed \(seed), round \(round): \(bytes)")
      } catch .notUTF8(let offset) {
        #expect(expected == offset, "seed \(seed), round \(round): \(bytes)")
      } catch {
        #expect(bytes == [0xEF, 0xBB, 0xBF], "seed \(seed), round \(round): \(bytes)")
      }
    }
  }

  /// Where the first sequence begins that is no row of Unicode's table 3-7.
  private func firstIllFormed(_ bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    while let lead = rest.first {
      let second: ClosedRange<UInt8>
      let length: Int
      switch lead {
      case 0..<0x80: (length, second) = (1, 0...0)
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return rest.startIndex
      }
      let tail = rest.dropFirst().prefix(length - 1)
      let isWhole =
        tail.count == length - 1 && tail.prefix(1).allSatisfy(second.contains)
        && tail.dropFirst().allSatisfy { 0x80...0xBF ~= $0 }
      guard isWhole else { return rest.startIndex }
      rest = rest.dropFirst(length)
    }
    return nil
  }
}
