internal import Claims
internal import Foundation
internal import Workflow

/// The file that a form is edited in; nobody else can read it.
struct ClaimFormFile {
  /// Where it lies.
  let path: String

  /// Makes one in the folder for temporary files.
  ///
  /// - Throws: ``OutputError/cannotSpool(_:_:)``.
  init(in environment: [String: String], holding text: String) throws {
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/stet-claim-XXXXXX.txt".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemps($0, 4) } ?? -1
    }
    guard descriptor >= 0 else { throw OutputError.cannotSpool(folder, errno) }
    close(descriptor)
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    try write(text)
  }

  /// Writes the form anew.
  func write(_ text: String) throws {
    guard let file = fopen(path, "w") else { throw OutputError.writeFailed(path, errno) }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw OutputError.writeFailed(path, errno)
    }
  }

  /// The bytes as the editor left them; none where it took the file away.
  ///
  /// - Throws: ``DeskError/tooLarge(_:)``, ``DeskError/cannotRead(path:reason:)``.
  func read() throws -> [UInt8] {
    guard access(path, F_OK) == 0 else { return [] }
    let file = try InputFile(path, name: "the form", upTo: .form)
    var chunks = ByteChunks(of: "the form", upTo: .form) { try file.read() }
    return try chunks.rest()
  }

  /// Takes the file away.
  func remove() { unlink(path) }
}
