internal import Foundation
internal import Workflow

/// A file that is read from beginning to end, or a pipe: a shell's `<(command)` is one.
final class InputFile {
  private let name: String
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter name: What messages call it.
  /// - Throws: ``DeskError/missingFile(path:)``, ``DeskError/cannotRead(path:reason:)``.
  init(_ path: String, name: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DeskError.missingFile(path: name)
    }
    if isFolder.boolValue { throw DeskError.cannotRead(path: name, reason: "it is a folder") }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DeskError.cannotRead(path: name, reason: "it cannot be opened")
    }
    self.name = name
  }

  deinit { close(descriptor) }

  /// What can be read now, one byte at least; nothing at the end.
  ///
  /// - Throws: ``DeskError/cannotRead(path:reason:)``.
  func read() throws -> [UInt8] { try Self.read(from: descriptor, of: name) }

  /// The same of what is open already.
  static func read(from descriptor: Int32, of name: String) throws -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: ByteChunks.size) { buffer, count in
      while true {
        let got = Foundation.read(descriptor, buffer.baseAddress, ByteChunks.size)
        if got < 0, errno == EINTR || waits(for: descriptor) { continue }
        if got < 0 { code = errno }
        count = max(got, 0)
        return
      }
    }
    if code != 0 {
      throw DeskError.cannotRead(path: name, reason: String(cString: strerror(code)).lowercased())
    }
    return bytes
  }

  /// Waits where nothing is there yet, and somebody has asked the system to say so at once.
  private static func waits(for descriptor: Int32) -> Bool {
    guard errno == EAGAIN else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, -1) > 0 || errno == EINTR
  }
}
