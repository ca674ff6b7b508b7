import Claims
import Testing

@Suite("Desks' names")
struct DeskNameTests {
  @Test(
    "A desk is named for the letters of who opened it",
    arguments: [
      ("mori", "mori"), ("Mori", "mori"), ("k-m_2", "km"), ("42", "desk"), ("", "desk"),
      ("森", "desk"), ("é", "desk"),
    ])
  func drawn(handle: String, name: String) {
    #expect(DeskName.drawn(from: handle) { _ in false } == name)
    #expect(DeskName.isWellFormed(name))
  }

  @Test("A name that the ledger knows is followed by the first free number")
  func taken() {
    let known: Set = ["mori", "mori2", "mori3", "mori5"]
    #expect(DeskName.drawn(from: "mori", taken: known.contains) == "mori4")
    #expect(DeskName.drawn(from: "aki", taken: known.contains) == "aki")
  }

  @Test("A long handle leaves room for the number")
  func long() {
    var asked: [String] = []
    let name = DeskName.drawn(from: String(repeating: "m", count: 64)) { name in
      asked.append(name)
      return asked.count < 12
    }
    #expect(name.hasSuffix("m12"))
    for name in asked { #expect(DeskName.isWellFormed(name), "\(name)") }
  }

  @Test(
    "Only lower-case letters and digits, beginning with a letter, name a desk",
    arguments: [
      "", "Mori", "2mori", "mo ri", "mo-ri", "mo.ri", "mo/ri", "..", "森", "mori\n",
      String(repeating: "m", count: 33),
    ])
  func malformed(name: String) {
    #expect(!DeskName.isWellFormed(name))
  }

  @Test("A question that fails leaves no name")
  func failing() {
    struct Busy: Error {}
    #expect(throws: Busy.self) { try DeskName.drawn(from: "mori") { _ in throw Busy() } }
  }
}
