/// Why bytes cannot be taken as a text.
public enum SourceTextError: Error, Equatable {
  /// The bytes are not UTF-8; the first ill-formed sequence begins at `byteOffset` of the input.
  case notUTF8(byteOffset: Int)

  /// There is nothing, or nothing but a byte order mark.
  case empty
}
