import Anchoring
import Claims
import Testing
import Workflow

@Suite("The gate")
struct GateTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers. The fare is 1,200 yen.")
  }

  private func findings(_ source: String? = nil, requiring percent: Int = 100) throws -> [String] {
    try desk.check(source, requiring: percent).findings.map { finding in
      switch finding {
      case .claim(let claim): "\(claim.id) \(claim.status.rawValue)"
      case .open(let sentence, let source): "open \(source) \(sentence.sentence.number)"
      case .unclaimed(let source): "unclaimed \(source)"
      case .textMissing(let source, _): "text \(source)"
      case .noClaims: "no claims"
      }
    }
  }

  private func logAll() throws {
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("fare", on: "ferry", "The fare is 1,200 yen")
  }

  @Test func `is shut where there is no claim at all`() throws {
    #expect(try findings() == ["unclaimed ferry"])
    #expect(try desks.desk("kai").check(nil).findings.count == 1)
    try logAll()
    _ = try desk.withdraw(["mori-1"], because: "none", duplicateOf: nil)
    _ = try desk.withdraw(["mori-2"], because: "none", duplicateOf: nil)
    #expect(try findings() == ["unclaimed ferry"])
    #expect(try findings("ferry") == ["unclaimed ferry"])
  }

  @Test func `opens when every claim is verified and every sentence covered`() throws {
    try logAll()
    #expect(try findings() == ["mori-1 unchecked", "mori-2 unchecked"])
    try desk.verify("mori-1", "mori-2")
    #expect(try findings().isEmpty)
    #expect(try findings("ferry").isEmpty)
  }

  @Test(arguments: [Verdict.disputed, .unverifiable])
  func `is shut by a claim that is not verified until an editor lets it stand`(
    _ verdict: Verdict
  ) throws {
    try logAll()
    try desk.verify("mori-1", "mori-2")
    _ = try desk.review(["mori-2"], VerdictDraft(verdict: verdict, because: "no"))
    #expect(try findings() == ["mori-2 \(verdict.rawValue)"])
    _ = try desk.stand("mori-2", because: "the port says so")
    #expect(try findings().isEmpty)
  }

  @Test func `is shut by stale claims and open sentences after a new text`() throws {
    try logAll()
    try desk.verify("mori-1", "mori-2")
    try desk.revise("ferry", to: "It carries 420 passengers. The fare was 900 yen in May.")
    #expect(try findings() == ["mori-2 stale", "open ferry 2"])
    _ = try desk.stand("mori-2", because: "known to the port")
    #expect(try findings() == ["open ferry 2"])
  }

  @Test func `lets open sentences pass from the share on that was asked for`() throws {
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.verify("mori-1")
    #expect(try findings() == ["open ferry 2"])
    #expect(try findings(requiring: 51) == ["open ferry 2"])
    #expect(try findings(requiring: 50).isEmpty)
  }

  @Test func `passes over evidence, and not over a source that nobody has touched`() throws {
    try logAll()
    try desk.verify("mori-1", "mori-2")
    try desk.add("notice", "The fare is 900 yen.")
    #expect(try findings() == ["unclaimed notice"])
    #expect(try findings("ferry").isEmpty)
    try desk.cite("mori-2", "notice", "900 yen", .mentions)
    #expect(try findings().isEmpty)
    #expect(try findings("notice") == ["unclaimed notice"])
  }

  @Test func `looks at one source's own claims only`() throws {
    try logAll()
    try desk.verify("mori-1", "mori-2")
    try desk.add("notice", "The fare is 900 yen.")
    try desk.log("900", on: "notice", "The fare is 900 yen")
    #expect(try findings("ferry").isEmpty)
    #expect(try findings() == ["mori-3 unchecked"])
  }

  @Test func `is shut by a text that is not on file`() throws {
    try logAll()
    try desk.verify("mori-1", "mori-2")
    let other = try desks.desk("kai", as: "kai")
    try desks.copy("mori/claims/ledger", to: "kai/claims/ledger-of-mori")
    for file in try desks.files(in: "kai/claims/ledger-of-mori") {
      try desks.copy("kai/claims/ledger-of-mori/\(file)", to: "kai/claims/ledger/\(file)")
    }
    _ = try other.sync(with: nil)
    let gate = try other.check(nil)
    #expect(gate.findings.count == 1)
    guard case .textMissing(source: "ferry", sha256: .some) = gate.findings[0] else {
      Issue.record("\(gate.findings)")
      return
    }
    #expect(throws: DeskError.self) { try other.check("ferry") }
  }
}
