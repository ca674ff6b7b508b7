internal import Anchoring
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
    Self.clear(parent)
    var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
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

  // MARK: What a crash leaves

  private static let prefix = "stet-convert-"
  /// No conversion takes so long, in seconds: a day.
  private static let staleAfter = 86_400

  /// Takes away the user's folders that conversions which were killed have left.
  private static func clear(_ parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where isOurs(name) {
      let path = "\(parent)/\(name)"
      var folder = stat()
      guard lstat(path, &folder) == 0, folder.st_mode & S_IFMT == S_IFDIR,
        folder.st_uid == geteuid(), time(nil) - folder.st_mtim.tv_sec > staleAfter
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Whether a name is one that mkdtemp makes for us.
  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let letters = name.utf8.dropFirst(prefix.utf8.count)
    return letters.count == 6 && letters.allSatisfy { $0.isASCIILetter || $0.isDigit }
  }

  private static func words(of code: Int32) -> String { String(cString: strerror(code)) }
}
