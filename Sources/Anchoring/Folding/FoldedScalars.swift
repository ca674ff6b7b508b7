/// A text folded for finding, scalar by scalar, each with the place that it came from.
///
/// The fold is NFKC (UAX #15); then all quote marks are one scalar, all dashes, all wave dashes,
/// and each run of white space; what shows as nothing is dropped first, so that it keeps no marks
/// apart. Case stays. Texts that fold alike are not equal: the fold serves finding only.
///
/// The text is read as a stream of normalisation segments, each a scalar with all that may compose
/// with it, and no more than one segment is held.
struct FoldedScalars: Sequence, IteratorProtocol {
  /// How many scalars a segment may hold: a starter and 30 non-starters, as in the Stream-Safe
  /// Text Format (UAX #15, 13).
  static let segmentLimit = 31

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var byte: Int
  private var codePoint: Int
  private var last: Unicode.Scalar?
  private var pending: ArraySlice<FoldedScalar> = []
  private var normaliser = CompatibilityNormaliser()

  /// Folds the part `range` of `bytes`, which are well-formed UTF-8, must outlive the iteration
  /// and are cut between code points; `codePoint` is how many begin before the part.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil, codePoint: Int = 0) {
    self.bytes = bytes
    self.codePoint = codePoint
    byte = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> FoldedScalar? {
    if let folded = pending.popFirst() { return folded }
    while byte < end {
      let start = (byte: byte, codePoint: codePoint)
      let scalar = readScalar()
      switch scalar.foldClass {
      case .dropped:
        continue
      case .space:
        skip { if case .space = $0.foldClass { true } else { false } }
        if last != " " {
          return folded(" ", from: start)
        }
      case .mark(let mark):
        return folded(mark, from: start, hazard: scalar.isPrime && isAfterDigit ? .prime : nil)
      case .itself where !isFollowedByJoining:
        return folded(scalar, from: start)
      case .width(let usual) where !isFollowedByJoining:
        return folded(usual, from: start, hazard: scalar.compatibilityHazard)
      case .composite where !isFollowedByJoining:
        let mapping = normaliser.mapping(of: scalar)
        if let folded = folded(mapping.composed, from: start, hazard: mapping.hazard) {
          return folded
        }
      default:
        var segment = [scalar]
        skip { scalar in
          guard segment.count < Self.segmentLimit, scalar.mayJoinPrevious else { return false }
          segment.append(scalar)
          return true
        }
        let (scalars, hazard) = normaliser.normalise(segment)
        if let folded = folded(scalars, from: start, hazard: hazard) {
          return folded
        }
      }
    }
    return nil
  }

  private mutating func readScalar() -> Unicode.Scalar {
    let (scalar, width) = bytes.scalar(at: byte)
    byte += width
    codePoint += 1
    return scalar
  }

  private var isAfterDigit: Bool { last.map { ("0"..."9").contains($0) } ?? false }

  /// Whether the next scalar that is not dropped may compose with what was read last.
  private var isFollowedByJoining: Bool {
    var ahead = byte
    while ahead < end {
      guard bytes[ahead] >= 0x80 else { return false }
      let (scalar, width) = bytes.scalar(at: ahead)
      if scalar.mayJoinPrevious {
        // Variation selectors and the like are marks, and dropped.
        guard case .dropped = scalar.foldClass else { return true }
      } else {
        guard case .dropped = scalar.foldClass else { return false }
      }
      ahead += width
    }
    return false
  }

  /// Reads on over scalars for which `belongs` is true, and over dropped ones between them.
  private mutating func skip(while belongs: (Unicode.Scalar) -> Bool) {
    var ahead = (byte: byte, codePoint: codePoint)
    while ahead.byte < end {
      let (scalar, width) = bytes.scalar(at: ahead.byte)
      ahead.byte += width
      ahead.codePoint += 1
      if case .dropped = scalar.foldClass { continue }
      guard belongs(scalar) else { return }
      (byte, codePoint) = ahead
    }
  }

  private mutating func folded(
    _ scalar: Unicode.Scalar, from start: (byte: Int, codePoint: Int),
    hazard: FoldHazard.Kind? = nil
  ) -> FoldedScalar {
    last = scalar
    return FoldedScalar(
      scalar: scalar, bytes: start.byte..<byte, codePoints: start.codePoint..<codePoint,
      hazard: hazard)
  }

  /// The first of what a segment folds to; the rest is pending.
  private mutating func folded(
    _ segment: [Unicode.Scalar], from start: (byte: Int, codePoint: Int),
    hazard: FoldHazard.Kind?
  ) -> FoldedScalar? {
    var all: [FoldedScalar] = []
    for scalar in segment {
      switch scalar.foldClass {
      case .space where last == " ", .dropped: continue
      case .space: all.append(folded(" ", from: start, hazard: hazard))
      case .mark(let mark): all.append(folded(mark, from: start, hazard: hazard))
      default: all.append(folded(scalar, from: start, hazard: hazard))
      }
    }
    pending = all[...]
    return pending.popFirst()
  }
}

extension FoldedScalars {
  /// `text` folded, without white space at either end.
  static func trimmed(_ text: String) -> [Unicode.Scalar] {
    text.withUTF8Bytes { bytes in
      var folded = FoldedScalars(bytes).drop { $0.scalar == " " }.map(\.scalar)
      if folded.last == " " {
        folded.removeLast()
      }
      return folded
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPrime: Bool { (0x2032...0x2034).contains(value) }
}
