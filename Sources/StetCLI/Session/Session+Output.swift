internal import Claims
internal import Foundation

extension Session {
  /// Writes a new file whole; one that stands already is left alone unless forced.
  func writeFile<Result>(
    _ path: String, force: Bool, _ body: (_ sink: (String) throws -> Void) throws -> Result
  ) throws -> Result {
    let full = absolute(path)
    if !force, FileManager.default.fileExists(atPath: full) { throw OutputError.stands(path) }
    let beside = full + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    let file = try OutputFile(creating: beside, name: path)
    defer { unlink(beside) }
    let result = try body { try file.write($0) }
    try file.flush()
    // A link is made only where nothing stands; a look beforehand alone would leave a gap.
    if force ? rename(beside, full) != 0 : link(beside, full) != 0 {
      throw errno == EEXIST ? OutputError.stands(path) : OutputError.cannotCreate(path, errno)
    }
    return result
  }

  /// Writes to standard output once all is there to be written.
  ///
  /// Until then it lies in a file that nobody sees: what is made under a lock is not held up by a
  /// reader who takes their time, and where it fails halfway nothing has been printed.
  func printWhole<Result>(
    _ body: (_ sink: (String) throws -> Void) throws -> Result
  ) throws -> Result {
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let file = try OutputFile(namelessIn: folder)
    let result = try body { try file.write($0) }
    try file.copy(to: console.output)
    return result
  }

  /// Prints one JSON document.
  func printJSON(_ json: JSON) {
    console.outputJSON(json.canonical + "\n")
  }

  /// Prints a JSON array as its elements come, many at a time.
  func printJSONArray(_ body: (_ element: (JSON) -> Void) throws -> Void) rethrows {
    var pending = "["
    var isFirst = true
    try body { element in
      pending += (isFirst ? "" : ",") + element.canonical
      isFirst = false
      guard pending.utf8.count >= OutputFile.pieceSize else { return }
      console.outputJSON(pending)
      pending = ""
    }
    console.outputJSON(pending + "]\n")
  }
}
