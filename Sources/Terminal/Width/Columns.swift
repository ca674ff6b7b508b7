extension Character {
  /// How many columns of a terminal the character takes, as ``TerminalText`` shows it.
  ///
  /// East Asian wide and fullwidth ones take two (UAX #11), marks that combine none, an emoji of
  /// however many scalars two (UTS #51); what is spelled out takes what its spelling takes.
  public var columns: Int {
    let scalars = unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return only.columns }
    if scalars.contains(where: \.isUnsafeToShow) { return scalars.sum }
    return scalars.isEmojiSequence ? 2 : scalars.sum
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes on one line, as ``TerminalText`` shows it.
  public var columns: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }
}

extension String {
  /// The text with spaces behind it that fill so many columns; itself where it takes more.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isUnsafeToShow { return spelledOut.utf8.count }
    return value < 0x7F ? 1 : ScalarWidth.columns(of: self)
  }
}

extension Character.UnicodeScalarView {
  fileprivate var sum: Int { reduce(0) { $0 + $1.columns } }

  /// Whether the scalars are drawn as one emoji: by a variation selector, a skin tone, a joiner or as
  /// a flag.
  fileprivate var isEmojiSequence: Bool {
    guard let first, first.properties.isEmoji else { return false }
    return dropFirst().contains { scalar in
      switch scalar.value {
      case 0xFE0F, 0x200D, 0x20E3, 0x1F1E6...0x1F1FF: true
      default: scalar.properties.isEmojiModifier
      }
    }
  }
}
