internal import Foundation

/// A folder for temporary files; what is left in it when all has ended is there to be seen.
final class Room {
  private static let programs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Programs")

  let folder = FileManager.default.temporaryDirectory.appending(path: "room-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: folder) }

  /// An environment in which programs of ours, named by their folder, stand before all others.
  func environment(_ programs: String) -> [String: String] {
    let path = Self.programs.appending(path: programs).path
    return ["PATH": "\(path):/usr/bin:/bin", "TMPDIR": folder.path, "SECRET": "x"]
  }

  /// The names of what is in it.
  var left: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? ["?"]
  }

  /// How many programs have said that they have begun, each in a folder of its own.
  static func begun(in folder: String) -> Int {
    let files = FileManager.default
    return ((try? files.contentsOfDirectory(atPath: folder)) ?? [])
      .count { files.fileExists(atPath: "\(folder)/\($0)/begun") }
  }

  /// Whether within a second no program runs whose temporary files would go here: what was killed
  /// takes a moment to be gone.
  func isQuiet() async throws -> Bool {
    for _ in 0..<100 where runs { try await Task.sleep(for: .milliseconds(10)) }
    return !runs
  }

  private var runs: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let mark = Data("TMPDIR=\(folder.path)".utf8)
    return processes.contains { process in
      FileManager.default.contents(atPath: "/proc/\(process)/environ")?.range(of: mark) != nil
    }
  }
}
