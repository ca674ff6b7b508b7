internal import Extraction
internal import Foundation
internal import Testing

@Suite("Conversions that are interrupted", .timeLimit(.minutes(1)))
struct InterruptedConversionTests {
  private static var document: Document { Document("a.pdf", MadePDF(pages: [["x"]]).bytes) }

  /// Begins so many conversions at once, sends ourselves a signal when they run, and waits for them.
  private static func convert(
    _ count: Int, until signal: Int32, with environment: [String: String]
  ) async throws {
    let room = environment["TMPDIR"] ?? ""
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<count {
        group.addTask { _ = await Reading.error(of: document, environment: environment) }
      }
      for _ in 0..<1_000 where Room.begun(in: room) < count {
        try? await Task.sleep(for: .milliseconds(10))
      }
      kill(getpid(), signal)
    }
  }

  @Test("Two that run at once both end when we are asked to")
  func asked() async throws {
    let room = try Room()
    let environment = room.environment("waits")
    await #expect(processExitsWith: .signal(SIGTERM)) {
      [environment = environment as [String: String]] in
      try await InterruptedConversionTests.convert(2, until: SIGTERM, with: environment)
    }
    #expect(try await room.isQuiet())
    #expect(room.left == [])
  }

  @Test("One ends though we are killed, and its folder goes with a conversion of a later day")
  func killed() async throws {
    let room = try Room()
    let environment = room.environment("waits")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [environment = environment as [String: String]] in
      try await InterruptedConversionTests.convert(1, until: SIGKILL, with: environment)
    }
    #expect(try await room.isQuiet())
    #expect(room.left.count == 1)
    _ = try await Reading.text(of: Self.document, environment: room.environment("leaves"))
    #expect(room.left.count == 1)
    let yesterday = Date.now - 90_000
    for name in room.left + ["stet-convert-more", "stet-other-abcdef"] {
      let path = room.folder.appending(path: name).path
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try FileManager.default.setAttributes([.modificationDate: yesterday], ofItemAtPath: path)
    }
    _ = try await Reading.text(of: Self.document, environment: room.environment("leaves"))
    #expect(room.left.sorted() == ["stet-convert-more", "stet-other-abcdef"])
  }
}
