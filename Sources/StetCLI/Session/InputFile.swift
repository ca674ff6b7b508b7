internal import Claims
internal import Foundation
internal import Workflow

/// A file that is read from beginning to end, or a pipe: a shell's `<(command)` is one.
///
/// A pipe that nobody opens for writing is not waited for.
final class InputFile {
  private let name: String
  private let descriptor: Int32
  /// Whether it is a pipe that nobody need have opened for writing yet.
  private var awaitsWriter = false

  /// How long to wait for somebody who writes to a pipe, in milliseconds: a shell starts them both at
  /// once.
  private static let patience: Int32 = 2_000

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - limit: How many bytes it may have.
  /// - Throws: ``DeskError/missingFile(path:)``, ``DeskError/cannotRead(path:reason:)``,
  ///   ``DeskError/tooLarge(_:)`` where its size tells without reading it.
  init(_ path: String, name: String, upTo limit: Limit) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DeskError.missingFile(path: name)
    }
    if isFolder.boolValue { throw DeskError.cannotRead(path: name, reason: "it is a folder") }
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw DeskError.cannotRead(path: name, reason: "it cannot be opened")
    }
    self.name = name
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    awaitsWriter = status.st_mode & S_IFMT == S_IFIFO
    if status.st_size > limit.most {
      throw DeskError.tooLarge(Excess(of: limit, in: name, found: Int(status.st_size)))
    }
  }

  deinit { close(descriptor) }

  /// What can be read now, one byte at least; nothing at the end.
  ///
  /// - Throws: ``DeskError/cannotRead(path:reason:)``.
  func read() throws -> [UInt8] {
    let bytes = try Self.read(from: descriptor, of: name)
    guard awaitsWriter, bytes.isEmpty else { return bytes }
    awaitsWriter = false
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, Self.patience)
    return try Self.read(from: descriptor, of: name)
  }

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
