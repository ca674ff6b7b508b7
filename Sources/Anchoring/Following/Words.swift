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
    let first = firstIndex { Int($0.end) > bytes.lowerBound }
    let end = firstIndex { Int($0.start) >= bytes.upperBound }
    return first..<max(first, end)
  }

  /// A digest of the digests of `words`.
  func digest(of words: Range<Int>) -> UInt64 {
    all[words].reduce(0) { digest, word in
      ((digest ^ word.digest) &* 0x9E37_79B9_7F4A_7C15).rotatedLeft(by: 29)
    }
  }

  /// The first word for which `holds`, which no word is after whom it does not; by halving.
  private func firstIndex(where holds: (Word) -> Bool) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
      let value = scalar.value
      let sort = WordSort(value)
      if let word = open, word.sort == sort, sort.joins {
        open?.digest = word.digest.mixed(with: value)
      } else {
        close(offset)
        if sort != .space {
          open = (offset, sort, (0x9E37_79B9_7F4A_7C15 as UInt64).mixed(with: sort.plain(value)))
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
  case quote
  case dash
  case mark

  init(_ value: UInt32) {
    self =
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F,
        0x2060, 0x3000, 0xAD, 0xFEFF:
        .space
      case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F, 0xFF02, 0xFF07: .quote
      case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: .dash
      case 0...0x7F, 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7,
        0x2030...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0x30FB, 0xFF01...0xFF0F,
        0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFEF:
        .mark
      case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: .katakana
      case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
      default: .letter
      }
  }

  /// Whether neighbours of this sort make one word.
  var joins: Bool { self == .letter || self == .katakana }

  /// One value for all quotation marks and one for all dashes, which typesetters exchange.
  func plain(_ value: UInt32) -> UInt32 {
    switch self {
    case .quote: 0x27
    case .dash: 0x2D
    default: value
    }
  }
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
