extension SourceText {
  /// Every place, in text order, where the bytes of `quote` stand, at most `limit` of them.
  ///
  /// Overlapping places all count; a place that cuts a user-perceived character does not. An empty
  /// quote stands nowhere. Linear in the text, whatever the quote.
  public func occurrences(of quote: String, limit: Int? = nil) -> [CodePointRange] {
    let limit = limit ?? .max
    guard limit > 0 else { return [] }
    var found: [CodePointRange] = []
    visitOccurrences(of: quote) { occurrence, _ in
      found.append(occurrence.range)
      return found.count < limit
    }
    return found
  }

  /// Hands `visit` each occurrence of `quote` and the text's bytes, for as long as it returns true.
  func visitOccurrences(
    of quote: String, _ visit: (Occurrence, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    let pattern = Array(quote.utf8)
    let codePointCount = quote.unicodeScalars.count
    withUTF8Bytes { bytes in
      guard !pattern.isEmpty, pattern.count <= bytes.count else { return }
      var starts = GraphemeCursor(self, bytes)
      var ends = GraphemeCursor(self, bytes)
      var (counted, codePoint) = (0, 0)
      for offset in ByteSearch(for: pattern, in: bytes) {
        let end = offset + pattern.count
        guard starts.isBoundary(offset), ends.isBoundary(end) else {
          continue
        }
        // The text's own table answers at once in ASCII, and else counts half a kilobyte.
        codePoint =
          length == bytes.count || offset - counted > 512
          ? codePoints.codePoint(at: offset, in: bytes)
          : codePoint + bytes.codePointCount(in: counted..<offset)
        counted = offset
        let range = CodePointRange(codePoint, codePoint + codePointCount)
        guard visit(Occurrence(bytes: offset..<end, range: range), bytes) else { return }
      }
    }
  }
}
