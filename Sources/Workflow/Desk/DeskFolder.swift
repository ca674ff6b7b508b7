internal import Foundation

/// Where a desk's files lie: `reviewers.md`, and `claims/` with the database, the ledger files and
/// the texts.
public struct DeskFolder: Sendable, Equatable {
  /// The folder that holds `reviewers.md` and `claims/`.
  public let path: String

  /// A folder, whether or not a desk is there.
  public init(path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The desk's folder, whether a person names it or the `claims` folder in it.
  init(holding path: String) {
    let named = DeskFolder(path: path)
    let around = DeskFolder(path: named.path + "/..")
    let isClaims = named.path == around.claims && (Self.isFolder(around.ledger) || around.isDesk)
    self = isClaims ? around : named
  }

  /// `reviewers.md`.
  public var roster: String { path + "/reviewers.md" }
  /// The SQLite file.
  public var database: String { claims + "/stet.db" }
  /// What reviewers have begun to write; its name falls under the pattern that keeps the database
  /// and what SQLite puts beside it out of a repository.
  var drafts: String { database + "-drafts" }
  var claims: String { path + "/claims" }
  var ledger: String { claims + "/ledger" }
  var texts: String { claims + "/texts" }

  func ledgerFile(ofDesk desk: String) -> String { "\(ledger)/\(desk).jsonl" }

  /// Whether this is a desk.
  public var isDesk: Bool {
    FileManager.default.fileExists(atPath: roster) && Self.isFolder(claims)
  }

  /// The nearest desk from a folder upward.
  ///
  /// - Throws: ``DeskError/noDesk(from:)``.
  public static func nearest(from start: String) throws(DeskError) -> DeskFolder {
    var candidate = URL(fileURLWithPath: start).standardizedFileURL
    while true {
      let folder = DeskFolder(path: candidate.path)
      if folder.isDesk { return folder }
      let parent = candidate.deletingLastPathComponent()
      if parent.path == candidate.path { throw .noDesk(from: start) }
      candidate = parent
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Makes a folder, and those around it that are missing; their names are on disk then.
  static func makeFolder(_ path: String) throws(DeskError) {
    if isFolder(path) { return }
    let parent = (path as NSString).deletingLastPathComponent
    try makeFolder(parent)
    if mkdir(path, 0o777) != 0 {
      let reason = FileReason(code: errno)
      // Another command may have been quicker.
      if isFolder(path) { return }
      throw reason.writeError(path)
    }
    try syncNames(in: parent)
  }

  /// Brings the names in a folder to disk: what was made or renamed there may else be gone once the
  /// power was, however well its bytes were kept.
  static func syncNames(in folder: String) throws(DeskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileReason(code: errno).writeError(folder) }
    defer { close(descriptor) }
    // Some file systems sync no folders, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileReason(code: errno).writeError(folder)
    }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(DeskError) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      if !FileManager.default.fileExists(atPath: path) { throw .missingFile(path: path) }
      throw .cannotRead(path: path, reason: FileReason(error).text)
    }
  }

  /// Writes a whole file or none: beside, then renamed.
  static func write(_ bytes: [UInt8], to path: String) throws(DeskError) {
    do {
      // Foundation syncs the bytes before it renames, but not the new name.
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw FileReason(error).writeError(path)
    }
    try syncNames(in: (path as NSString).deletingLastPathComponent)
  }
}

/// Why the system refused a file, in its own words.
struct FileReason {
  let text: String
  private let code: Int32?

  init(_ error: any Error) {
    let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = inner.flatMap { $0.domain == NSPOSIXErrorDomain ? Int32($0.code) : nil }
    self.init(text: error.localizedDescription, code: code)
  }

  /// From `errno`.
  init(code: Int32) {
    self.init(text: "", code: code)
  }

  private init(text: String, code: Int32?) {
    self.text = code.map { String(cString: strerror($0)).lowercased() } ?? text
    self.code = code
  }

  /// A write that the medium refused is another thing than one that was not allowed.
  func writeError(_ path: String) -> DeskError {
    let ofMedium: [Int32] = [ENOSPC, EDQUOT, EIO, EFBIG]
    return code.map(ofMedium.contains) ?? false
      ? .writeFailed(path: path, reason: text) : .cannotWrite(path: path, reason: text)
  }
}
