internal import Foundation

/// A file that comes to stand in its place whole or not at all: written beside it, synced, and then
/// moved there.
///
/// What stands at its path is never written to, and a link is never followed: it gives way to the
/// file where that is asked for, and what it names stays as it is. After a crash there is the former
/// file or the new one, and at worst a hidden file beside, which a later one takes away.
public final class PendingFile {
  /// Where it will stand.
  public let path: String
  /// Where it is written until then: a name that nobody can have foreseen, in the same folder.
  public let temporaryPath: String
  private let descriptor: Int32
  private let mode: UInt32

  /// Makes an empty file beside the place.
  ///
  /// - Parameters:
  ///   - mode: Who may read and write it, as far as the process's mask lets them.
  /// - Throws: ``FileFailure`` where the folder is not there or cannot be written.
  public init(for path: String, mode: UInt32 = 0o666) throws(FileFailure) {
    self.path = path
    self.mode = mode
    let folder = Self.folder(of: path)
    Self.clear(folder)
    var generator = SystemRandomNumberGenerator()
    let name = String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
    temporaryPath = folder + "/" + Self.prefix + name
    descriptor = open(
      temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
    if descriptor < 0 { throw FileFailure(code: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    unlink(temporaryPath)
    close(descriptor)
  }

  /// Appends bytes.
  ///
  /// - Throws: ``FileFailure`` where not all of them could be written.
  public func write(_ bytes: [UInt8]) throws(FileFailure) { try bytes.write(to: descriptor) }

  /// Puts the file in its place: on the disk before it is there, and there for good when this
  /// returns.
  ///
  /// - Parameter over: Whether it takes the place of what stands there.
  /// - Throws: ``FileFailure``, with ``FileFailure/stands`` where something stands there and must not
  ///   be replaced; then nothing has changed.
  public func place(over: Bool) throws(FileFailure) {
    var former = stat()
    if over, lstat(path, &former) == 0, former.st_mode & S_IFMT == S_IFREG {
      // Whoever could read the former one can read this one, where it is meant for them, and nobody
      // else.
      fchmod(descriptor, former.st_mode & mode_t(mode))
    }
    if fsync(descriptor) != 0 { throw FileFailure(code: errno) }
    if over ? rename(temporaryPath, path) != 0 : !moveWhereNothingStands() {
      throw FileFailure(code: errno)
    }
    try Self.sync(folder: Self.folder(of: path))
  }

  /// Moves the file to its place, if nothing stands there.
  ///
  /// - Returns: Whether that was done; `errno` says what stood in the way.
  private func moveWhereNothingStands() -> Bool {
    // A link is made only where nothing stands; a look beforehand alone would leave a gap.
    if link(temporaryPath, path) == 0 {
      unlink(temporaryPath)
      return true
    }
    // FAT knows no second names. An empty file is made only where nothing stands, either, and then
    // gives way.
    guard errno == EPERM || errno == EOPNOTSUPP else { return false }
    let placeholder = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard placeholder >= 0 else { return false }
    close(placeholder)
    if rename(temporaryPath, path) == 0 { return true }
    let code = errno
    unlink(path)
    errno = code
    return false
  }

  // MARK: What a crash leaves

  private static let prefix = ".stet-"
  /// Whoever has not written to a file for so long writes to it no more, in seconds: a day.
  private static let staleAfter = 86_400

  /// Takes away the user's files that commands which were killed have left in a folder.
  private static func clear(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isTemporary(name) {
      let path = folder + "/" + name
      var file = stat()
      guard lstat(path, &file) == 0, file.st_mode & S_IFMT == S_IFREG, file.st_uid == geteuid(),
        time(nil) - file.st_mtim.tv_sec > staleAfter
      else { continue }
      unlink(path)
    }
  }

  /// Whether a name is one that a file bears until it is in its place.
  private static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let digits = name.dropFirst(prefix.count).utf8
    return (1...13).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// Sees to it that what was made, renamed or removed in a folder is on the disk.
  static func sync(folder: String) throws(FileFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw FileFailure(code: errno) }
    defer { close(descriptor) }
    // Some file systems sync no folders, and say so by EINVAL.
    if fsync(descriptor) != 0, errno != EINVAL { throw FileFailure(code: errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }
}

/// Why the system refused something to do with a file.
public struct FileFailure: Error, Equatable {
  /// `errno`.
  public let code: Int32

  /// Whether something stands already where a file was to be made.
  public var stands: Bool { code == EEXIST }

  /// Whether the medium refused, which is another thing than not being allowed.
  public var isOfMedium: Bool { [ENOSPC, EDQUOT, EIO, EFBIG].contains(code) }
}
