/// Why a range of code points cannot be a span of a text.
public enum SpanError: Error, Equatable {
  /// The range leaves the text, which is `length` code points long, or ends before it starts.
  case outsideText(CodePointRange, length: Int)

  /// The range holds nothing.
  case empty(CodePointRange)

  /// The range cuts a user-perceived character in two at code point `at`.
  ///
  /// `nearest` is the smallest range of whole characters that contains it.
  case splitsGrapheme(CodePointRange, at: Int, nearest: CodePointRange)
}
