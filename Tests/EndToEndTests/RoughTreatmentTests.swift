import Foundation
import Testing

/// Several programs at once, a program killed, a folder that may not be written.
@Suite("Rough treatment")
struct RoughTreatmentTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.makeDesk()
  }

  @Test func `two processes that write at once both land`() throws {
    let stet = try binary().path
    let writers = try ["one", "two"].map { name in
      let loop = """
        for n in $(seq 15); do "\(stet)" log "\(name) $n" -s ferry -q 420 || exit 1; done
        """
      return try place.prepared(["sh", "-c", loop])
    }
    for writer in writers { try writer.run() }
    for writer in writers {
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
    }
    let texts = try place.done("list").split(separator: "\n").map { $0.split(separator: "\t")[2] }
    #expect(Set(texts).count == 30)
    try expectWhole(events: 3 + 60)
  }

  @Test func `a program that is killed leaves a whole desk and loses nothing acknowledged`() throws
  {
    let stet = try binary().path
    var generator = SystemRandomNumberGenerator()
    var acknowledged: [String] = []
    var killed = 0
    for number in 1...24 {
      let process = try place.prepared([stet, "log", "claim \(number)", "-s", "ferry", "-q", "420"])
      try process.run()
      usleep(UInt32.random(in: 0...60_000, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit, process.terminationStatus == 0 {
        acknowledged.append("claim \(number)")
      } else {
        killed += 1
      }
    }
    #expect(killed > 0)
    try place.done("log", "the last", "-s", "ferry", "-q", "420")
    let listed = try place.done("list")
    for text in acknowledged { #expect(listed.contains("\t\(text)\n")) }
    let claims = listed.split(separator: "\n").count
    try expectWhole(events: 3 + 2 * claims)
  }

  /// Audit finds nothing, and the ledger file has all that the database has.
  private func expectWhole(events: Int) throws {
    let audit = try place.stet("audit")
    #expect(audit.status == 0, "\(audit.output)\(audit.messages)")
    #expect(audit.messages == "stet: \(events) events, nothing wrong\n")
    let lines = String(decoding: try place.read("claims/ledger/mori.jsonl"), as: UTF8.self)
    #expect(lines.split(separator: "\n").count == events)
  }

  @Test(.enabled(if: ReadOnlyFolder.canBeTested, "needs an ordinary user, or setpriv"))
  func `in a folder that may not be written, reading works and writing says so`() throws {
    try place.done("log", "420 people", "-s", "ferry", "-q", "420")
    try place.write("Another text.", to: "x.txt")
    let folder = try ReadOnlyFolder(place)
    defer { folder.unlock() }
    let before = try place.read("claims/ledger/mori.jsonl")
    for arguments in [
      ["list"], ["show", "1"], ["status"], ["report"], ["source", "show", "ferry", "--text"],
      ["audit"],
    ] {
      let outcome = try folder.stet(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.messages)")
      #expect(!outcome.output.isEmpty)
    }
    for arguments in [
      ["log", "x", "-s", "ferry", "-q", "420"], ["verify", "1", "-b", "ok"],
      ["reviewer", "add", "kai"], ["report", "-o", "r.md"], ["source", "revise", "ferry", "x.txt"],
    ] {
      let outcome = try folder.stet(arguments)
      #expect(outcome.status == 73, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.hasPrefix("stet: "))
      #expect(outcome.messages.contains("cannot"), "\(outcome.messages)")
    }
    #expect(try place.read("claims/ledger/mori.jsonl") == before)
    #expect(try folder.stet(["list"]).output == "mori-1\tunchecked\t420 people\n")
  }
}

/// A workplace as somebody sees it who may read it and no more.
struct ReadOnlyFolder {
  private let place: Workplace
  private let program: [String]

  private static let setpriv = "/usr/bin/setpriv"

  static var canBeTested: Bool {
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv)
  }

  init(_ place: Workplace) throws {
    self.place = place
    if geteuid() == 0 {
      // Root may write everywhere: somebody else runs a copy that they can reach.
      let copy = place.path + "/stet"
      try FileManager.default.copyItem(atPath: try binary().path, toPath: copy)
      program = [Self.setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", copy]
      _ = try place.run(["chmod", "-R", "a+rX", "."])
    } else {
      program = [try binary().path]
      _ = try place.run(["sh", "-c", "chmod -R a-w claims reviewers.md ferry.txt"])
    }
  }

  func stet(_ arguments: [String]) throws -> Workplace.Outcome {
    try place.run(program + arguments)
  }

  func unlock() {
    _ = try? place.run(["chmod", "-R", "u+w", "."])
  }
}
