import Foundation
import GRDB
import Storage

/// A folder of its own, gone with the test.
final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String = "stet.db") -> String { url.appending(path: name).path }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  func bytes(_ name: String = "stet.db") throws -> [UInt8] {
    try Array(Data(contentsOf: url.appending(path: name)))
  }

  func write(_ bytes: [UInt8], to name: String = "stet.db") throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  /// Goes at the file past the ledger, as any SQLite browser can.
  func raw<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let queue = try DatabaseQueue(path: path())
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }
}

extension Ledger {
  static func inMemory() throws -> Ledger { try Ledger(path: ":memory:") }
}
