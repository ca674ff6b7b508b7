extension SourceText {
  /// How many code points of surroundings a span is told apart by, on each side.
  public static let contextLength = 64

  /// The words at `range`, as a span of whole user-perceived characters.
  ///
  /// Throws `SpanError.outsideText`, `.empty`, or `.splitsGrapheme` where an end of the range lies
  /// within an extended grapheme cluster (UAX #29): half a flag or half of CRLF is no evidence.
  public func span(_ range: CodePointRange) throws(SpanError) -> Span {
    let bytes = try byteRange(range)
    let whole = clusters(covering: bytes)
    guard whole == bytes else {
      throw .splitsGrapheme(
        range,
        at: whole.lowerBound == bytes.lowerBound ? range.end : range.start,
        nearest: codePointRange(whole)
      )
    }
    return Span(range: range, exact: withUTF8Bytes { $0.words(in: bytes) })
  }

  /// The words at `range`, which may cut a user-perceived character.
  ///
  /// Throws `SpanError.outsideText` or `.empty`.
  public func words(_ range: CodePointRange) throws(SpanError) -> String {
    let bytes = try byteRange(range)
    return withUTF8Bytes { $0.words(in: bytes) }
  }

  /// Whether exactly these words, byte for byte, stand at `range`.
  public func holds(_ words: String, at range: CodePointRange) -> Bool {
    guard let bytes = try? byteRange(range), bytes.count == words.utf8.count else { return false }
    return withUTF8Bytes { text in
      words.withUTF8Bytes { UnsafeBufferPointer(rebasing: text[bytes]).elementsEqual($0) }
    }
  }

  /// What stands on either side of `range`: `contextLength` code points, fewer at an edge of the
  /// text.
  ///
  /// The count is exact, so a context may begin or end within a user-perceived character. A range
  /// that leaves the text is first clipped to it.
  public func context(around range: CodePointRange) -> (prefix: String, suffix: String) {
    let start = min(max(range.start, 0), length)
    let end = min(max(range.end, start), length)
    return withUTF8Bytes { bytes in
      let offsets = [start - Self.contextLength, start, end, end + Self.contextLength].map {
        codePoints.byteOffset(of: min(max($0, 0), length), in: bytes)
      }
      return (
        bytes.words(in: offsets[0]..<offsets[1]), bytes.words(in: offsets[2]..<offsets[3])
      )
    }
  }

  /// Where `range` lies in bytes; throws `SpanError.outsideText` or `.empty`.
  func byteRange(_ range: CodePointRange) throws(SpanError) -> Range<Int> {
    guard 0 <= range.start, range.start <= range.end, range.end <= length else {
      throw .outsideText(range, length: length)
    }
    guard range.start < range.end else { throw .empty(range) }
    return withUTF8Bytes { bytes in
      let start = codePoints.byteOffset(of: range.start, in: bytes)
      let end = codePoints.byteOffset(of: range.end, in: bytes)
      return start..<end
    }
  }

  /// Where `range`, which is in bytes and cuts no code point, lies in code points.
  func codePointRange(_ range: Range<Int>) -> CodePointRange {
    withUTF8Bytes { bytes in
      CodePointRange(
        codePoints.codePoint(at: range.lowerBound, in: bytes),
        codePoints.codePoint(at: range.upperBound, in: bytes)
      )
    }
  }
}
