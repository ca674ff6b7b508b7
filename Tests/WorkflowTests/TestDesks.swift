import Claims
import Foundation
import Storage
import Synchronization
import Testing
import Workflow

/// A temporary folder with desks in it, each in a folder of its own.
final class TestDesks: Sendable {
  let root: String
  private let heard = Mutex<[String]>([])

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/stet-desks-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// What the desks have warned about, as Swift prints it.
  var warnings: [String] { heard.withLock { $0 } }

  static let roster = """
    | handle | name | role | active |
    |---|---|---|---|
    | mori | Mori | editor | yes |
    | kai | Kai | reviewer | yes |
    | ann | Ann | reviewer | yes |

    | rule | value |
    |---|---|
    | self-review | yes |

    """

  /// Opens the desk of this folder, which is made where it is not there.
  ///
  /// - Parameter time: What the machine's clock says.
  func desk(
    _ name: String, as handle: String = "mori", at time: String = "2026-11-21T09:00:00Z",
    progress: @escaping WorkProgress.Report = { _ in }
  ) throws -> Desk {
    let folder = DeskFolder(path: path(name))
    if !folder.isDesk {
      try FileManager.default.createDirectory(
        atPath: path(name) + "/claims/ledger", withIntermediateDirectories: true)
      try write(Self.roster, to: name + "/reviewers.md")
    }
    return try Desk(folder: folder, environment: environment(handle, at: time, progress: progress))
  }

  func environment(
    _ handle: String = "mori", at time: String = "2026-11-21T09:00:00Z",
    progress: @escaping WorkProgress.Report = { _ in }
  ) -> DeskEnvironment {
    DeskEnvironment(
      handle: handle, now: { time },
      nonce: { UUID().uuidString.lowercased().filter { $0 != "-" } },
      warn: { [weak self] warning in self?.heard.withLock { $0.append("\(warning)") } },
      progress: progress)
  }

  func audit(_ name: String) throws -> Audit {
    try Desk.audit(DeskFolder(path: path(name)), environment: environment())
  }

  /// Rules other than the roster's above, for the desk of `mori`.
  func rule(selfReview: Bool, signOffs: Int = 1, evidence: Int = 0) throws {
    let rules = Self.roster.replacing(
      "| self-review | yes |",
      with: """
        | self-review | \(selfReview ? "yes" : "no") |
        | sign-offs | \(signOffs) |
        | evidence | \(evidence) |
        """)
    let people = rules.replacing(
      "| ann | Ann | reviewer | yes |",
      with: "| ann | Ann | reviewer | yes |\n| lou | Lou | logger | yes |")
    try write(people, to: "mori/reviewers.md")
  }

  // MARK: Files

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(file)))
  }

  func read(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(file))))
  }

  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path(file))
  }

  func copy(_ folder: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(folder), toPath: path(other))
  }

  /// The lines of a ledger file.
  func lines(of file: String) throws -> [String] {
    String(decoding: try read(file), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func write(_ lines: [String], to file: String) throws {
    try write(lines.map { $0 + "\n" }.joined(), to: file)
  }
}
