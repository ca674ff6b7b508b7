import Foundation
import Testing

/// A file is added, its converter hangs, and whoever waits loses patience.
@Suite("A converter that hangs")
struct HangingConverterTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.makeDesk()
    for folder in ["programs", "temporary"] {
      try FileManager.default.createDirectory(
        atPath: place.path + "/" + folder, withIntermediateDirectories: false)
    }
    try place.write("%PDF-1.4\n%%EOF\n", to: "paper.pdf")
    let program = """
      #!/bin/sh
      if [ "$1" = -v ]; then echo 'pdftotext version 9.8.7' >&2; exit 0; fi
      sleep 300 &
      : > begun
      sleep 301
      """
    try place.write(program, to: "programs/pdftotext")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: place.path + "/programs/pdftotext")
  }

  private var temporary: String { place.path + "/temporary" }

  /// What is in the folder for temporary files.
  private func left() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: temporary)
  }

  private func hasBegun() throws -> Bool {
    try left().contains { FileManager.default.fileExists(atPath: "\(temporary)/\($0)/begun") }
  }

  /// The command lines of programs whose temporary files go there.
  private func running() throws -> [String] {
    let mark = Data("TMPDIR=\(temporary)".utf8)
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { process in
      let surroundings = FileManager.default.contents(atPath: "/proc/\(process)/environ")
      guard surroundings?.range(of: mark) != nil else { return nil }
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " ")
    }
  }

  /// Adds the file, waits until the converter hangs, and sends the signal, which must end it.
  private func interrupt(with signal: Int32) throws {
    // Whoever runs the tests in the background may have Ctrl-C ignored, which is inherited.
    let process = try place.prepared(
      [
        "--default-signal", "PATH=\(place.path)/programs:/usr/bin:/bin", "TMPDIR=\(temporary)",
        try binary().path, "source", "add", "paper.pdf", "--id", "paper", "--title", "Paper",
      ])
    try process.run()
    for _ in 0..<2_000 where try !hasBegun() { usleep(10_000) }
    #expect(try running().contains("sleep 300"))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    // What was killed takes a moment to be gone.
    for _ in 0..<100 where try !running().isEmpty { usleep(10_000) }
    #expect(try running() == [])
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends it, and leaves no program, no file and no change`(signal: Int32) throws {
    let before = try place.read("claims/ledger/mori.jsonl")
    try interrupt(with: signal)
    #expect(try left() == [])
    #expect(try place.read("claims/ledger/mori.jsonl") == before)
    #expect(try place.stet("audit").status == 0)
    #expect(!(try place.done("source", "list").contains("paper")))
  }

  @Test func `a program that is killed takes its converter with it`() throws {
    let before = try place.read("claims/ledger/mori.jsonl")
    try interrupt(with: SIGKILL)
    #expect(try place.read("claims/ledger/mori.jsonl") == before)
    #expect(try place.stet("audit").status == 0)
  }
}
