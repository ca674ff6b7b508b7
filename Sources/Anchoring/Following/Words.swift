/// A text as words and marks, for aligning two texts; white space stands between them and counts
/// for nothing.
///
/// A word is a run of letters and digits; an ideograph or a hiragana is a word of its own, since
/// nothing shows where words end there; every other visible character is a mark.
struct Words: Sendable {
  /// One word or mark: where it stands, in bytes, and a digest of its bytes.
  ///
  /// Words with one digest are taken as equal, which steers the alignment and no more: whoever says
  /// that bytes are the same has compared them.
  struct Word: Sendable {
    let digest: UInt64
    let start: UInt32
    let end: UInt32

    var bytes: Range<Int> { Int(start)..<Int(end) }
  }

  let all: [Word]

  init(of text: SourceText) {
    all = text.withUTF8Bytes(Self.words)
  }

  var count: Int { all.count }

  subscript(index: Int) -> Word { all[index] }

  /// The words that lie in `bytes`, wholly or in part.
  func touching(_ bytes: Range<Int>) -> Range<Int> {
    let first = all.partitioningIndex { Int($0.end) > bytes.lowerBound }
    let end = all.partitioningIndex { Int($0.start) >= bytes.upperBound }
    return first..<max(first, end)
  }

  /// A digest of the digests of `words`.
  func digest(of words: Range<Int>) -> UInt64 {
    all[words].reduce(0) { digest, word in
      ((digest ^ word.digest) &* 0x9E37_79B9_7F4A_7C15).rotatedLeft(by: 29)
    }
  }

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5)
    var open: (start: Int, sort: WordSort, digest: UInt64)?
    var offset = 0
    func close(_ end: Int) {
      guard let word = open else { return }
      words.append(Word(digest: word.digest, start: UInt32(word.start), end: UInt32(end)))
      open = nil
    }
    while offset < bytes.count {
      let (scalar, width) = bytes.scalar(at: offset)
      let (sort, value) = WordSort.sort(of: scalar)
      if let word = open, word.sort == sort, sort.joins {
        open?.digest = word.digest.mixed(with: value)
      } else {
        close(offset)
        if sort != .space {
          open = (offset, sort, (0x9E37_79B9_7F4A_7C15 as UInt64).mixed(with: value))
        }
      }
      offset += width
    }
    close(offset)
    return words
  }
}

/// What a character is to a division into words.
private enum WordSort {
  case space
  case letter
  case katakana
  case ideograph
  case mark

  /// What `scalar` is, and the value that it shares with what typesetters exchange it for: one for
  /// all quotation marks, one for all dashes, one for both widths of a letter.
  static func sort(of scalar: Unicode.Scalar) -> (sort: Self, value: UInt32) {
    guard scalar.value >= 0x80 else {
      return (ofASCII(scalar.value), scalar == "\"" ? 0x27 : scalar.value)
    }
    switch scalar.foldClass {
    case .space, .dropped: return (.space, scalar.value)
    case .mark(let plain): return (.mark, plain.value)
    case .width(let plain): return (other(plain.value), plain.value)
    case .itself, .composite: return (other(scalar.value), scalar.value)
    }
  }

  private static func ofASCII(_ value: UInt32) -> Self {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0x09...0x0D, 0x20: .space
    default: .mark
    }
  }

  private static func other(_ value: UInt32) -> Self {
    switch value {
    case 0..<0x80: ofASCII(value)
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2030...0x2BFF,
      0x3001...0x3004, 0x3008...0x3020, 0x30FB, 0xFFE0...0xFFEF:
      .mark
    case 0x30A1...0x30FA, 0x30FC...0x30FF: .katakana
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    default: .letter
    }
  }

  /// Whether neighbours of this sort make one word.
  var joins: Bool { self == .letter || self == .katakana }
}

extension UInt64 {
  func rotatedLeft(by bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }

  /// A digest of what was digested and one value more (the finaliser of MurmurHash3).
  @inline(__always)
  fileprivate func mixed(with value: UInt32) -> UInt64 {
    var mixed = (self ^ UInt64(value)) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    return mixed &* 0xC4CE_B9FE_1A85_EC53
  }
}
