import Claims
import Seeding
import Testing

@Suite("Digests and the names made of them")
struct EventHashTests {
  /// FIPS 180-4's examples; the base32 forms were computed with Python's integers.
  static let vectors = [
    (
      "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "werc8gmrzge196qvyk49jvxs4gktwgf4cjds6k54jpchpy2jq1ag"
    ),
    (
      "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "q9w1dfwf077ymga183f5vbh24er06rd3jrbqn75m23zp3wg02ppg"
    ),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      "4j6pmrej0rwbhse04t9grfk076hkss2sckzj2szpxkpx86ev0v0g"
    ),
  ]

  @Test("The digest of a text and both its forms are the standard's", arguments: vectors)
  func digests(text: String, hex: String, base32: String) {
    let hash = EventHash.sha256(text.utf8)
    #expect(hash.hex == hex)
    #expect(hash.base32 == base32)
    #expect(hash.description == hex)
  }

  @Test("Bytes that lie in one piece and bytes that come one by one have one digest")
  func anySequence() {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    let lazily = bytes.lazy.filter { _ in true }
    #expect(EventHash.sha256(bytes) == EventHash.sha256(lazily))
  }

  @Test("A digest comes back from its hexadecimal form and from its bytes")
  func roundTrip() throws {
    let counted = try #require(EventHash(bytes: (0..<32).map { UInt8($0) }))
    #expect(counted.hex == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
    #expect(counted.base32 == "000g40r40m30e209185gr38e1w8124gk2gahc5rr34d1p70x3rfg")
    #expect(counted.bytes == (0..<32).map { UInt8($0) })
    #expect(EventHash(hex: counted.hex) == counted)
    let ones = try #require(EventHash(bytes: [UInt8](repeating: 255, count: 32)))
    #expect(ones.base32 == String(repeating: "z", count: 51) + "g")
    #expect(EventHash.zero.hex == String(repeating: "0", count: 64))
  }

  @Test(
    "Only 64 lower-case hexadecimal digits are a digest",
    arguments: [
      "", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
      String(repeating: "A", count: 64), String(repeating: "g", count: 64),
      String(repeating: " ", count: 64), String(repeating: "é", count: 32),
    ])
  func notHexadecimal(text: String) {
    #expect(EventHash(hex: text) == nil)
  }

  @Test("Only 32 bytes are a digest", arguments: [0, 31, 33])
  func notBytes(count: Int) {
    #expect(EventHash(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test("Digests are ordered as their bytes are", arguments: UInt64(1)...50)
  func order(seed: UInt64) {
    let left = EventHash.sha256("\(seed)".utf8)
    let right = EventHash.sha256("\(seed + 1)".utf8)
    #expect((left < right) == left.bytes.lexicographicallyPrecedes(right.bytes))
    #expect((left < right) == (left.hex < right.hex))
    #expect(left != right)
  }

  @Test("Short ids have five characters where nothing clashes")
  func shortIDs() {
    let hashes = ["", "abc"].map { EventHash.sha256($0.utf8) }
    let ids = EventHash.shortIDs(for: hashes)
    #expect(ids == [hashes[0]: "werc8", hashes[1]: "q9w1d"])
  }

  @Test("Short ids that clash are lengthened until they differ, and no others")
  func clashes() throws {
    // 35 equal bits make seven equal characters.
    var bytes = [UInt8](repeating: 7, count: 32)
    let first = try #require(EventHash(bytes: bytes))
    bytes[4] ^= 0b0001_0000
    let second = try #require(EventHash(bytes: bytes))
    let other = EventHash.sha256("abc".utf8)
    let ids = EventHash.shortIDs(for: [first, second, other])
    #expect(ids[first]?.count == 8)
    #expect(ids[second]?.count == 8)
    #expect(ids[first] != ids[second])
    #expect(ids[other] == "q9w1d")
    for (hash, id) in ids { #expect(hash.base32.hasPrefix(id)) }
  }

  @Test("Short ids are those that comparing every pair gives", arguments: UInt64(1)...4)
  func shortestOfAll(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var hashes: [EventHash] = []
    for _ in 0..<60 {
      let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
      hashes.append(try #require(EventHash(bytes: bytes)))
      // And some that differ from it in one bit only, early or late.
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        var other = bytes
        let bit = Int.random(in: 0..<256, using: &generator)
        other[bit / 8] ^= 0x80 >> (bit % 8)
        hashes.append(try #require(EventHash(bytes: other)))
      }
    }
    let all = Set(hashes).map { ($0, Array($0.base32.utf8)) }
    var expected: [EventHash: String] = [:]
    for (hash, name) in all {
      let shared = all.filter { $0.0 != hash }.map { _, other in
        zip(name, other).prefix { $0 == $1 }.count
      }
      let length = max(5, (shared.max() ?? 0) + 1)
      expected[hash] = String(decoding: name.prefix(length), as: UTF8.self)
    }
    #expect(EventHash.shortIDs(for: hashes.shuffled(using: &generator)) == expected)
  }

  @Test("Twenty thousand digests get twenty thousand names")
  func many() {
    let hashes = (0..<20_000).map { EventHash.sha256("\($0)".utf8) }
    let ids = EventHash.shortIDs(for: hashes)
    #expect(Set(ids.values).count == 20_000)
    #expect(ids.allSatisfy { $0.key.base32.hasPrefix($0.value) })
  }

  @Test("One digest given twice clashes with nothing")
  func givenTwice() {
    let hash = EventHash.sha256("abc".utf8)
    #expect(EventHash.shortIDs(for: [hash, hash]) == [hash: "q9w1d"])
  }
}
