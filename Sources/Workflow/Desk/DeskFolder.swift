internal import Claims
internal import Foundation

/// Where a desk's files lie: `reviewers.md`, and `claims/` with the database, the ledger files,
/// the texts, and the files that texts were made from.
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
  /// The files that texts were made from, each under its digest.
  var originals: String { claims + "/originals" }

  /// A desk's ledger file.
  ///
  /// - Throws: ``DeskError/badName(what:name:problem:)`` where no desk can bear the name: a database
  ///   from elsewhere may hold any, and it must not become a path.
  func ledgerFile(ofDesk desk: String) throws(DeskError) -> String {
    guard DeskName.isWellFormed(desk) else {
      throw .badName(
        what: "desk", name: desk, problem: "it takes lower-case letters a to z and digits")
    }
    return "\(ledger)/\(desk).jsonl"
  }

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
    do { try PendingFile.sync(folder: folder) } catch {
      throw FileReason(code: error.code).writeError(folder)
    }
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
    code.map { FileFailure(code: $0).isOfMedium } ?? false
      ? .writeFailed(path: path, reason: text) : .cannotWrite(path: path, reason: text)
  }
}
