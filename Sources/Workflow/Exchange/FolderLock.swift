internal import Foundation

/// A lock on a folder, for what is read, changed and put back as a whole file.
struct FolderLock {
  let path: String

  /// Runs `body` while no other command does the same on this folder.
  func whileLocked<Result>(_ body: () throws -> Result) throws -> Result {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw FileReason(code: errno).writeError(path) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileReason(code: errno).writeError(path) }
    }
    return try body()
  }
}
