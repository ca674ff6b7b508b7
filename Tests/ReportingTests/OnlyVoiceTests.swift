import Claims
import Testing

@testable import Reporting

@Suite struct OnlyVoiceTests {
  private func voice(
    agencies: [String?], publishers: [String?], stances: [Stance], verdict: Verdict = .verified
  ) throws -> OnlyVoice? {
    var desk = Fixture()
    let claim = desk.claim("alpha")
    for (index, stance) in stances.enumerated() {
      let source = try desk.source("s\(index)", text: "alpha beta") {
        $0.agency = agencies[index]
        $0.publisher = publishers[index]
      }
      try desk.cite(claim, source, "alpha", stance)
    }
    try desk.review(claim, by: "ken", verdict, "seen")
    return try desk.entry(claim).onlyVoice
  }

  @Test func `Papers that print one agency's story are one voice`() throws {
    #expect(
      try voice(
        agencies: ["Kyodo", "KYODO"], publishers: ["A", "B"], stances: [.asserts, .supports])
        == .agency("Kyodo"))
    #expect(
      try voice(
        agencies: [nil, "Kyodo"], publishers: ["Kyodo", "B"], stances: [.asserts, .supports])
        == .agency("Kyodo"))
  }

  @Test func `A publisher that supports itself is one voice`() throws {
    #expect(
      try voice(agencies: [nil, nil], publishers: ["A", "A"], stances: [.asserts, .supports])
        == .publisher("A"))
  }

  @Test func `An independent source lifts the mark, a mention does not`() throws {
    #expect(
      try voice(agencies: ["Kyodo", nil], publishers: [nil, "B"], stances: [.asserts, .supports])
        == nil)
    #expect(
      try voice(agencies: ["Kyodo", nil], publishers: [nil, "B"], stances: [.asserts, .mentions])
        == .agency("Kyodo"))
  }

  @Test func `An article of its own, cited alone, and a claim not verified bear no mark`() throws {
    #expect(try voice(agencies: [nil], publishers: ["A"], stances: [.asserts]) == nil)
    #expect(
      try voice(agencies: ["Kyodo"], publishers: ["A"], stances: [.asserts], verdict: .disputed)
        == nil)
  }
}
