/// A text or a part of it folded for finding, all in memory, with the way back.
///
/// Twenty bytes for each folded scalar, of a part of at most 4 GB; a long text that is searched for
/// one quote is better read through `FoldedSearch`.
struct FoldedText {
  /// The folded text.
  let scalars: [Unicode.Scalar]

  private let original: String
  private let origin: CodePointRange
  private let originByte: Int
  /// Where each scalar came from.
  private let places: [Place]
  private let risks: [Risk]

  /// Where a scalar's segment stands, counted from the origin.
  private struct Place {
    let byteStart: UInt32
    let byteEnd: UInt32
    let start: UInt32
    let end: UInt32
  }

  /// A segment that touched something that counts.
  struct Risk {
    let kind: FoldHazard.Kind
    let folded: Range<Int>
  }

  /// Folds `text`, or the words at `range` of it alone; a range that leaves the text is clipped to
  /// it.
  init(_ text: SourceText, range: CodePointRange? = nil) {
    let start = Swift.min(Swift.max(range?.start ?? 0, 0), text.length)
    let end = Swift.min(Swift.max(range?.end ?? text.length, start), text.length)
    self.init(text.string, CodePointRange(start, end)) { bytes in
      let byte = text.codePoints.byteOffset(of: start, in: bytes)
      return byte..<text.codePoints.byteOffset(of: end, in: bytes)
    }
  }

  /// Folds `words`; places count from their start.
  init(_ words: String) {
    self.init(words, CodePointRange(0, words.unicodeScalars.count)) { 0..<$0.count }
  }

  private init(
    _ string: String, _ range: CodePointRange,
    _ byteRange: (UnsafeBufferPointer<UInt8>) -> Range<Int>
  ) {
    var scalars: [Unicode.Scalar] = []
    var places: [Place] = []
    var risks: [Risk] = []
    originByte = string.withUTF8Bytes { bytes in
      let part = byteRange(bytes)
      scalars.reserveCapacity(range.count)
      places.reserveCapacity(range.count)
      for folded in FoldedScalars(bytes, in: part) {
        let place = Place(
          byteStart: UInt32(folded.bytes.lowerBound - part.lowerBound),
          byteEnd: UInt32(folded.bytes.upperBound - part.lowerBound),
          start: UInt32(folded.codePoints.lowerBound), end: UInt32(folded.codePoints.upperBound))
        if let kind = folded.hazard {
          let isContinued = places.last?.byteStart == place.byteStart
          let first = isContinued ? risks.removeLast().folded.lowerBound : scalars.count
          risks.append(Risk(kind: kind, folded: first..<scalars.count + 1))
        }
        scalars.append(folded.scalar)
        places.append(place)
      }
      return part.lowerBound
    }
    self.scalars = scalars
    self.places = places
    self.risks = risks
    original = string
    origin = range
  }

  /// The smallest range of whole normalisation segments that `folded`, which is not empty, came
  /// from, in code points of the text.
  func original(of folded: Range<Int>) -> CodePointRange {
    CodePointRange(
      origin.start + Int(places[folded.lowerBound].start),
      origin.start + Int(places[folded.upperBound - 1].end))
  }

  /// The same in bytes of the text.
  func originalBytes(of folded: Range<Int>) -> Range<Int> {
    originByte + Int(places[folded.lowerBound].byteStart)..<originByte
      + Int(places[folded.upperBound - 1].byteEnd)
  }

  /// What the fold touched in `folded` that can change what words say, in text order.
  func hazards(in folded: Range<Int>) -> [FoldHazard] {
    risks(in: folded).map { risk in
      FoldHazard(
        kind: risk.kind, range: original(of: risk.folded), words: words(of: risk.folded),
        folded: String(String.UnicodeScalarView(scalars[risk.folded])))
    }
  }

  /// Segments at risk that `folded` touches.
  func risks(in folded: Range<Int>) -> ArraySlice<Risk> {
    let first = risks.partitioningIndex { $0.folded.upperBound > folded.lowerBound }
    let end = risks.partitioningIndex { $0.folded.lowerBound >= folded.upperBound }
    return risks[first..<Swift.max(first, end)]
  }

  /// The original words of `folded`.
  func words(of folded: Range<Int>) -> String {
    guard !folded.isEmpty else { return "" }
    return original.withUTF8Bytes { $0.words(in: originalBytes(of: folded)) }
  }
}
