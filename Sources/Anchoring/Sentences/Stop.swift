/// Marks that may end a sentence, with the closing quotes and brackets after them.
struct Stop {
  /// Where they end, in bytes.
  let end: Int

  /// Where the text goes on after them, in bytes.
  let next: Int

  /// Whether a sentence ends with them.
  let endsSentence: Bool
}

extension Unicode.Scalar {
  /// Whether it may end a sentence where a space follows.
  var isLatinStop: Bool {
    switch self {
    case ".", "?", "!", "…", "‼", "⁇", "⁈", "⁉", "‽": true
    default: false
    }
  }

  /// Whether it may end a sentence with no space after it.
  var isJapaneseStop: Bool {
    switch self {
    case "。", "．", "｡", "！", "？": true
    default: false
    }
  }

  /// Whether it may end a sentence at all.
  var isStop: Bool { isLatinStop || isJapaneseStop }

  /// Whether it closes a quotation or a bracket that a stop may stand in.
  var closesPassage: Bool { closesQuotation || closesBracket }

  /// Whether it closes a quotation; straight quotes may.
  var closesQuotation: Bool {
    switch self {
    case "\"", "'", "”", "’", "»", "›", "」", "』", "｣", "〟", "＂": true
    default: false
    }
  }

  /// Whether it opens a quotation.
  var opensQuotation: Bool {
    switch self {
    case "\"", "'", "“", "‘", "«", "‹", "「", "『", "｢", "〝", "＂": true
    default: false
    }
  }

  private var closesBracket: Bool {
    switch self {
    case ")", "]", "}", "）", "］", "】", "〕", "〉", "》": true
    default: false
    }
  }

  /// Whether a sentence may begin with it, before its first letter.
  var opensPassage: Bool {
    switch self {
    case "(", "[", "{", "（", "【", "—", "–", "-", "¿", "¡": true
    default: opensQuotation
    }
  }

  /// What closes the Japanese quotation that this opens; nil for all else.
  var closingBracket: Unicode.Scalar? {
    switch self {
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }
}
