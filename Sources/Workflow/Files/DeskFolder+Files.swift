internal import Claims
internal import Foundation

extension DeskFolder {
  /// Refuses a desk in whose `claims/` a link, a pipe or a device stands where Stet reads and writes:
  /// whoever handed the folder over would choose which of the user's files are written.
  ///
  /// - Throws: ``DeskError/notItself(path:what:)``, naming the first.
  func refuseStrangers() throws(DeskError) {
    for folder in [claims, ledger, texts, originals] {
      try Self.refuse(folder, unless: S_IFDIR)
    }
    for file in [database, database + "-journal", database + "-work", drafts] {
      try Self.refuse(file, unless: S_IFREG)
    }
  }

  /// Refuses what stands at a path and is not of this type; nothing there is no stranger.
  private static func refuse(_ path: String, unless type: mode_t) throws(DeskError) {
    var standing = stat()
    guard lstat(path, &standing) == 0, standing.st_mode & S_IFMT != type else { return }
    throw .notItself(path: path, what: FileKind(mode: standing.st_mode))
  }

  /// Opens a file of a desk to be read; nothing that is no file is waited for.
  ///
  /// - Parameters:
  ///   - limit: How many bytes it may have; of more nothing is read.
  ///   - followsLinks: Whether a link is followed; none is in `claims/`.
  /// - Throws: ``DeskError``.
  static func openFile(
    _ path: String, upTo limit: Limit, followsLinks: Bool = false
  ) throws(DeskError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missingFile(path: path)
      case ELOOP: throw .notItself(path: path, what: .link)
      case let code: throw .cannotRead(path: path, reason: FileReason(code: code).text)
      }
    }
    var opened = stat()
    guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notItself(path: path, what: FileKind(mode: opened.st_mode))
    }
    do { try FieldRule.within(limit, path, count: Int(opened.st_size)) } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// The bytes of a file; of `reviewers.md`, which may be a link to a roster that desks share, with
  /// the link followed.
  ///
  /// - Throws: ``DeskError``; ``DeskError/tooLarge(_:)`` also where it grows past the limit
  ///   meanwhile.
  static func read(
    _ path: String, upTo limit: Limit, followsLinks: Bool = false
  ) throws(DeskError) -> [UInt8] {
    let file = FileBytes(try openFile(path, upTo: limit, followsLinks: followsLinks))
    var bytes: [UInt8] = []
    while true {
      let piece = try file.read(1 << 16, of: path)
      bytes += piece
      try FieldRule.within(limit, path, count: bytes.count)
      if piece.count < 1 << 16 { return bytes }
    }
  }

  /// Writes a whole file or none, in the place of what stands there.
  ///
  /// - Parameter mode: Who may read and write it, as far as the process's mask lets them.
  static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o666
  ) throws(DeskError) {
    do throws(FileFailure) {
      let file = try PendingFile(for: path, mode: mode)
      try file.write(bytes)
      try file.place(over: true)
    } catch {
      throw FileReason(code: error.code).writeError(path)
    }
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  static func stands(_ path: String) -> Bool {
    var standing = stat()
    return lstat(path, &standing) == 0
  }

  /// Whether a path leads to a file that the desk keeps itself, or into a folder of such files: no
  /// report and no backup is written there, however it is forced.
  public func keeps(_ path: String) -> Bool {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let isAmongThem = [ledger, texts, originals].contains { Self.isSame(parent, $0) }
    let isBeside =
      Self.isSame(parent, claims)
      && URL(fileURLWithPath: path).lastPathComponent.hasPrefix("stet.db")
    return isAmongThem || isBeside
      || [database, roster].contains { Self.isSame(path, $0) }
  }

  /// Whether two paths lead to one file or folder.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(path, &left) == 0 && stat(other, &right) == 0 && left.st_ino == right.st_ino
      && left.st_dev == right.st_dev
  }
}

/// What stands where a file or a folder of a desk should.
public enum FileKind: Sendable {
  case link
  case folder
  case file
  /// A pipe, a device, a socket.
  case other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFLNK: .link
      case S_IFDIR: .folder
      case S_IFREG: .file
      default: .other
      }
  }
}
