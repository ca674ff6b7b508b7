import Foundation

/// Python's own readers, where Python is installed.
enum Python {
  /// Where `python3` is.
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first(where: FileManager.default.isExecutableFile)

  struct Failed: Error {
    let message: String
  }

  /// What a script prints that is given a file with this text.
  static func output(of script: String, on text: String) throws -> String {
    guard let path else { throw Failed(message: "python3 is not installed") }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("stet-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-I", "-c", script, file.path]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(message: String(decoding: message, as: UTF8.self))
    }
    return String(decoding: written, as: UTF8.self)
  }
}
