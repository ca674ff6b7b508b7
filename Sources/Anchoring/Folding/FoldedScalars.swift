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
  private var place: Place
  private var last: Unicode.Scalar = "\0"
  private var segment: [Unicode.Scalar] = []
  private var pending: Pending?
  private var normaliser = CompatibilityNormaliser()

  private struct Place {
    var byte: Int
    var codePoint: Int
  }

  /// What a segment became and is not handed out yet.
  private struct Pending {
    let mapping: CompatibilityNormaliser.Mapping
    let start: Place
    var index = 0
    var isFirst = true
  }

  /// Folds the part `range` of `bytes`, which are well-formed UTF-8, must outlive the iteration
  /// and are cut between code points; code points are counted from the start of the part.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) {
    self.bytes = bytes
    end = range?.upperBound ?? bytes.count
    place = Place(byte: range?.lowerBound ?? 0, codePoint: 0)
  }

  mutating func next() -> FoldedScalar? {
    if pending != nil, let folded = nextPending() { return folded }
    while place.byte < end {
      let start = place
      let scalar = readScalar()
      if scalar.isPlainASCII, place.byte == end || bytes[place.byte] < 0x80 {
        return folded(scalar, from: start)
      }
      switch scalar.foldClass {
      case .dropped:
        continue
      case .space:
        while let (next, after) = following, case .space = next.foldClass { place = after }
        if last != " " { return folded(" ", from: start) }
      case .mark(let mark):
        let isUnit = scalar.isPrime && ("0"..."9").contains(last)
        return folded(mark, from: start, hazard: isUnit ? .prime : nil)
      case .itself where !isFollowedByJoining:
        return folded(scalar, from: start)
      case .width(let usual) where !isFollowedByJoining:
        return folded(usual, from: start, hazard: scalar.compatibilityHazard)
      default:
        readSegment(from: scalar)
        pending = Pending(mapping: normaliser.normalise(segment), start: start)
        if let folded = nextPending() { return folded }
      }
    }
    return nil
  }

  private mutating func readScalar() -> Unicode.Scalar {
    let (scalar, width) = bytes.scalar(at: place.byte)
    place.byte += width
    place.codePoint += 1
    return scalar
  }

  /// The next scalar that is not dropped, and the place after it.
  private var following: (scalar: Unicode.Scalar, after: Place)? {
    var after = place
    while after.byte < end {
      let (scalar, width) = bytes.scalar(at: after.byte)
      after.byte += width
      after.codePoint += 1
      guard scalar.isDropped else { return (scalar, after) }
    }
    return nil
  }

  private var isFollowedByJoining: Bool { following?.scalar.mayJoinPrevious ?? false }

  /// Reads what may compose with `first`, which has been read, into `segment`.
  private mutating func readSegment(from first: Unicode.Scalar) {
    segment.removeAll(keepingCapacity: true)
    segment.append(first)
    while segment.count < Self.segmentLimit, let (scalar, after) = following,
      scalar.mayJoinPrevious
    {
      segment.append(scalar)
      place = after
    }
  }

  private mutating func folded(
    _ scalar: Unicode.Scalar, from start: Place, hazard: FoldHazard.Kind? = nil,
    isFirst: Bool = true, isLast: Bool = true
  ) -> FoldedScalar {
    last = scalar
    return FoldedScalar(
      scalar: scalar, bytes: start.byte..<place.byte,
      codePoints: start.codePoint..<place.codePoint, hazard: hazard, isFirst: isFirst,
      isLast: isLast)
  }

  /// The next scalar of the segment that is pending; nil when it is used up.
  private mutating func nextPending() -> FoldedScalar? {
    guard var current = pending else { return nil }
    let scalars = current.mapping.scalars
    while current.index < scalars.count {
      let scalar = scalars[current.index].foldedAfterNormalising
      current.index += 1
      guard scalar != " " || last != " " else { continue }
      let isFirst = current.isFirst
      // Some signs become a space and a mark, and the space is trimmed off a quote.
      current.isFirst = scalar == " "
      pending = current
      return folded(
        scalar, from: current.start, hazard: current.mapping.hazard, isFirst: isFirst,
        isLast: current.index == scalars.count)
    }
    pending = nil
    return nil
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

  /// What stands for this scalar, which came out of NFKC; no mapping gives anything that is
  /// dropped.
  fileprivate var foldedAfterNormalising: Self {
    switch foldClass {
    case .space: " "
    case .mark(let mark): mark
    default: self
    }
  }
}
