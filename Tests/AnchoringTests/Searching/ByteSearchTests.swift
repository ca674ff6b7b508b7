import Seeding
import Testing

@testable import Anchoring

@Suite("A pattern of bytes")
struct ByteSearchTests {
  @Test("is found at all of its places, overlapping ones too, and no others")
  func agreesWithComparingEverywhere() {
    let alphabets = [["a"], ["a", "b"], ["a", "b", "c", " "], ["の", "は"], ["x", "é", "防", "😀"]]
    for seed in UInt64(0)..<1_000 {
      var generator = SeededGenerator(seed: seed)
      let alphabet = alphabets[Int(seed) % alphabets.count]
      let pattern = generator.text(of: 1 + Int(generator.next() % 12), from: alphabet).bytes
      var text = generator.text(of: Int(generator.next() % 70), from: alphabet).bytes
      let place = Int(generator.next() % UInt64(text.count + 1))
      text.insert(contentsOf: pattern, at: place)
      let places = text.indices.filter { text[$0...].starts(with: pattern) }
      #expect(found(pattern, in: text) == places, "seed \(seed)")
    }
  }

  @Test("is found wherever it lies between the blocks that are read at once")
  func everyPlace() {
    for length in [1, 2, 31, 32, 33, 40, 64] {
      let pattern = (0..<length).map { UInt8(ascii: "A") + UInt8($0) }
      for before in 0..<70 {
        for after in [0, 1, 30, 31, 32, 33] {
          let text =
            [UInt8](repeating: 0x20, count: before) + pattern
            + [UInt8](repeating: 0x20, count: after)
          #expect(found(pattern, in: text) == [before], "\(length) bytes, \(after) after them")
        }
      }
    }
  }

  @Test("that is longer than the text is nowhere")
  func longer() {
    #expect(found([1, 2, 3], in: [1, 2]).isEmpty)
    #expect(found([1], in: []).isEmpty)
  }

  @Test("is found when most of its places come to nothing")
  func falseStarts() {
    let pattern = String(repeating: "xe", count: 100) + "ee"
    let text = String(repeating: "xe", count: 2_000) + "ee"
    #expect(found(pattern.bytes, in: (text + text).bytes) == [3_800, 7_802])
  }

  private func found(_ pattern: [UInt8], in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { Array(ByteSearch(for: pattern, in: $0)) }
  }
}
