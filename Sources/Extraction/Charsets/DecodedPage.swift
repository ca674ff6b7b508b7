/// A page's bytes as UTF-8, and how they were read.
struct DecodedPage {
  /// Well-formed UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// What was not as it should be, a sentence each.
  let remarks: [String]

  /// Decodes as the HTML standard says: a byte order mark, what a header declares, what a `meta`
  /// in the first 1,024 bytes declares, and then a guess.
  ///
  /// Beyond the standard, UTF-8 that is declared to be something else is read as UTF-8: people
  /// have saved such pages for as long as there are two charsets.
  init(_ bytes: [UInt8], header: String?) throws(ExtractionError) {
    let (marked, markLength) = Self.mark(of: bytes)
    let content = bytes.dropFirst(markLength)
    if let marked {
      (self.bytes, remarks) = try Self.decode(content, as: marked)
      return
    }
    let declared =
      header.flatMap { Charset(label: $0) } ?? MetaCharset.charset(in: content.prefix(1024))
    let reading = Self.reading(of: content, declared: declared)
    let (text, malformed) = try Self.decode(content, as: reading.charset)
    self.bytes = text
    remarks = reading.remarks + malformed
  }

  /// The charset that bytes are read as, and what is to be said of that.
  private static func reading(
    of bytes: ArraySlice<UInt8>, declared: Charset?
  ) -> (charset: Charset, remarks: [String]) {
    let isUTF8 = UTF8Check.isValid(bytes)
    guard let declared else {
      if isUTF8 {
        return (CharsetGuess.hasJapaneseEscapes(bytes) ? .iso2022JP : .utf8, [])
      }
      let guess = CharsetGuess.charset(of: bytes)
      return (guess, ["The page names no charset; it was read as \(guess.name)."])
    }
    if declared == .utf8 {
      guard !isUTF8, UTF8Check.isHardlyUTF8(bytes) else { return (declared, []) }
      let guess = CharsetGuess.charset(of: bytes)
      return (guess, ["The page says that it is utf-8 and is not; it was read as \(guess.name)."])
    }
    // Hardly a text of another charset is well-formed UTF-8 beyond ASCII.
    guard isUTF8, !declared.isUTF16, bytes.contains(where: { $0 >= 0x80 }) else {
      return (declared, [])
    }
    let remark = "The page says that it is \(declared.name); it is utf-8 and was read as that."
    return (.utf8, [remark])
  }

  private static func mark(of bytes: [UInt8]) -> (Charset?, length: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    return (nil, 0)
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, as charset: Charset
  ) throws(ExtractionError) -> ([UInt8], [String]) {
    guard charset != .utf8 else {
      if UTF8Check.isValid(bytes) { return (Array(bytes), []) }
      let (text, malformed) = UTF8Check.repaired(bytes)
      return (text, [remark(malformed, in: charset)])
    }
    guard let converter = CharsetConverter(from: charset) else {
      let reason = "its charset is \(charset.name), which this system cannot read"
      throw .unreadable(.html, reason: reason)
    }
    let (text, malformed) = converter.convert(bytes)
    return (text, malformed == 0 ? [] : [remark(malformed, in: charset)])
  }

  private static func remark(_ malformed: Int, in charset: Charset) -> String {
    let places = malformed == 1 ? "1 place" : "\(malformed) places"
    return "The page is not \(charset.name) in \(places); U+FFFD stands there."
  }
}
