extension SourceText {
  /// Hands `visit` each place, in text order, that folds as `quote` does, white space at its ends
  /// aside, and the text's bytes, for as long as it returns true.
  ///
  /// Places are whole grapheme clusters and may overlap. A place in `part`, in bytes and cut
  /// between segments, is found when all of it lies there. To fold alike is not to read alike:
  /// that is for `FoldedText.foldsAlike` to say.
  func visitFoldedOccurrences(
    of quote: String, in part: Range<Int>? = nil,
    _ visit: (Occurrence, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    let pattern = FoldedScalars.trimmed(quote)
    guard !pattern.isEmpty else { return }
    withUTF8Bytes { bytes in
      var starts = GraphemeCursor(self, bytes)
      var ends = GraphemeCursor(self, bytes)
      for hit in FoldedSearch(for: pattern, in: bytes, range: part) {
        // Whole clusters take in what the fold had dropped, or more that is to be seen.
        let start = starts.cluster(at: hit.lowerBound).lowerBound
        let end =
          ends.isBoundary(hit.upperBound)
          ? hit.upperBound : ends.cluster(at: hit.upperBound).upperBound
        let rest = [start..<hit.lowerBound, hit.upperBound..<end]
        guard rest.allSatisfy({ bytes.foldsToWhiteSpace($0) }) else { continue }
        let occurrence = Occurrence(bytes: start..<end, range: codePointRange(start..<end))
        guard visit(occurrence, bytes) else { return }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func foldsToWhiteSpace(_ range: Range<Int>) -> Bool {
    FoldedScalars(self, in: range).allSatisfy { $0.scalar == " " }
  }
}
