/// Text of which something outside says what charset it is in.
enum DeclaredText {
  /// The text: UTF-8 where it is that, else what is declared, else the best guess.
  static func text(_ bytes: ArraySlice<UInt8>, charset label: String?) -> String {
    let declared = label.flatMap { Charset(label: $0) }
    // ISO-2022-JP is ASCII to the eye, and UTF-8 with it.
    if declared != .iso2022JP, let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let converter = CharsetConverter(from: declared ?? CharsetGuess.charset(of: bytes)) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: converter.convert(bytes).text, as: UTF8.self)
  }
}
