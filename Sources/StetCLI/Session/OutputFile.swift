internal import Workflow

/// A file that is written from beginning to end, in large pieces.
final class OutputFile {
  /// How many bytes are written at a time, about.
  static let pieceSize = 1 << 18

  private let path: String
  private let append: ([UInt8]) throws(FileFailure) -> Void
  private var pending: [UInt8] = []

  /// Writes into a file that is not in its place yet.
  ///
  /// - Parameter name: What messages call it.
  convenience init(_ file: PendingFile, name: String) {
    self.init(name: name) { bytes throws(FileFailure) in try file.write(bytes) }
  }

  /// Writes into a file without a name.
  ///
  /// - Parameter name: What messages call it.
  convenience init(_ file: NamelessFile, name: String) {
    self.init(name: name) { bytes throws(FileFailure) in try file.write(bytes) }
  }

  private init(name: String, append: @escaping ([UInt8]) throws(FileFailure) -> Void) {
    path = name
    self.append = append
    pending.reserveCapacity(Self.pieceSize * 2)
  }

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
    do throws(FileFailure) { try append(pending) } catch {
      throw .writeFailed(path, error.code)
    }
    pending.removeAll(keepingCapacity: true)
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
