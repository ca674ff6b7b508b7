/// An immutable text, exactly as given: UTF-8, no normalisation, one leading byte order mark
/// removed.
///
/// Places in it are Unicode code points, half-open. The text keeps a sparse table between code
/// points and bytes, so that no question costs a walk from the start.
public struct SourceText: Sendable {
  /// The text, in Swift's native UTF-8 storage.
  public let string: String

  /// How many code points the text holds.
  public let length: Int

  let codePoints: CodePointMap

  /// Takes bytes as a text.
  ///
  /// Throws `SourceTextError.notUTF8` at the first ill-formed sequence (overlong forms, surrogates
  /// and values past U+10FFFF are ill-formed: Unicode 16, table 3-7), `.empty` when nothing is
  /// left.
  public init(utf8 bytes: some Sequence<UInt8>) throws(SourceTextError) {
    let decoded =
      bytes.withContiguousStorageIfAvailable(Self.decode)
      ?? Array(bytes).withUnsafeBufferPointer(Self.decode)
    string = try decoded.get()
    codePoints = string.withUTF8Bytes(CodePointMap.init)
    length = codePoints.length
  }

  /// Calls `body` with the text's bytes, valid for the duration of the call only.
  public func withUTF8Bytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try string.withUTF8Bytes(body)
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<String, SourceTextError> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = bytes.starts(with: mark) ? mark.count : 0
    let content = UnsafeBufferPointer(rebasing: bytes[skipped...])
    guard !content.isEmpty else { return .failure(.empty) }
    // Decoding repairs what is ill-formed: the bytes were UTF-8 if and only if they come back.
    let string = String(decoding: content, as: UTF8.self)
    let mismatch = string.withUTF8Bytes { $0.firstDifference(from: content) }
    guard let mismatch else { return .success(string) }
    // A bad sequence may share its first bytes with the U+FFFD that stands in for it.
    let repaired = string.utf8.index(string.startIndex, offsetBy: mismatch)
    let sequence = string.unicodeScalars.index(rounding: repaired)
    let offset = string.utf8.distance(from: string.startIndex, to: sequence)
    return .failure(.notUTF8(byteOffset: skipped + offset))
  }
}

extension String {
  package func withUTF8Bytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    // Only strings bridged from Objective-C lack contiguous storage, and ours never are.
    try utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension String.UnicodeScalarView {
  fileprivate func index(rounding index: Index) -> Index {
    // `index(after:)` rounds down to a scalar before it steps.
    index == endIndex ? index : self.index(before: self.index(after: index))
  }
}
