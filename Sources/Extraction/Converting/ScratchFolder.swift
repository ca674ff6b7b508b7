internal import Foundation
internal import Glibc

/// A folder for the time of one conversion that nobody else can look into.
struct ScratchFolder {
  /// Where it is.
  let path: String

  /// Makes one in the folder for temporary files that the environment names, else in `/tmp`.
  init(environment: [String: String]) throws(ExtractionError) {
    var parent = environment["TMPDIR"] ?? ""
    if !parent.hasPrefix("/") { parent = "/tmp" }
    var template = Array("\(parent)/stet-convert-XXXXXX".utf8CString)
    // mkdtemp makes it with mode 0700.
    guard mkdtemp(&template) != nil else {
      throw .noTemporaryFile(reason: Self.words(of: errno))
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Puts a file into it that only we can read, and says where it is.
  func write(_ bytes: [UInt8], to name: String) throws(ExtractionError) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noTemporaryFile(reason: Self.words(of: errno)) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else {
        throw .noTemporaryFile(reason: Self.words(of: errno))
      }
      rest = rest.dropFirst(max(0, written))
    }
    return file
  }

  /// Takes it away with all that programs may have left in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static func words(of code: Int32) -> String { String(cString: strerror(code)) }
}
