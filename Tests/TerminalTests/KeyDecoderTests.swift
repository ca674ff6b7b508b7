import Seeding
import Terminal
import Testing

@Suite("Bytes of a terminal as keys")
struct KeyDecoderTests {
  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(from: bytes) + decoder.finish()
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test func `characters of every length are themselves`() {
    #expect(keys("aé海😀") == [.scalar("a"), .scalar("é"), .scalar("海"), .scalar("😀")])
    #expect(keys("e\u{301}") == [.scalar("e"), .scalar("\u{301}")])
    #expect(keys("\u{FFFD}") == [.scalar("\u{FFFD}")])
  }

  @Test func `keys with names have them`() {
    let named: [(String, Key)] = [
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}[F", .end),
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}OH", .home), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}b", .alt("b")),
      ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{1}", .control("a")),
      ("\u{1B}[24~", .other), ("\u{1B}[?1;2c", .other),
    ]
    for (sent, key) in named { #expect(keys(sent) == [key], "\(sent.debugDescription)") }
  }

  @Test func `escape alone is told from a longer key by what does not follow`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.isUndecided)
    #expect(decoder.finish() == [.escape])
    #expect(!decoder.isUndecided)
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.keys(from: Array("[A".utf8)) == [.up])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}海") == [.escape, .scalar("海")])
  }

  @Test func `what is pasted is one key, whatever stands in it`() {
    let text = "one\ntwo\u{1B}[A\u{3}海"
    #expect(keys("a\u{1B}[200~\(text)\u{1B}[201~b") == [.scalar("a"), .paste(text), .scalar("b")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(keys("\u{1B}[200~cut off") == [.paste("cut off")])
  }

  @Test func `ill-formed bytes mean nothing and hide nothing`() {
    #expect(keys([0xFF, 0x61]) == [.other, .scalar("a")])
    #expect(keys([0xE6, 0xB5, 0x61]) == [.other, .scalar("a")])
    #expect(keys([0x80, 0x62]) == [.other, .scalar("b")])
    #expect(keys([0xE6, 0xB5]) == [.other])
    #expect(keys([0xED, 0xA0, 0x80, 0x63]) == [.other, .scalar("c")])
    #expect(keys("\u{1B}[1\u{3}") == [.other, .control("c")])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `in whatever pieces they come, bytes give the same keys`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "é", "海", "😀", "\r", "\t", "\u{1B}[A", "\u{1B}[1;5D", "\u{1B}Ob",
      "\u{1B}[200~x\r\u{1B}[2",
      "\u{1B}[201~", "\u{3}", "\u{1B}f", "[", "~",
    ]
    for _ in 1...300 {
      let bytes = (0...Int.random(in: 0...12, using: &generator)).flatMap { _ in
        Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
      }
      var decoder = KeyDecoder()
      var split: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &generator)
        split += decoder.keys(from: rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      split += decoder.finish()
      #expect(split == keys(bytes), "seed \(seed): \(bytes)")
    }
  }
}
