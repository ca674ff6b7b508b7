import Anchoring
import Testing

@Suite("What changed materially")
struct MaterialChangeTests {
  @Test("is nothing between a text and itself")
  func same() {
    #expect(MaterialChange.between("It lost 42 ships.", "It lost 42 ships.").isEmpty)
  }

  @Test("is the figure, with its words before and after")
  func figure() {
    #expect(
      MaterialChange.between("It lost 42 ships.", "It lost 43 ships.")
        == [MaterialChange(kind: .figure, before: "42", after: "43")])
  }
}
