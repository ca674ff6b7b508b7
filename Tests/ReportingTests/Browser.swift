import Foundation

/// A browser without a window, for tests that open a page in it.
enum Browser {
  private static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var isInstalled: Bool { program != nil }

  /// The document that the browser has made of a page when its scripts have run, as HTML.
  ///
  /// - Parameter fragment: What comes after the page's address, from `#` on.
  static func document(of page: String, at fragment: String = "") throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stet-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    process.executableURL = program.map { URL(filePath: $0) }
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--dump-dom", file.absoluteString + fragment,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let document = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: document, as: UTF8.self)
  }
}
