import Foundation
import Testing

/// The built `stet`: what `STET_BINARY` names, else the one beside the test bundle.
func binary() throws -> URL {
  if let named = ProcessInfo.processInfo.environment["STET_BINARY"] {
    return URL(fileURLWithPath: named)
  }
  let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let candidates = [
    bundle.deletingLastPathComponent().appendingPathComponent("stet"),
    package.appendingPathComponent(".build/debug/stet"),
  ]
  let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  return try #require(found, "no stet is built; STET_BINARY may name one")
}

/// Where this repository lies, whatever links lead to its tests.
let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A temporary folder in which programs run.
final class Workplace {
  /// What a program left behind.
  struct Outcome {
    let output: String
    let messages: String
    let status: Int32
  }

  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/stet-e2e-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs the built program in the folder and waits for its end.
  @discardableResult
  func stet(_ arguments: String..., input: String = "") throws -> Outcome {
    try run([try binary().path] + arguments, input: input)
  }

  /// Runs the built program, which must succeed.
  @discardableResult
  func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws
    -> String
  {
    let outcome = try run([try binary().path] + arguments)
    try #require(
      outcome.status == 0, "\(arguments): \(outcome.messages)", sourceLocation: sourceLocation)
    return outcome.output
  }

  func run(_ command: [String], input: String = "") throws -> Outcome {
    let name = UUID().uuidString
    let files = ["in", "out", "err"].map { URL(fileURLWithPath: "\(path)/.\(name).\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let process = try prepared(command)
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : -1)
  }

  /// A process in the folder that prints nowhere; not yet started.
  func prepared(_ command: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    var environment = ProcessInfo.processInfo.environment
    for name in ["STET_DESK", "STET_SOURCE", "STET_REVIEWER", "STET_SEED"] {
      environment[name] = nil
    }
    environment["STET_NOW"] = "2026-11-21T09:00:00Z"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// A desk of `mori` with one article, `ferry`.
  func makeDesk() throws {
    try done("init", ".", "--reviewer", "mori")
    try write("The ferry carries 420 passengers. It opened in May.\n", to: "ferry.txt")
    try done("source", "add", "ferry.txt", "--id", "ferry", "--title", "New ferry")
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file))
  }

  func read(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + file))
  }
}
