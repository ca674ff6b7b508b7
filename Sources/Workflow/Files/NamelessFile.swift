internal import Foundation

/// A file without a name, which only this process has; its room is free again when this is gone.
public final class NamelessFile {
  /// How many bytes it holds.
  public private(set) var count = 0
  private let descriptor: Int32

  /// Makes an empty one.
  ///
  /// - Parameters:
  ///   - folder: The folder whose room it takes.
  ///   - prefix: How its name begins for the moment in which it has one.
  /// - Throws: ``FileFailure``.
  public init(in folder: String, prefix: String) throws(FileFailure) {
    var template = Array("\(folder)/\(prefix)XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileFailure(code: errno) }
    unlink(template)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends bytes.
  ///
  /// - Throws: ``FileFailure`` where not all of them could be written.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    try bytes.write(to: descriptor)
    count += bytes.count
  }

  /// Bytes that were written; `offset` and `count` lie within them.
  ///
  /// - Throws: ``FileFailure`` where they cannot be read back.
  public func bytes(from offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw FileFailure(code: got < 0 ? errno : EIO) }
      filled += got
    }
    return bytes
  }
}

extension [UInt8] {
  /// Writes them to a descriptor, all of them.
  ///
  /// - Throws: ``FileFailure``.
  func write(to descriptor: Int32) throws(FileFailure) {
    var code: Int32 = 0
    withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, code == 0 {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { code = count < 0 ? errno : EIO }
        rest = rest.dropFirst(Swift.max(count, 0))
      }
    }
    if code != 0 { throw FileFailure(code: code) }
  }
}
