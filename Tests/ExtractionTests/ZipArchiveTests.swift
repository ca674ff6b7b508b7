internal import Testing

@testable internal import Extraction

@Suite("ZIP archives")
struct ZipArchiveTests {
  private static let words = Array("a line of words, a line of words\n".utf8)

  private var archive: MadeArchive {
    var archive = MadeArchive()
    archive.add("stored", Self.words, deflating: false)
    archive.add("folder/deflated", Self.words)
    return archive
  }

  @Test("What was packed comes out, however it was packed")
  func unpacks() throws {
    let archive = try ZipArchive(archive.bytes(), limits: .standard)
    #expect(archive.entries.map(\.name) == ["stored", "folder/deflated"])
    for entry in archive.entries {
      #expect(try archive.bytes(of: entry, most: 100) == Self.words)
    }
    try archive.check(against: .standard)
  }

  @Test("Wherever an archive is cut off, it is not read")
  func cutOff() throws {
    let whole = archive.bytes()
    for count in 0..<whole.count {
      #expect(throws: ZipArchive.Failure.endsTooEarly) {
        try ZipArchive(Array(whole.prefix(count)), limits: .standard)
      }
    }
  }

  @Test("What unpacks to more than allowed is refused, whatever its headers say")
  func bomb() throws {
    var limits = ExtractionLimits()
    limits.unpackedBytes = 1 << 20
    var bomb = MadeArchive()
    let zeros = [UInt8](repeating: 0, count: 200_000)
    for name in 0..<6 { bomb.add("\(name)", zeros, saidCount: 10) }
    let archive = try ZipArchive(bomb.bytes(), limits: limits)
    let expected = ZipArchive.Failure.tooLarge(what: "unpacked bytes", most: "1 MB")
    #expect(throws: expected) { try archive.check(against: limits) }
    #expect(archive.entries.map(\.packedCount).reduce(0, +) < 3000)
  }

  @Test("An archive of too many files is refused")
  func manyFiles() {
    var limits = ExtractionLimits()
    limits.packedFiles = 1
    #expect(throws: ZipArchive.Failure.tooLarge(what: "2 packed files", most: "1")) {
      try ZipArchive(archive.bytes(), limits: limits)
    }
  }

  @Test("Flipped bytes make an error or other words, never more", arguments: 0..<300)
  func flipped(_ place: Int) {
    var bytes = archive.bytes()
    guard place < bytes.count else { return }
    bytes[place] ^= 0xFF
    guard let archive = try? ZipArchive(bytes, limits: .standard) else { return }
    for entry in archive.entries {
      let unpacked = (try? archive.bytes(of: entry, most: 1000)) ?? []
      #expect(unpacked.count <= 1000)
    }
  }

  @Test("A stream stops where it may be no longer, and where it is cut")
  func streams() throws {
    let packed = Packing.deflated(Self.words)
    let whole = try Inflater.stream(in: packed[...], wrapping: .none, most: Self.words.count)
    #expect(whole.bytes == Self.words)
    #expect(whole.taken == packed.count)
    #expect(throws: Inflater.Failure.tooMany) {
      try Inflater.stream(in: packed[...], wrapping: .none, most: Self.words.count - 1)
    }
    #expect(throws: Inflater.Failure.endsTooEarly) {
      try Inflater.stream(in: packed.dropLast(3), wrapping: .none, most: 1000)
    }
    #expect(throws: Inflater.Failure.damaged) {
      try Inflater.stream(in: [0xFF, 0xFF, 0xFF], wrapping: .none, most: 1000)
    }
    let members = Packing.gzip(Self.words) + Packing.gzip([0x21])
    #expect(try Inflater.members(of: members + [1, 2], most: 1000) == Self.words + [0x21])
  }
}
