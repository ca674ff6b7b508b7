import Testing

@testable import Anchoring

@Suite("Changes between sentences")
struct SentenceChangesTests {
  @Test("are worked out once for a pair, however many spans stand in it")
  func once() throws {
    var changes = SentenceChanges()
    let (old, new) = (CodePointRange(0, 40), CodePointRange(3, 44))
    let found = [MaterialChange(kind: .figure, before: "42", after: "43")]
    var count = 0
    for _ in 0..<3 {
      let material = changes.material(from: old, to: new) {
        count += 1
        return found
      }
      #expect(material == found)
    }
    #expect(count == 1)
    #expect(changes.material(from: new, to: old) { [] }.isEmpty)
    #expect(changes.replacesWords(from: old, to: new) { true })
    #expect(changes.replacesWords(from: old, to: new) { false })
  }
}
