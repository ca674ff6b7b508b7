import Foundation
import Seeding
import Testing
import Workflow

@Suite("Files without a name")
struct NamelessFileTests {
  private static let folder = FileManager.default.temporaryDirectory.path

  @Test("What was written is read back, from wherever", arguments: UInt64(1)...5)
  func reading(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let file = try NamelessFile(in: Self.folder, prefix: "stet-test-")
    var written: [UInt8] = []
    for _ in 0..<20 {
      let piece = (0..<Int.random(in: 0...5_000, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      try file.write(piece)
      written += piece
      #expect(file.count == written.count)
      let start = Int.random(in: 0...written.count, using: &generator)
      let end = Int.random(in: start...written.count, using: &generator)
      #expect(try file.bytes(from: start, count: end - start) == Array(written[start..<end]))
    }
    #expect(throws: FileFailure.self) { try file.bytes(from: file.count, count: 1) }
  }

  @Test("It takes no name in its folder, and none can be made where there is no folder")
  func names() throws {
    let prefix = "stet-test-\(UUID().uuidString)-"
    let file = try NamelessFile(in: Self.folder, prefix: prefix)
    try file.write([1])
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(!names.contains { $0.hasPrefix(prefix) })
    #expect(throws: FileFailure.self) {
      try NamelessFile(in: Self.folder + "/" + prefix, prefix: prefix)
    }
  }
}
