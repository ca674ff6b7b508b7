internal import Anchoring

/// Cuts texts into terms, what is looked for and what is looked through alike.
///
/// A word is a run of letters and a figure a run of digits, so that `43tn` is `43` and `tn`. Each
/// character of a script without spaces begins a term of its own, with the character after it: any
/// two of them together are one term, more are several terms in a row, and one is the beginning of a
/// term (overlapping bigrams). Case, diacritics and width fold.
public struct TermCutter {
  private var fold = TermFold()

  /// A cutter; it remembers what it has folded, so that one for many texts is quicker.
  public init() {}

  /// A text's terms, in order.
  public mutating func terms(of text: String) -> [Term] {
    var scanner = TermScanner(keepsPlaces: true)
    scan(text, &scanner)
    return scanner.terms()
  }

  /// Appends a text's terms, in UTF-8 and with a space before each but the first of all.
  public mutating func append(_ text: String, to terms: inout [UInt8]) {
    var scanner = TermScanner(keepsPlaces: false, output: terms)
    terms = []
    scan(text, &scanner)
    terms = scanner.output
  }

  /// How many terms a text has.
  public mutating func count(of text: String) -> Int {
    var terms: [UInt8] = []
    append(text, to: &terms)
    return terms.isEmpty ? 0 : terms.count { $0 == UInt8(ascii: " ") } + 1
  }

  private mutating func scan(_ text: String, _ scanner: inout TermScanner) {
    text.withUTF8Bytes { bytes in
      TermClass.ofASCII.withUnsafeBufferPointer { classes in
        var offset = 0
        while offset < bytes.count {
          let byte = bytes[offset]
          if byte < 0x80 {
            var next = offset + 1
            let termClass = classes[Int(byte)]
            if termClass == .letter {
              while next < bytes.count, bytes[next].isASCIILetter { next += 1 }
              scanner.take(
                letters: UnsafeBufferPointer(rebasing: bytes[offset..<next]), at: offset)
            } else {
              scanner.take(Unicode.Scalar(byte), termClass, offset..<next)
            }
            offset = next
          } else {
            let (scalar, width) = bytes.scalar(at: offset)
            take(scalar, offset..<offset + width, &scanner)
            offset += width
          }
        }
      }
    }
    scanner.close()
  }

  private mutating func take(
    _ scalar: Unicode.Scalar, _ bytes: Range<Int>, _ scanner: inout TermScanner
  ) {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      scanner.take(scalar, .unspaced, bytes)
    default:
      for part in fold.parts(of: scalar) { scanner.take(part.scalar, part.termClass, bytes) }
    }
  }
}
