import Claims
import Seeding
import Testing

@Suite("Bodies read where they stand")
struct BodyInPlaceTests {
  /// What reading gave: a body, or the error in words, without the place where it stopped.
  private static func read(_ kind: String, _ text: String) -> Result<EventBody, Refusal> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(EventError) { return .success(try EventBody(kind: kind, json: bytes)) } catch {
        if case .notJSON = error { return .failure(.notJSON) }
        return .failure(.other(error))
      }
    }
  }

  private enum Refusal: Error, Equatable {
    case notJSON
    case other(EventError)
  }

  /// Expects the same of a text as of one that is read whole, being not canonical for its space.
  private func expectSame(_ kind: String, _ text: String) {
    #expect(Self.read(kind, text) == Self.read(kind, " " + text), "\(kind) \(text)")
  }

  @Test("They are what they were written from", arguments: EventExamples.full + EventExamples.least)
  func examples(body: EventBody) {
    let event = EventExamples.event(body)
    let text = JSON.object(event.members).canonical
    #expect(Self.read(event.kind, text) == .success(body))
    expectSame(event.kind, text)
  }

  @Test("A member that is missing or of another shape is named as when they are read whole")
  func otherShapes() {
    let shapes: [JSON?] = [
      nil, .null, true, 0, 12, -3, "", "x", "a\"b", "é\u{301}", [], ["x"], ["x", "y"], [1],
      ["x", .null], [:], ["a": 1], .int(9_007_199_254_740_991), .int(-999_999_999_999_999),
    ]
    for body in EventExamples.full {
      let event = EventExamples.event(body)
      for key in event.members.keys {
        for shape in shapes {
          var members = event.members
          members[key] = shape
          expectSame(event.kind, JSON.object(members).canonical)
        }
      }
    }
  }

  @Test(
    "What is no JSON, or JSON in other bytes, fares as when it is read whole",
    arguments: [
      "", "{", "}", "{}", "[]", "{}{}", "{} ", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}",
      "{\"a\":1 }",
      "{\"a\":01}", "{\"a\":-0}", "{\"a\":-}", "{\"a\":1.5}", "{\"a\":1e3}", "{\"a\":0}",
      "{\"a\":-1}",
      "{\"a\":9007199254740992}", "{\"a\":99999999999999999999}", "{\"a\":tru}", "{\"a\":[}",
      "{\"a\":[\"x\",]}", "{\"a\":[,]}", "{\"a\":[\"x\"}", "{\"a\":\"x}", "{\"a\":\"\\\"}",
      "{\"a\":\"\\x\"}", "{\"a\":\"\u{1}\"}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":2}", "{a:1}",
      "{\"\":1}", "{\"é\":1}", "{\"a\\u0062\":1}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}",
    ])
  func otherTexts(text: String) {
    expectSame("claim.assigned", text)
    expectSame("not.known", text)
    let begun = "{\"claim\":\"\(EventHash.zero.hex)\",\"to\":\"ann\""
    expectSame("claim.assigned", begun + (text.hasPrefix("{") ? "," + text.dropFirst() : text))
  }

  @Test("A text that is cut or damaged fares as when it is read whole", arguments: UInt64(1)...60)
  func damage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bodies = EventExamples.full
    let event = EventExamples.event(bodies[Int.random(in: bodies.indices, using: &generator)])
    var bytes = Array(JSON.object(event.members).canonical.utf8)
    for _ in 0..<20 {
      let place = Int.random(in: bytes.indices, using: &generator)
      let old = bytes[place]
      // ASCII alone: what is no UTF-8 is found where it is read, and a member not known is not.
      bytes[place] = UInt8.random(in: 0x20..<0x7F, using: &generator)
      if old < 0x80 { expectSame(event.kind, String(decoding: bytes, as: UTF8.self)) }
      expectSame(event.kind, String(decoding: bytes[..<place], as: UTF8.self))
      bytes[place] = old
    }
  }

  @Test("A string that is no UTF-8 is no string")
  func notUTF8() {
    let zero = EventHash.zero.hex
    for bytes in [[0xFF], [0xC3], [0xE9, 0x98], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      let text = Array("{\"claim\":\"\(zero)\",\"to\":\"".utf8) + bytes + Array("\"}".utf8)
      _ = text.withUnsafeBufferPointer { text in
        #expect(throws: EventError.malformedBody(kind: "claim.assigned", field: "to")) {
          _ = try EventBody(kind: "claim.assigned", json: text)
        }
      }
    }
  }
}
