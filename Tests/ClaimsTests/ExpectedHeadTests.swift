import Claims
import Testing

@Suite("A head that somebody kept")
struct ExpectedHeadTests {
  @Test(
    arguments: [
      "mori:8:3c45cc29", "mori2:1:3C45CC29AB", "m:9999999:" + String(repeating: "0f", count: 32),
    ])
  func `a desk, a number and at least eight digits are a head`(text: String) throws {
    let head = try #require(ExpectedHead(text))
    #expect("\(head.desk):\(head.seq):\(head.digits)" == text.lowercased())
  }

  @Test(
    arguments: [
      "", "mori", "mori:8", "mori:8:", "mori:8:3c45cc2", "mori:0:3c45cc29", "mori:-1:3c45cc29",
      "mori:+1:3c45cc29", "mori:eight:3c45cc29", "Mori:8:3c45cc29", "../mori:8:3c45cc29",
      ":8:3c45cc29", "mori:8:3c45cc2g", "mori:8:3c45cc29:", "mori:8: 3c45cc29",
      "mori:99999999999999999999:3c45cc29", "mori:8:" + String(repeating: "0", count: 65),
      "mori:٨:3c45cc29",
    ])
  func `anything else is none`(text: String) {
    #expect(ExpectedHead(text) == nil)
  }

  @Test func `a head is read back as it is kept, and met by its own hash alone`() throws {
    let (hash, other) = (EventHash.sha256("a".utf8), EventHash.sha256("b".utf8))
    let kept = LedgerHead(desk: "mori", events: 8, head: hash).kept
    let head = try #require(ExpectedHead(kept))
    #expect(head.isMet(by: hash))
    #expect(!head.isMet(by: other))
    let short = try #require(ExpectedHead(String(kept.dropLast(50))))
    #expect(short.isMet(by: hash))
  }
}
