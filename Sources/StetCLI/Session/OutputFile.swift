internal import Foundation
internal import Workflow

/// A file that is written from beginning to end, in large pieces.
final class OutputFile {
  /// How many bytes are written at a time, about.
  static let pieceSize = 1 << 18

  private let path: String
  private let file: PendingFile?
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Writes into a file that is not in its place yet.
  ///
  /// - Parameter name: What messages call it.
  init(_ file: PendingFile, name: String) {
    path = name
    self.file = file
    descriptor = -1
    pending.reserveCapacity(Self.pieceSize * 2)
  }

  /// Makes a file without a name in a folder; its room is free again when this is gone.
  ///
  /// - Throws: ``OutputError/cannotSpool(_:_:)``.
  init(namelessIn folder: String) throws(OutputError) {
    path = folder
    file = nil
    var template = Array((folder + "/stet-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .cannotSpool(folder, errno) }
    unlink(template)
    pending.reserveCapacity(Self.pieceSize * 2)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends a text.
  ///
  /// - Throws: ``OutputError/writeFailed(_:_:)``.
  func write(_ text: String) throws(OutputError) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Hands all that was written to the system.
  ///
  /// - Throws: ``OutputError/writeFailed(_:_:)``.
  func flush() throws(OutputError) {
    if let file {
      do { try file.write(pending) } catch { throw .writeFailed(path, error.code) }
      pending.removeAll(keepingCapacity: true)
      return
    }
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .writeFailed(path, errno) }
      rest = rest.dropFirst(max(count, 0))
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Hands over all that was written, in large pieces that cut no scalar.
  ///
  /// - Throws: ``OutputError/writeFailed(_:_:)`` where it cannot be read back.
  func copy(to sink: (String) -> Void) throws(OutputError) {
    try flush()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .writeFailed(path, errno) }
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var held = 0
    while true {
      let count = piece.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress.map { $0 + held }, $0.count - held)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .writeFailed(path, errno) }
      let end = held + count
      let whole = count == 0 ? end : Self.wholeScalars(piece[..<end])
      if whole > 0 { sink(String(decoding: piece[..<whole], as: UTF8.self)) }
      if count == 0 { return }
      held = end - whole
      for index in 0..<held { piece[index] = piece[whole + index] }
    }
  }

  /// Where the last scalar ends that is there whole.
  private static func wholeScalars(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let last = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes.endIndex }
    let length =
      switch bytes[last] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return last + length > bytes.endIndex ? last : bytes.endIndex
  }
}

/// Why an output file was not written; with `errno`, where the system refused.
enum OutputError: Error {
  case stands(String)
  /// A file that the desk keeps itself.
  case isKept(String)
  /// A device, a pipe, a socket.
  case notAFile(String)
  case cannotCreate(String, Int32)
  /// There is no room in this folder for what is to be printed once it is whole.
  case cannotSpool(String, Int32)
  case writeFailed(String, Int32)
}
