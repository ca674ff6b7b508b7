import Seeding
import Testing

@testable import Anchoring

@Suite("The grapheme cursor")
struct GraphemeCursorTests {
  @Test("counts as plain only scalars that Swift, too, keeps apart from their neighbours")
  func plainScalars() {
    let plain = (UInt32(0)..<0xA000).compactMap(Unicode.Scalar.init).filter {
      String($0).utf8.first?.beginsPlainCodePoint ?? false
    }
    let neighbours = Array("a\né¥Дδ防\t#1".unicodeScalars) + ["\u{0}", "\u{7F}"]
    #expect(plain.count > 24_000)
    for scalar in plain {
      for neighbour in neighbours where neighbour.utf8.first?.beginsPlainCodePoint ?? false {
        let pairs = [[scalar, neighbour], [neighbour, scalar], [scalar, scalar]]
        for pair in pairs where pair != ["\r", "\n"] {
          var words = String.UnicodeScalarView()
          words.append(contentsOf: pair)
          #expect(String(words).count == 2, "\(pair)")
        }
      }
    }
  }

  @Test("tells the boundaries of Swift's own walk, from whatever offset it is asked next")
  func agreesWithSwift() throws {
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let words = "a" + generator.text(of: 60, from: mixedScripts)
      let text = try SourceText(words)
      let boundaries = words.indices.map { words.utf8.distance(from: words.startIndex, to: $0) }
      text.withUTF8Bytes { bytes in
        var cursor = GraphemeCursor(text, bytes)
        var offset = 0
        while offset < bytes.count {
          if bytes[offset].beginsCodePoint {
            let isBoundary = cursor.isBoundary(offset)
            #expect(isBoundary == boundaries.contains(offset), "seed \(seed), at \(offset)")
          }
          offset += 1 + Int(generator.next() % (seed % 2 == 0 ? 3 : 80))
        }
        let endIsBoundary = cursor.isBoundary(bytes.count)
        #expect(endIsBoundary)
      }
    }
  }
}
