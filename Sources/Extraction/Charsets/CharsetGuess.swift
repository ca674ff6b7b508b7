/// Guesses the charset of a page that names none and is not UTF-8.
enum CharsetGuess {
  /// As many bytes as show what the rest is.
  private static let sample = 1 << 16

  /// Shift_JIS or EUC-JP where all can be read as that and much of it is kana, else windows-1252,
  /// as browsers do.
  static func charset(of bytes: ArraySlice<UInt8>) -> Charset {
    let sample = bytes.prefix(sample)
    let beyondASCII = sample.count { $0 >= 0x80 }
    var best: (charset: Charset, kana: Int)?
    for charset in [Charset.shiftJIS, .eucJP] {
      // A few places may be cut or broken.
      let most = 2 + beyondASCII / 200
      guard let converter = CharsetConverter(from: charset) else { continue }
      let (text, malformed) = converter.convert(sample, upTo: most)
      let kana = kana(in: text)
      guard malformed <= most, kana * 20 >= beyondASCII, kana > best?.kana ?? 0 else { continue }
      best = (charset, kana)
    }
    return best?.charset ?? .windows1252
  }

  /// Whether the bytes are ASCII with the escapes of ISO-2022-JP among them.
  static func hasJapaneseEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = bytes.prefix(sample)
    guard let escape = sample.firstIndex(of: 0x1B), !sample.contains(where: { $0 >= 0x80 })
    else { return false }
    let next = sample[escape...].dropFirst().prefix(2)
    return next.elementsEqual("$B".utf8) || next.elementsEqual("$@".utf8)
  }

  /// How many full-width kana there are.
  private static func kana(in text: [UInt8]) -> Int {
    String(decoding: text, as: UTF8.self).unicodeScalars.count {
      (0x3041...0x3096).contains($0.value) || (0x30A1...0x30FA).contains($0.value)
    }
  }
}
