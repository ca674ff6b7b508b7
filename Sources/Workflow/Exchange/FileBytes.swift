internal import Claims
internal import Foundation

/// A file that is open for reading, and closed when nobody holds it any more.
///
/// A pipe or a device in its place is refused: it may never end, or never begin.
final class FileBytes {
  private let number: Int32

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - offset: Where reading begins, in bytes.
  ///   - limit: How many bytes the file may have.
  /// - Throws: ``DeskError``, as ``DeskFolder/openFile(_:upTo:followsLinks:)`` does.
  init(reading path: String, from offset: Int = 0, upTo limit: Limit) throws(DeskError) {
    number = try DeskFolder.openFile(path, upTo: limit)
    guard lseek(number, off_t(offset), SEEK_SET) >= 0 else { throw Self.failure(path) }
  }

  /// A file that is open already.
  init(_ descriptor: Int32) { number = descriptor }

  deinit { close(number) }

  /// The next bytes, as many as asked for but at the end of the file.
  func read(_ count: Int, of path: String) throws(DeskError) -> [UInt8] {
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count {
        let got = Foundation.read(number, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
      initialized = filled
    }
    if failed { throw Self.failure(path) }
    return bytes
  }

  private static func failure(_ path: String) -> DeskError {
    .cannotRead(path: path, reason: FileReason(code: errno).text)
  }
}
