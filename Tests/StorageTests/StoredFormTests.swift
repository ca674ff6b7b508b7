import Claims
import Foundation
import GRDB
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("What a row holds of an event")
struct StoredFormTests {
  private static let known: [EventHash: Int64] = [
    .sha256("one".utf8): 1, .sha256("twelve".utf8): 12, .sha256("many".utf8): 9_007_199_254_740_991,
  ]

  private static func stored(_ canonical: [UInt8], kind: String = "claim.reviewed") -> [UInt8] {
    StoredBody.stored(canonical, kind: kind) { known[$0] }
  }

  private static func canonical(_ stored: [UInt8]) -> [UInt8] {
    stored.withUnsafeBufferPointer { bytes in
      StoredBody.canonical(bytes) { id in known.first { $0.value == id }?.key ?? .zero }
    }
  }

  /// Strings that look like references, or like the bytes around them, more often than not.
  private static func string(using generator: inout SeededGenerator) -> String {
    let pieces =
      known.keys.map(\.hex) + [
        EventHash.sha256("unknown".utf8).hex, #"\/12"#, "/12", #"\"#, "\"", "/", "@12", "\u{1}",
        "\n",
        ":", "{", "é", "海", "", "claim", String(repeating: "f", count: 64),
      ]
    let count = Int.random(in: 0...3, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func value(_ depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 2 ? 4 : 6), using: &generator) {
    case 0: return .int(Int.random(in: -99...99, using: &generator))
    case 1, 2: return .string(known.keys.sorted().randomElement(using: &generator)?.hex ?? "")
    case 3: return .string(string(using: &generator))
    case 4: return .array((0..<3).map { _ in value(depth + 1, using: &generator) })
    default: return object(depth + 1, using: &generator)
    }
  }

  private static func object(_ depth: Int, using generator: inout SeededGenerator) -> JSON {
    let keys = ["claim", "rests", "text", "because", "head", "later", string(using: &generator)]
    return .object(
      keys.reduce(into: [:]) { $0[$1] = value(depth + 1, using: &generator) })
  }

  @Test(
    "A body comes back byte for byte, whatever its strings look like", arguments: UInt64(1)...400)
  func bodies(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Array(Self.object(0, using: &generator).canonical.utf8)
    for kind in ["claim.reviewed", "claim.noted", "not.known"] {
      let stored = Self.stored(body, kind: kind)
      #expect(Self.canonical(stored) == body, "seed \(seed), \(kind)")
      #expect((try? JSON(parsing: stored)) != nil, "seed \(seed): what is stored is JSON too")
      #expect(stored.count <= body.count, "seed \(seed)")
    }
  }

  @Test("An event that is here is named by its number, one that is not by its hash")
  func references() {
    let one = EventHash.sha256("one".utf8).hex
    let other = EventHash.sha256("unknown".utf8).hex
    let body = #"{"claim":"\#(one)","rests":["\#(other)","\#(one)"],"text":"\#(one)"}"#
    func stored(_ kind: String) -> String {
      String(decoding: Self.stored(Array(body.utf8), kind: kind), as: UTF8.self)
    }
    #expect(
      stored("claim.reviewed") == #"{"claim":"\/1","rests":["\#(other)","\/1"],"text":"\/1"}"#)
    // Elsewhere a text is a text, and SQL reads it as one.
    #expect(
      stored("claim.noted") == #"{"claim":"\/1","rests":["\#(other)","\/1"],"text":"\#(one)"}"#)
  }

  @Test("Times come back as they were written, those that the calendar does not know too")
  func times() {
    var generator = SeededGenerator(seed: 11)
    func digits(_ range: ClosedRange<Int>, _ count: Int) -> String {
      let digits = String(Int.random(in: range, using: &generator))
      return String(repeating: "0", count: count - digits.count) + digits
    }
    var asSeconds = 0
    for _ in 0..<20_000 {
      let time =
        "\(digits(0...9999, 4))-\(digits(0...13, 2))-\(digits(0...32, 2))"
        + "T\(digits(0...24, 2)):\(digits(0...60, 2)):\(digits(0...60, 2))Z"
      guard let seconds = StoredTime.seconds(time) else { continue }
      asSeconds += 1
      #expect(StoredTime.text(seconds) == time)
      // Foundation counts days by other code, and by another calendar before this year.
      if time < "1583" { continue }
      let date = try? Date(time, strategy: .iso8601)
      #expect(date?.timeIntervalSince1970 == Double(seconds))
    }
    #expect(asSeconds > 14_000)
    for time in [
      "1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2038-01-19T03:14:08Z",
      "1969-12-31T23:59:59Z",
    ] {
      #expect(StoredTime.seconds(time).map(StoredTime.text) == time)
    }
    for time in ["", "t", "2023-02-29T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:00:60Z"] {
      #expect(StoredTime.seconds(time) == nil)
    }
  }

  @Test(
    "Every event comes back byte for byte, whether what it names came before it, later or never",
    arguments: UInt64(1)...12)
  func events(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    // The chains' beginnings alone: what the rest would have brought never comes.
    for share in [events.count / 3, events.count] {
      let ledger = try Ledger.inMemory()
      try ledger.write { transaction in
        for event in events[..<share] { try transaction.take(event) }
      }
      let bodies = Dictionary(uniqueKeysWithValues: events.map { ($0.hash, $0) })
      try ledger.read { snapshot in
        var count = 0
        for desk in try snapshot.deskNames() {
          try snapshot.forEachEvent(ofDesk: desk) { event in
            count += 1
            let given = try #require(bodies[event.hash])
            #expect(event.canonicalBody == given.canonicalBody, "seed \(seed)")
            #expect(event.prev == given.prev && event.at == given.at, "seed \(seed)")
            #expect(event.computedHash == event.hash, "seed \(seed)")
          }
        }
        #expect(count == share, "seed \(seed)")
      }
    }
  }
}
