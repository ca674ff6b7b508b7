internal import Claims
internal import Foundation

/// Long work for which somebody holds a ledger, as those are told who wait for it in vain.
public struct LongWork: Equatable, Sendable {
  /// What is done.
  public enum Kind: String, Sendable {
    /// Rows of a table or a report become claims.
    case importing = "import"
    /// All rows are made anew from the events.
    case rebuilding = "rebuild"
  }

  /// What is done.
  public let kind: Kind
  /// The file that it is done with, as somebody named it.
  public let file: String
  /// Who does it.
  public let handle: String
  /// When they began, `YYYY-MM-DDTHH:MM:SSZ`.
  public let since: String

  /// Some work.
  public init(_ kind: Kind, with file: String, by handle: String, since: String) {
    self.kind = kind
    self.file = file
    self.handle = handle
    self.since = since
  }

  private var json: JSON {
    [
      "work": .string(kind.rawValue), "file": .string(file), "by": .string(handle),
      "since": .string(since),
    ]
  }

  private init?(_ bytes: [UInt8]) {
    guard let members = (try? JSON(parsing: bytes))?.object,
      let kind = members["work"]?.string.flatMap(Kind.init), let file = members["file"]?.string,
      let handle = members["by"]?.string, let since = members["since"]?.string
    else { return nil }
    self.init(kind, with: file, by: handle, since: since)
  }

  // MARK: The file beside the database

  private static func path(beside database: String) -> String { database + "-work" }

  /// What is under way on a database, where somebody has said so and is still there.
  static func underWay(on database: String) -> LongWork? {
    let descriptor = open(path(beside: database), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // Nobody holds what a program has left behind that was ended in the middle.
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return LongWork(Array(bytes.prefix(max(count, 0))))
  }

  /// Says in a file beside a database that this is under way, until what is given back is gone.
  ///
  /// That is a kindness: where the file cannot be written, nothing is said.
  func sign(beside database: String) -> WorkSign? {
    WorkSign(Array(json.canonical.utf8), at: Self.path(beside: database))
  }
}

/// A file that says what is under way, held by a lock as long as it is.
final class WorkSign {
  private let path: String
  private let descriptor: Int32

  fileprivate init?(_ bytes: [UInt8], at path: String) {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { return nil }
      var file = stat()
      guard flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &file) == 0 else {
        close(descriptor)
        return nil
      }
      if file.st_nlink == 0 {
        // Whoever was here before has taken it away meanwhile.
        close(descriptor)
        continue
      }
      let isWritten =
        ftruncate(descriptor, 0) == 0
        && bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == bytes.count
      guard isWritten else {
        unlink(path)
        close(descriptor)
        return nil
      }
      self.path = path
      self.descriptor = descriptor
      return
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
