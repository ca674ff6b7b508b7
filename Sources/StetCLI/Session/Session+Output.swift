internal import Claims
internal import Foundation
internal import Workflow

extension Session {
  /// Writes a new file whole; one that stands already is left alone unless forced, and what is no
  /// file in any case.
  func writeFile<Result>(
    _ path: String, force: Bool, of desk: Desk,
    _ body: (_ sink: (String) throws -> Void) throws -> Result
  ) throws -> Result {
    if path.isEmpty { throw UsageError(sentence: "-o names no file.") }
    let result = try placeFile(path, force: force, of: desk.folder) { file in
      let output = OutputFile(file, name: path)
      let result = try body { try output.write($0) }
      try output.flush()
      return result
    }
    if console.showsMessages { report("stet: wrote \(path)") }
    return result
  }

  /// Has a new file written and puts it in its place when that is done; one that stands already is
  /// left alone unless forced, and what is no file, or a file of the desk itself, in any case.
  ///
  /// - Parameter mode: Who may read and write it, as far as the process's mask lets them.
  func placeFile<Result>(
    _ path: String, force: Bool, of folder: DeskFolder, mode: UInt32 = 0o666,
    _ body: (PendingFile) throws -> Result
  ) throws -> Result {
    let full = absolute(path)
    if folder.keeps(full) { throw OutputError.isKept(path) }
    try checkRoom(for: path, at: full, force: force)
    let file: PendingFile
    do { file = try PendingFile(for: full, mode: mode) } catch {
      throw OutputError.cannotCreate(path, error.code)
    }
    let result = try body(file)
    do { try file.place(over: force) } catch {
      if error.stands { throw OutputError.stands(path) }
      throw error.isOfMedium
        ? OutputError.writeFailed(path, error.code) : OutputError.cannotCreate(path, error.code)
    }
    return result
  }

  /// Refuses what the new file must not take the place of.
  private func checkRoom(for path: String, at full: String, force: Bool) throws {
    var standing = stat()
    guard stat(full, &standing) == 0 else { return }
    switch standing.st_mode & S_IFMT {
    case S_IFREG: if !force { throw OutputError.stands(path) }
    case S_IFDIR: throw OutputError.cannotCreate(path, EISDIR)
    // Renaming a file over a device or a pipe would take it from everybody who uses it.
    default: throw OutputError.notAFile(path)
    }
  }

  /// Writes to standard output once all is there to be written.
  ///
  /// Until then it lies in a file that nobody sees: what is made under a lock is not held up by a
  /// reader who takes their time, and where it fails halfway nothing has been printed.
  func printWhole<Result>(
    _ body: (_ sink: (String) throws -> Void) throws -> Result
  ) throws -> Result {
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let file: NamelessFile
    do throws(FileFailure) { file = try NamelessFile(in: folder, prefix: "stet-") } catch {
      throw OutputError.cannotSpool(folder, error.code)
    }
    let output = OutputFile(file, name: folder)
    let result = try body { try output.write($0) }
    try output.flush()
    do throws(FileFailure) { try file.copyText(to: console.output) } catch {
      throw OutputError.writeFailed(folder, error.code)
    }
    return result
  }

  /// Prints one JSON document.
  func printJSON(_ json: JSON) { printJSON(json.canonical) }

  /// Prints one JSON document that is in canonical form.
  func printJSON(_ canonical: String) { console.outputJSON(canonical + "\n") }

  /// Prints a JSON array as its elements come, many at a time; they are in canonical form.
  func printJSONArray(_ body: (_ element: (String) -> Void) throws -> Void) rethrows {
    var pending = "["
    var isFirst = true
    try body { element in
      pending += (isFirst ? "" : ",") + element
      isFirst = false
      guard pending.utf8.count >= OutputFile.pieceSize else { return }
      console.outputJSON(pending)
      pending = ""
    }
    console.outputJSON(pending + "]\n")
  }
}
